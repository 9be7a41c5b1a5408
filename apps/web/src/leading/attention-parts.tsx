// Who is done with the step, and whose hands are up.

import { Hand } from 'lucide-react';
import { putSigns } from '../api/board.ts';
import { useWords } from '../language/words.ts';
import { useBoard, useSession } from '../live/hooks.tsx';
import { usePresentIds } from '../table/present-ids.ts';
import { Button } from '../ui/button.tsx';
import { participantsAtWork, raisedHands } from './people-at-work.ts';
import { SheetPart } from './sheet.tsx';
import styles from './tending.module.css';
import { tendingWords } from './tending-words.ts';
import { useCommand } from './use-command.ts';

export function DonePart() {
  const words = useWords(tendingWords);
  const { people } = useSession();
  const participants = participantsAtWork(people, usePresentIds());
  const [done, atWork] = [true, false].map((isDone) =>
    participants.filter((person) => person.isDone === isDone).map(({ name }) => name),
  );
  if (participants.length === 0) return <p>{words.nobody}</p>;
  return (
    <div>
      <p className={styles.count}>{words.done(done?.length ?? 0, participants.length)}</p>
      {done?.length ? <Names label={words.finished} names={done} /> : null}
      {atWork?.length ? <Names label={words.atWork} names={atWork} /> : null}
    </div>
  );
}

function Names({ label, names }: { readonly label: string; readonly names: readonly string[] }) {
  return (
    <p>
      <span className={styles.soft}>{label}</span> {names.join(', ')}
    </p>
  );
}

export function HandsPart() {
  const words = useWords(tendingWords);
  const { board } = useBoard();
  const { people } = useSession();
  const { run } = useCommand();
  const hands = raisedHands(people);
  return (
    <SheetPart title={words.hands}>
      {hands.length === 0 ? <p>{words.noHands}</p> : null}
      <ol className={styles.hands}>
        {hands.map(({ id, name }) => (
          <li key={id}>
            <Button
              icon={<Hand aria-hidden size={20} />}
              aria-label={words.lower(name)}
              title={words.lower(name)}
              onClick={() => void run(() => putSigns(board, id, { hand: false }))}
            >
              {name}
            </Button>
          </li>
        ))}
      </ol>
    </SheetPart>
  );
}
