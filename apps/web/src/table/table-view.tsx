// The table while its board is open: where one is in the evening above, the board as canvas or list, and beside it what
// this phase asks of one.

import { lazy, Suspense, useRef, useState } from 'react';
import { useWords } from '../language/words.ts';
import { PocketView } from '../pocket/pocket-view.tsx';
import { useMediaQuery } from '../ui/media-query.ts';
import { Spinner } from '../ui/spinner.tsx';
import { FacilitatorTools, Panels } from './panels.tsx';
import { PhaseStrip } from './phase-strip.tsx';
import { TableHeader, type View } from './table-header.tsx';
import styles from './table-view.module.css';
import { useDrafts } from './use-drafts.ts';
import { tableWords } from './words.ts';

const BoardCanvas = lazy(() => import('../board/board-canvas.tsx'));

export function TableView() {
  const words = useWords(tableWords);
  const isWide = useMediaQuery('(min-width: 720px)');
  const [chosenView, chooseView] = useState<View | null>(null);
  const view = chosenView ?? (isWide ? 'board' : 'list');
  const drafts = useDrafts();
  const composer = useRef<HTMLTextAreaElement>(null);
  return (
    <div className={styles.table} data-view={view}>
      <TableHeader view={view} onView={chooseView} isAllSent={drafts.unsent.size === 0} />
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
            <BoardCanvas onWriteDraft={() => composer.current?.focus()} />
          </Suspense>
        )}
      </main>
    </div>
  );
}
