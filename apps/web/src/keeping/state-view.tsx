// A former state of the board: a picture of it, and the same as an outline for whoever does not see pictures.

import type { BoardSnapshot } from '@terreau/board/snapshot';
import { chaptersOf } from '@terreau/exchange/board-copy';
import { wholePage } from '@terreau/exchange/page-size';
import { useEffect, useState } from 'react';
import { wordsFor } from '../api/client.ts';
import { readState, type StateEntry } from '../api/history.ts';
import { useWords } from '../language/words.ts';
import { kindNames } from '../language/workshop-words.ts';
import { useBoard, useCan, useSession } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { inCardColour } from '../ui/card-colours.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Skeleton } from '../ui/spinner.tsx';
import { copyOfState } from './copy-of-board.ts';
import { copyWords } from './copy-words.ts';
import { drawingOf } from './drawing.ts';
import styles from './keeping.module.css';
import { mayEver } from './may-ever.ts';
import { keepingWords } from './words.ts';

export function StateView(props: {
  readonly entry: StateEntry;
  readonly name: string;
  readonly onBack: () => void;
  readonly onClose: () => void;
  readonly onRestore: () => void;
}) {
  const words = useWords(keepingWords);
  const { role } = useSession().you;
  const canRestore = useCan('history.restore');
  const state = useStateOf(props.entry.number);
  const leads = mayEver(role, 'history.restore');
  return (
    <Dialog
      title={props.name}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onBack}>{words.back}</Button>
          {leads ? (
            <Button look="primary" disabled={!canRestore || state === null} onClick={props.onRestore}>
              {words.restore}
            </Button>
          ) : null}
        </>
      }
    >
      {leads && !canRestore ? <p className={styles.soft}>{words.restoreNotNow}</p> : null}
      {leads ? null : <p className={styles.soft}>{words.stillSeen}</p>}
      {state === null ? <Skeleton lines={6} /> : null}
      {typeof state === 'string' ? (
        <p className={styles.problem} role="alert">
          {state}
        </p>
      ) : null}
      {state !== null && typeof state !== 'string' ? <State board={state} name={props.name} /> : null}
    </Dialog>
  );
}

function State({ board, name }: { readonly board: BoardSnapshot; readonly name: string }) {
  const words = useWords(keepingWords);
  if (board.cards.length + board.clusters.length === 0) return <p>{words.emptyState}</p>;
  return (
    <>
      <Picture board={board} name={name} />
      <Outline board={board} />
    </>
  );
}

function Picture({ board, name }: { readonly board: BoardSnapshot; readonly name: string }) {
  const words = useWords(keepingWords);
  const link = useBoard();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const drawing = drawingOf(copyOfState(link, board));
    const svg = new Blob([drawing.on(wholePage(drawing.bounds))], { type: 'image/svg+xml' });
    const made = URL.createObjectURL(svg);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [link, board]);
  return url === null ? null : <img className={styles.picture} src={url} alt={words.picture(name)} />;
}

function Outline({ board }: { readonly board: BoardSnapshot }) {
  const kinds = useWords(kindNames);
  const { people } = useSession();
  const { loose, untitled } = copyWords();
  return chaptersOf(board).map(({ cluster, cards }) => (
    <section key={cluster?.id ?? 'loose'}>
      <h3 className={styles.name} dir="auto">
        {cluster ? cluster.title || untitled : loose}
      </h3>
      <ul className={styles.cards}>
        {cards.map((card) => (
          <li key={card.id} className={styles.card} style={inCardColour(card.colour)}>
            <span dir="auto">{card.text}</span>
            <span className={styles.about}>
              {[kinds[card.kind], people[card.author]?.name].filter(Boolean).join(' · ')}
            </span>
            {card.notes.length > 0 ? (
              <ul className={styles.notes}>
                {card.notes.map((note) => (
                  <li key={note.id} dir="auto">
                    {note.text}
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  ));
}

/** null while it is fetched; in words why it cannot be. */
function useStateOf(number: number): BoardSnapshot | string | null {
  const { board } = useBoard();
  const [state, setState] = useState<BoardSnapshot | string | null>(null);
  useEffect(() => {
    let isGone = false;
    const settle = (value: BoardSnapshot | string) => {
      if (!isGone) setState(value);
    };
    readState(board, number).then(settle, (error: unknown) => settle(wordsFor(error)));
    return () => {
      isGone = true;
    };
  }, [board, number]);
  return state;
}
