// The page for a projector: opens the board as a screen and comes back by itself when the network does.

import type { BoardId } from '@terreau/board/ids';
import { useEffect, useState } from 'react';
import { Problem } from '../api/client.ts';
import { useWords } from '../language/words.ts';
import { BoardProvider, useOpenBoard } from '../live/hooks.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';
import { Page } from '../ui/page.tsx';
import { WaitingPage } from '../ui/spinner.tsx';
import { ScreenView } from './screen-view.tsx';
import { useWakeLock } from './use-wake-lock.ts';
import { screenWords } from './words.ts';

const retryMs = 4_000;

export default function ScreenPage({ board }: { readonly board: BoardId }) {
  const [attempt, setAttempt] = useState(0);
  useWakeLock();
  return <Attempt key={attempt} board={board} onRetry={() => setAttempt(attempt + 1)} />;
}

function Attempt({ board, onRetry }: { readonly board: BoardId; readonly onRetry: () => void }) {
  const opening = useOpenBoard(board, 'screen');
  switch (opening.state) {
    case 'opening':
    // Opens again by itself, or leaves the board to a newer window.
    case 'barred':
    case 'elsewhere':
      return <WaitingPage />;
    case 'ended':
      return <Stranger />;
    case 'failed':
      return isStranger(opening.error) ? <Stranger /> : <Retrying onRetry={onRetry} />;
    case 'open':
      return (
        <BoardProvider link={opening.link}>
          <ScreenView />
        </BoardProvider>
      );
  }
}

function isStranger(error: unknown): boolean {
  return error instanceof Problem && [401, 403, 404].includes(error.status);
}

function Retrying({ onRetry }: { readonly onRetry: () => void }) {
  useEffect(() => {
    const timer = setTimeout(onRetry, retryMs);
    return () => clearTimeout(timer);
  }, [onRetry]);
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
