// Everyone who took a seat at this table, those who are here now first.

import type { ParticipantId } from '@terreau/board/ids';
import type { Person } from '@terreau/workshop/session';
import { useWords } from '../language/words.ts';
import { roleNames } from '../language/workshop-words.ts';
import { useBoard, useSession } from '../live/hooks.tsx';
import { colourOf } from '../live/presence.ts';
import styles from './people.module.css';
import { usePresentIds } from './present-ids.ts';
import { tableWords } from './words.ts';

export function People() {
  const { people } = useSession();
  const present = usePresentIds();
  const seated = Object.entries(people)
    .filter(([, { role }]) => role !== 'screen')
    .map(([id, person]) => ({ id: id as ParticipantId, person, isPresent: present.has(id as ParticipantId) }))
    .sort((a, b) => Number(b.isPresent) - Number(a.isPresent) || a.person.name.localeCompare(b.person.name));
  return (
    <ul className={styles.people}>
      {seated.map((seat) => (
        <Seat key={seat.id} {...seat} />
      ))}
    </ul>
  );
}

function Seat(props: { readonly id: ParticipantId; readonly person: Person; readonly isPresent: boolean }) {
  const words = useWords(tableWords);
  const roles = useWords(roleNames);
  const { hand } = useBoard();
  const { id, person, isPresent } = props;
  return (
    <li className={styles.seat} data-present={isPresent}>
      <span className={styles.dot} style={{ background: isPresent ? colourOf(id) : undefined }} aria-hidden />
      <span className={styles.name}>
        {person.name}
        {id === hand.author ? <span className={styles.soft}> ({words.you})</span> : null}
      </span>
      <span className={styles.soft}>{person.role === 'participant' ? '' : roles[person.role]}</span>
      <span className={styles.soft}>{isPresent ? words.present : words.absent}</span>
    </li>
  );
}
