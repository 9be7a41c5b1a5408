// The history of the board: the states that are kept, each to be looked at, and to be restored by those who lead.

import { useEffect, useState } from 'react';
import { wordsFor } from '../api/client.ts';
import { listStates, restoreState, type StateEntry } from '../api/history.ts';
import { currentLocale, useLocale } from '../language/locale.ts';
import { useWords } from '../language/words.ts';
import { phaseNames } from '../language/workshop-words.ts';
import type { BoardLink } from '../live/board-link.ts';
import { useBoard } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Skeleton } from '../ui/spinner.tsx';
import { toasts } from '../ui/toasts.ts';
import styles from './keeping.module.css';
import { RestoreQuestion } from './restore-question.tsx';
import { StateView } from './state-view.tsx';
import { keepingWords } from './words.ts';

type Shown =
  | { readonly step: 'list' }
  | { readonly step: 'state'; readonly entry: StateEntry }
  | { readonly step: 'question'; readonly entry: StateEntry };

export function BoardHistory(props: { readonly onBack: () => void; readonly onClose: () => void }) {
  const link = useBoard();
  const [shown, setShown] = useState<Shown>({ step: 'list' });
  const nameOf = useStateNames();
  const toList = () => setShown({ step: 'list' });
  switch (shown.step) {
    case 'list':
      return <StateList {...props} onOpen={(entry) => setShown({ step: 'state', entry })} />;
    case 'state': {
      const { entry } = shown;
      return (
        <StateView
          entry={entry}
          name={nameOf(entry)}
          onBack={toList}
          onClose={props.onClose}
          onRestore={() => setShown({ step: 'question', entry })}
        />
      );
    }
    case 'question': {
      const { entry } = shown;
      return (
        <RestoreQuestion
          name={nameOf(entry)}
          onCancel={() => setShown({ step: 'state', entry })}
          onConfirm={async () => {
            await restore(link, entry.number);
            props.onClose();
          }}
        />
      );
    }
  }
}

/** Restores a state and offers to take that back. */
async function restore(link: BoardLink, number: number): Promise<void> {
  const words = keepingWords[currentLocale()];
  try {
    const { changed, back, aside, kept } = await restoreState(link.board, number);
    const action = kept === null ? undefined : { label: words.takeBack, run: () => void restore(link, kept) };
    toasts.show({ text: changed ? words.restored(back, aside) : words.unchanged, action });
  } catch (error) {
    toasts.show({ text: wordsFor(error), tone: 'problem' });
  }
}

function StateList(props: {
  readonly onOpen: (entry: StateEntry) => void;
  readonly onBack: () => void;
  readonly onClose: () => void;
}) {
  const words = useWords(keepingWords);
  const nameOf = useStateNames();
  const states = useStates();
  return (
    <Dialog
      title={words.history}
      onClose={props.onClose}
      actions={<Button onClick={props.onBack}>{words.back}</Button>}
    >
      <p className={styles.soft}>{words.historyText}</p>
      {states === null ? <Skeleton lines={4} /> : null}
      {typeof states === 'string' ? (
        <p className={styles.problem} role="alert">
          {states}
        </p>
      ) : null}
      {Array.isArray(states) && states.length === 0 ? <p>{words.historyEmpty}</p> : null}
      {Array.isArray(states) ? (
        <ol className={styles.states}>
          {states.map((entry: StateEntry) => (
            <li key={entry.number} className={styles.state}>
              <span>
                <span className={styles.name}>{nameOf(entry)}</span>
                <span className={styles.soft}>{words.both(entry.cards, entry.clusters)}</span>
              </span>
              <Button aria-label={words.seeState(nameOf(entry))} onClick={() => props.onOpen(entry)}>
                {words.see}
              </Button>
            </li>
          ))}
        </ol>
      ) : null}
    </Dialog>
  );
}

/** null while they are fetched; in words why they cannot be. */
function useStates(): readonly StateEntry[] | string | null {
  const { board } = useBoard();
  const [states, setStates] = useState<readonly StateEntry[] | string | null>(null);
  useEffect(() => {
    let isGone = false;
    const settle = (value: readonly StateEntry[] | string) => {
      if (!isGone) setStates(value);
    };
    listStates(board).then(settle, (error: unknown) => settle(wordsFor(error)));
    return () => {
      isGone = true;
    };
  }, [board]);
  return states;
}

/** A state by its phase and its time. */
function useStateNames(): (entry: StateEntry) => string {
  const words = useWords(keepingWords);
  const names = useWords(phaseNames);
  const { serverNow } = useBoard();
  const locale = useLocale() === 'fr' ? 'fr-FR' : 'en-GB';
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
  return ({ at, phase, occasion }) => {
    const what = occasion === 'phase-end' ? words.endOf(names[phase]) : words.beforeRestore;
    const isToday = day.format(at) === day.format(serverNow());
    return `${what}, ${isToday ? '' : `${day.format(at)} `}${time.format(at)}`;
  };
}
