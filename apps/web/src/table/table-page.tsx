// The table's page: opens the board for as long as it is shown, or says why it cannot.

import type { BoardId } from '@terreau/board/ids';
import { useEffect } from 'react';
import { Problem, wordsFor } from '../api/client.ts';
import { useWords } from '../language/words.ts';
import { BoardProvider, useOpenBoard } from '../live/hooks.tsx';
import { OutlineView } from '../pocket/pocket-view.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';
import { Page } from '../ui/page.tsx';
import { WaitingPage } from '../ui/spinner.tsx';
import { wideEnough } from '../ui/wide-enough.ts';
import { BoardCanvas, TableView } from './table-view.tsx';
import { tableWords } from './words.ts';

export default function TablePage({ board }: { readonly board: BoardId }) {
  const opening = useOpenBoard(board, 'person');
  // The canvas comes while the board is being opened; phones begin with the list.
  useEffect(() => {
    const View = window.matchMedia(wideEnough).matches ? BoardCanvas : OutlineView;
    // Without a network now, it is loaded when it is shown.
    View.load().catch(() => undefined);
  }, []);
  switch (opening.state) {
    case 'opening':
      return <WaitingPage />;
    case 'failed':
      return <NotOpen error={opening.error} />;
    case 'ended':
      return <Ended />;
    case 'elsewhere':
      return <Elsewhere onGoOn={opening.goOn} />;
    case 'barred':
      return <Barred minutes={opening.minutes} />;
    case 'open':
      return (
        <BoardProvider link={opening.link}>
          <TableView />
        </BoardProvider>
      );
  }
}

function NotOpen({ error }: { readonly error: unknown }) {
  const words = useWords(tableWords);
  const isStranger = error instanceof Problem && [401, 403, 404].includes(error.status);
  return (
    <Page>
      <Message
        title={isStranger ? words.notJoinedTitle : words.failedTitle}
        text={isStranger ? words.notJoinedText : wordsFor(error)}
      >
        {isStranger ? null : (
          <Button look="primary" onClick={() => location.reload()}>
            {words.retry}
          </Button>
        )}
        <ButtonLink href="/" look={isStranger ? 'primary' : 'secondary'}>
          {words.enterCode}
        </ButtonLink>
      </Message>
    </Page>
  );
}

function Elsewhere({ onGoOn }: { readonly onGoOn: () => void }) {
  const words = useWords(tableWords);
  return (
    <Page>
      <Message title={words.elsewhereTitle} text={words.elsewhereText}>
        <Button look="primary" onClick={onGoOn}>
          {words.goOnHere}
        </Button>
      </Message>
    </Page>
  );
}

function Barred({ minutes }: { readonly minutes: number }) {
  const words = useWords(tableWords);
  return (
    <Page>
      <Message title={words.barredTitle} text={words.barredText(minutes)}>
        <ButtonLink href="/" look="secondary">
          {words.enterCode}
        </ButtonLink>
      </Message>
    </Page>
  );
}

function Ended() {
  const words = useWords(tableWords);
  return (
    <Page>
      <Message title={words.endedTitle} text={words.endedText}>
        <ButtonLink href="/" look="primary">
          {words.enterCode}
        </ButtonLink>
      </Message>
    </Page>
  );
}
