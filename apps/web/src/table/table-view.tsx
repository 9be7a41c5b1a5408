// The table while its board is open: where one is in the evening above, the board as canvas or list, and beside it what
// this phase asks of one.

import { isStricter, phaseOnBoard } from '@terreau/workshop/permissions';
import { Suspense, useEffect, useRef, useState } from 'react';
import { useWords } from '../language/words.ts';
import { useBoard, useSession } from '../live/hooks.tsx';
import { PocketView } from '../pocket/pocket-view.tsx';
import { panelsId } from '../pocket/skip-links.tsx';
import { useRevealWatch } from '../revealing/use-revealed.ts';
import { useLeaveGuard } from '../taking-part/leave-guard.ts';
import { isTyping } from '../ui/is-typing.ts';
import { lazyPart } from '../ui/lazy-part.tsx';
import { useMediaQuery } from '../ui/media-query.ts';
import { Spinner } from '../ui/spinner.tsx';
import { wideEnough } from '../ui/wide-enough.ts';
import { FacilitatorTools, Panels } from './panels.tsx';
import { PhaseStrip } from './phase-strip.tsx';
import type { Opened } from './table-dialogs.tsx';
import { TableHeader, type View } from './table-header.tsx';
import styles from './table-view.module.css';
import { useDrafts } from './use-drafts.ts';
import { tableWords } from './words.ts';

export const BoardCanvas = lazyPart(() => import('../board/board-canvas.tsx'));

export function TableView() {
  const words = useWords(tableWords);
  const isWide = useMediaQuery(wideEnough);
  const [chosenView, chooseView] = useState<View | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const view = chosenView ?? (isWide ? 'board' : 'list');
  const drafts = useDrafts();
  useHistoryOfPhase();
  useRevealWatch();
  useTopOfStep();
  useLeaveGuard();
  const composer = useRef<HTMLTextAreaElement>(null);
  return (
    <div className={styles.table} data-view={view}>
      <TableHeader
        view={view}
        onView={chooseView}
        opened={opened}
        onOpen={setOpened}
        isAllSent={drafts.unsent.size === 0}
      />
      <div className={styles.strip}>
        <PhaseStrip />
        <FacilitatorTools />
      </div>
      <Panels className={styles.panels} drafts={drafts} composer={composer} />
      <main className={styles.board} aria-label={words.board}>
        {view === 'list' ? (
          <PocketView />
        ) : (
          <Suspense fallback={<Spinner label={words.loadingBoard} />}>
            <BoardCanvas
              page={{
                writeDraft: () => composer.current?.focus(),
                open: setOpened,
                showList: () => chooseView('list'),
              }}
            />
          </Suspense>
        )}
      </main>
    </div>
  );
}

/** A step begins at its top, with what to do and what it asks for, unless somebody is writing. */
function useTopOfStep(): void {
  const { name, step } = useSession().phase;
  const place = `${name} ${step}`;
  const before = useRef(place);
  useEffect(() => {
    if (place === before.current) return;
    before.current = place;
    if (isTyping()) return;
    window.scrollTo({ top: 0 });
    document.getElementById(panelsId)?.scrollTo({ top: 0 });
  }, [place]);
}

/** Nothing is taken back in a phase whose rules would refuse it, with all that came since. [T4] */
function useHistoryOfPhase(): void {
  const { undo } = useBoard();
  const { you, phase, isLocked } = useSession();
  const now = phaseOnBoard(you.role, { phase: phase.name, isLocked });
  const before = useRef(now);
  useEffect(() => {
    if (isStricter(now, before.current)) undo.clear();
    before.current = now;
  }, [undo, now]);
}
