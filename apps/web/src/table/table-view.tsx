// The table while its board is open: where one is in the evening above, the board as canvas or list, and beside it what
// this phase asks of one.

import { lazy, Suspense, useRef, useState } from 'react';
import { useWords } from '../language/words.ts';
import { useSession } from '../live/hooks.tsx';
import { PocketView } from '../pocket/pocket-view.tsx';
import { useMediaQuery } from '../ui/media-query.ts';
import { Spinner } from '../ui/spinner.tsx';
import { BallotPanel } from './ballot-panel.tsx';
import { ConvergePanel } from './converge-panel.tsx';
import { DraftsPanel } from './drafts-panel.tsx';
import { FacilitatorBar } from './facilitator-bar.tsx';
import { PhaseStrip } from './phase-strip.tsx';
import { RescuedPanel } from './rescued-panel.tsx';
import { ResultsPanel } from './results-panel.tsx';
import { TableHeader, type View } from './table-header.tsx';
import styles from './table-view.module.css';
import { useDrafts } from './use-drafts.ts';
import { tableWords } from './words.ts';

const InvitePanel = lazy(() => import('./invite-panel.tsx'));
const BoardCanvas = lazy(() => import('../board/board-canvas.tsx'));

export function TableView() {
  const words = useWords(tableWords);
  const isWide = useMediaQuery('(min-width: 720px)');
  const [chosenView, chooseView] = useState<View | null>(null);
  const view = chosenView ?? (isWide ? 'board' : 'list');
  const composer = useRef<HTMLTextAreaElement>(null);
  return (
    <div className={styles.table} data-view={view}>
      <TableHeader view={view} onView={chooseView} />
      <div className={styles.strip}>
        <PhaseStrip />
        <FacilitatorBar />
      </div>
      <Panels composer={composer} />
      <main className={styles.board} aria-label={words.board}>
        {view === 'list' ? (
          <PocketView />
        ) : (
          <Suspense fallback={<Spinner label={words.loadingBoard} />}>
            <BoardCanvas onWriteDraft={() => composer.current?.focus()} />
          </Suspense>
        )}
      </main>
    </div>
  );
}

/** What the phase asks for. The element is there in every phase, so that the board beside it does not jump. */
function Panels({ composer }: { readonly composer: React.RefObject<HTMLTextAreaElement | null> }) {
  const words = useWords(tableWords);
  const { phase, you } = useSession();
  const drafts = useDrafts();
  const isFacilitator = you.role === 'facilitator' || you.role === 'organiser';
  return (
    <aside className={styles.panels} aria-label={words.panels}>
      <RescuedPanel drafts={drafts} />
      {phase.name === 'welcome' && isFacilitator ? (
        <Suspense fallback={null}>
          <InvitePanel />
        </Suspense>
      ) : null}
      {phase.name === 'ideate' ? <DraftsPanel drafts={drafts} composer={composer} /> : null}
      {phase.name === 'vote' ? <BallotPanel /> : null}
      <ConvergePanel />
      <ResultsPanel />
    </aside>
  );
}
