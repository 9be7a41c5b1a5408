// Everyone who took a seat at this table, those who are here now first.

import type { ParticipantId } from '@terreau/board/ids';
import type { Person } from '@terreau/workshop/session';
import { useWords } from '../language/words.ts';
import { roleNames } from '../language/workshop-words.ts';
import { useBoard, useSession } from '../live/hooks.tsx';
import { colourOf } from '../live/presence.ts';
import styles from './people.module.css';
import { useHeadCount, usePresentIds } from './present-ids.ts';
import { tableWords } from './words.ts';

export function People() {
  const { people } = useSession();
  const present = usePresentIds();
  // In a crowd nobody is said to be away who may only not be shown.
  const areAllShown = present.size >= useHeadCount();
  const seated = Object.entries(people)
    .filter(([, { role }]) => role !== 'screen')
    .map(([id, person]) => ({ id: id as ParticipantId, person, isPresent: present.has(id as ParticipantId) }))
    .sort((a, b) => Number(b.isPresent) - Number(a.isPresent) || a.person.name.localeCompare(b.person.name));
  return (
    <ul className={styles.people}>
      {seated.map((seat) => (
        <Seat key={seat.id} {...seat} isAway={areAllShown && !seat.isPresent} />
      ))}
    </ul>
  );
}

function Seat(props: {
  readonly id: ParticipantId;
  readonly person: Person;
  readonly isPresent: boolean;
  readonly isAway: boolean;
}) {
  const words = useWords(tableWords);
  const roles = useWords(roleNames);
  const { hand } = useBoard();
  const { id, person, isPresent, isAway } = props;
  return (
    <li className={styles.seat} data-away={isAway}>
      <span className={styles.dot} style={{ background: isPresent ? colourOf(id) : undefined }} aria-hidden />
      <span className={styles.name}>
        {person.name}
        {id === hand.author ? <span className={styles.soft}> ({words.you})</span> : null}
      </span>
      <span className={styles.soft}>{person.role === 'participant' ? '' : roles[person.role]}</span>
      <span className={styles.soft}>{isPresent ? words.present : isAway ? words.absent : ''}</span>
    </li>
  );
}
