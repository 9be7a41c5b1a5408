// The page for a projector: opens the board as a screen, and comes back by itself from whatever happens.

import type { BoardId } from '@terreau/board/ids';
import { useEffect, useState } from 'react';
import { Problem } from '../api/client.ts';
import { ErrorBoundary } from '../error-boundary.tsx';
import { useWords } from '../language/words.ts';
import { BoardProvider, useOpenBoard } from '../live/hooks.tsx';
import { askServer } from '../offline/version-watch.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';
import { Page } from '../ui/page.tsx';
import { WaitingPage } from '../ui/spinner.tsx';
import { ScreenView } from './screen-view.tsx';
import { useHiddenCursor } from './use-hidden-cursor.ts';
import { useWakeLock } from './use-wake-lock.ts';
import { screenWords } from './words.ts';

const retryMs = 4_000;
/** A server that takes a question and never answers is asked again. */
const patienceMs = 30_000;
const reloadMs = 10_000;

export default function ScreenPage({ board }: { readonly board: BoardId }) {
  const [attempt, setAttempt] = useState(0);
  useWakeLock();
  return (
    <ErrorBoundary instead={<Reloading />}>
      <Attempt key={attempt} board={board} onRetry={() => setAttempt(attempt + 1)} />
    </ErrorBoundary>
  );
}

function Attempt({ board, onRetry }: { readonly board: BoardId; readonly onRetry: () => void }) {
  const opening = useOpenBoard(board, 'screen');
  switch (opening.state) {
    case 'opening':
      return <Waiting forMs={patienceMs} onOver={onRetry} />;
    // Opens again by itself, or leaves the board to a newer window.
    case 'barred':
    case 'elsewhere':
      return <WaitingPage />;
    case 'ended':
      return <Stranger />;
    case 'failed':
      return isStranger(opening.error) ? <Stranger /> : <Waiting forMs={retryMs} onOver={onRetry} />;
    case 'open':
      return (
        <BoardProvider link={opening.link}>
          <Projection />
        </BoardProvider>
      );
  }
}

function Projection() {
  useHiddenCursor();
  return <ScreenView />;
}

function isStranger(error: unknown): boolean {
  return error instanceof Problem && [401, 403, 404].includes(error.status);
}

function Waiting({ forMs, onOver }: { readonly forMs: number; readonly onOver: () => void }) {
  useEffect(() => {
    const timer = setTimeout(onOver, forMs);
    return () => clearTimeout(timer);
  }, [forMs, onOver]);
  return <WaitingPage />;
}

/** Something broke, or a part is missing: the page begins anew as soon as the server gives it. */
function Reloading() {
  useEffect(() => {
    const asking = setInterval(async () => {
      if ((await askServer()) !== null) location.reload();
    }, reloadMs);
    return () => clearInterval(asking);
  }, []);
  return <WaitingPage />;
}

function Stranger() {
  const words = useWords(screenWords);
  return (
    <Page>
      <Message title={words.strangerTitle} text={words.strangerText}>
        <ButtonLink href="/" look="primary">
          {words.enterCode}
        </ButtonLink>
      </Message>
    </Page>
  );
}
