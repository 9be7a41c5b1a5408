// What whoever leads may do about the people at the table: let somebody lead too, hand over to them, or remove them.

import type { ParticipantId } from '@terreau/board/ids';
import type { Person } from '@terreau/workshop/session';
import { useState } from 'react';
import { type CardFate, removePerson, setLeader } from '../api/leading.ts';
import { useWords } from '../language/words.ts';
import { useBoard, useSession } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { toasts } from '../ui/toasts.ts';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { peopleWords } from './people-words.ts';
import { RemovalDialog } from './removal-dialog.tsx';
import styles from './tending.module.css';
import { useCommand } from './use-command.ts';

interface Asked {
  readonly what: 'remove' | 'hand-over';
  readonly id: ParticipantId;
  readonly name: string;
}

export function PeopleDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(peopleWords);
  const { board, hand } = useBoard();
  const { people } = useSession();
  const { run } = useCommand();
  const [asked, setAsked] = useState<Asked | null>(null);
  const others = Object.entries(people)
    .map(([id, person]) => ({ id: id as ParticipantId, person }))
    .filter(({ id, person }) => id !== hand.author && !person.removed && isAtTable(person));
  const remove = async ({ id, name }: Asked, cards: CardFate) => {
    setAsked(null);
    if (await run(() => removePerson(board, id, cards))) toasts.show({ text: words.removed(name) });
  };
  const lead = async (id: ParticipantId, name: string, leads: boolean) => {
    if ((await run(() => setLeader(board, id, leads))) && leads) toasts.show({ text: words.leads(name) });
  };
  const handOver = async ({ id }: Asked) => {
    setAsked(null);
    // The other leads first: a table is never without somebody who does.
    if (await run(() => setLeader(board, id, true))) await run(() => setLeader(board, hand.author, false));
  };
  if (asked?.what === 'remove') {
    return (
      <RemovalDialog
        name={asked.name}
        onConfirm={(fate) => void remove(asked, fate)}
        onCancel={() => setAsked(null)}
      />
    );
  }
  if (asked) {
    return (
      <HandOverDialog
        name={asked.name}
        onConfirm={() => void handOver(asked)}
        onCancel={() => setAsked(null)}
      />
    );
  }
  return (
    <Dialog title={words.title} onClose={onClose}>
      {others.length === 0 ? <p>{words.nobody}</p> : null}
      <ul className={styles.list}>
        {others.map(({ id, person }) => (
          <Seated
            key={id}
            person={person}
            onLead={(leads) => void lead(id, person.name, leads)}
            onAsk={(what) => setAsked({ what, id, name: person.name })}
          />
        ))}
      </ul>
    </Dialog>
  );
}

function Seated(props: {
  readonly person: Person;
  readonly onLead: (leads: boolean) => void;
  readonly onAsk: (what: Asked['what']) => void;
}) {
  const words = useWords(peopleWords);
  const { name, role } = props.person;
  return (
    <li className={styles.item}>
      <strong>{name}</strong>
      <div className={styles.answers}>
        {role === 'facilitator' ? (
          <Button look="quiet" aria-label={words.unleadLabel(name)} onClick={() => props.onLead(false)}>
            {words.unlead}
          </Button>
        ) : (
          <>
            <Button look="quiet" aria-label={words.leadLabel(name)} onClick={() => props.onLead(true)}>
              {words.lead}
            </Button>
            <Button
              look="quiet"
              aria-label={words.handOverLabel(name)}
              onClick={() => props.onAsk('hand-over')}
            >
              {words.handOver}
            </Button>
            <Button look="danger" aria-label={words.removeLabel(name)} onClick={() => props.onAsk('remove')}>
              {words.remove}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}

function isAtTable({ role }: Person): boolean {
  return role === 'participant' || role === 'facilitator';
}
