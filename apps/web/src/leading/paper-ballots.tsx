// The ballots that the facilitator enters for people without a device: numbered, corrected by entering them anew, taken
// back; what they say is never shown again. [T5]

import { nanoid } from 'nanoid';
import { useState } from 'react';
import { deletePaperBallot, putPaperBallot } from '../api/leading.ts';
import { useWords } from '../language/words.ts';
import { useBoard, useSession } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Panel } from '../ui/panel.tsx';
import { toasts } from '../ui/toasts.ts';
import { PaperBallotDialog } from './paper-ballot-dialog.tsx';
import { paperWords } from './review-words.ts';
import styles from './tending.module.css';
import { useCommand } from './use-command.ts';

interface Opened {
  readonly what: 'enter' | 'correct' | 'remove';
  readonly id: string;
  /** As the list numbers it. */
  readonly number: number;
}

export function PaperBallots() {
  const words = useWords(paperWords);
  const { board } = useBoard();
  const { paper } = useSession().vote;
  const { isBusy, run } = useCommand();
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  return (
    <Panel title={words.title}>
      <p>{words.intro}</p>
      <ol className={styles.list}>
        {paper.map((id, index) => (
          <PaperBallot key={id} id={id} number={index + 1} onOpen={setOpened} />
        ))}
      </ol>
      <Button onClick={() => setOpened({ what: 'enter', id: nanoid(), number: paper.length + 1 })}>
        {words.enter}
      </Button>
      {opened?.what === 'remove' ? (
        <RemoveDialog
          number={opened.number}
          onCancel={close}
          onConfirm={() => {
            close();
            void run(() => deletePaperBallot(board, opened.id));
          }}
        />
      ) : opened ? (
        <PaperBallotDialog
          title={words.ballot(opened.number)}
          hint={opened.what === 'correct' ? words.correctText : null}
          isBusy={isBusy}
          onCancel={close}
          onSave={async (votes) => {
            if (!(await run(() => putPaperBallot(board, opened.id, votes)))) return;
            close();
            toasts.show({ text: words.saved });
          }}
        />
      ) : null}
    </Panel>
  );
}

function PaperBallot(props: {
  readonly id: string;
  readonly number: number;
  readonly onOpen: (opened: Opened) => void;
}) {
  const words = useWords(paperWords);
  const { id, number, onOpen } = props;
  return (
    <li className={styles.item}>
      <strong>{words.ballot(number)}</strong>
      <div className={styles.answers}>
        <Button
          look="quiet"
          aria-label={words.correctLabel(number)}
          onClick={() => onOpen({ what: 'correct', id, number })}
        >
          {words.correct}
        </Button>
        <Button
          look="quiet"
          aria-label={words.removeLabel(number)}
          onClick={() => onOpen({ what: 'remove', id, number })}
        >
          {words.remove}
        </Button>
      </div>
    </li>
  );
}

function RemoveDialog(props: {
  readonly number: number;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}) {
  const words = useWords(paperWords);
  return (
    <Dialog
      title={words.removeAsk(props.number)}
      onClose={props.onCancel}
      actions={
        <>
          <Button onClick={props.onCancel}>{words.cancel}</Button>
          <Button look="danger" onClick={props.onConfirm}>
            {words.remove}
          </Button>
        </>
      }
    >
      <p>{words.removeText}</p>
    </Dialog>
  );
}
