// Everyone who took a seat at this table, those who are here now first; and the way to one's own seat from another device.

import type { ParticipantId } from '@terreau/board/ids';
import type { Person } from '@terreau/workshop/session';
import { Eye, MonitorSmartphone } from 'lucide-react';
import { useState } from 'react';
import { followingOf } from '../following/following.ts';
import { SummonButton } from '../following/summon-button.tsx';
import { followingWords } from '../following/words.ts';
import { useWords } from '../language/words.ts';
import { roleNames } from '../language/workshop-words.ts';
import { useBoard, useCan, useSession } from '../live/hooks.tsx';
import { colourOf } from '../live/presence.ts';
import { PersonalLink } from '../taking-part/personal-link.tsx';
import { takingPartWords } from '../taking-part/words.ts';
import { Button } from '../ui/button.tsx';
import styles from './people.module.css';
import { useHeadCount, usePresentIds } from './present-ids.ts';
import { tableWords } from './words.ts';

/** `onDone` is called when somebody has chosen whom to follow. */
export function People({ onDone }: { readonly onDone: () => void }) {
  const { people } = useSession();
  const present = usePresentIds();
  // In a crowd nobody is said to be away who may only not be shown.
  const areAllShown = present.size >= useHeadCount();
  const seated = Object.entries(people)
    .filter(([, { role, removed }]) => role !== 'screen' && !removed)
    .map(([id, person]) => ({ id: id as ParticipantId, person, isPresent: present.has(id as ParticipantId) }))
    .sort((a, b) => Number(b.isPresent) - Number(a.isPresent) || a.person.name.localeCompare(b.person.name));
  return (
    <>
      <SummonButton onDone={onDone} />
      <ul className={styles.people}>
        {seated.map((seat) => (
          <Seat key={seat.id} {...seat} isAway={areAllShown && !seat.isPresent} onDone={onDone} />
        ))}
      </ul>
      <OtherDevice />
    </>
  );
}

/** For participants; whoever leads comes in with their key. */
function OtherDevice() {
  const words = useWords(takingPartWords);
  const canMake = useCan('link.make');
  const [isOpen, setOpen] = useState(false);
  if (!canMake) return null;
  return (
    <div className={styles.device}>
      {isOpen ? (
        <>
          <h3>{words.device}</h3>
          <PersonalLink />
        </>
      ) : (
        <Button icon={<MonitorSmartphone aria-hidden size={20} />} onClick={() => setOpen(true)}>
          {words.device}
        </Button>
      )}
    </div>
  );
}

function Seat(props: {
  readonly id: ParticipantId;
  readonly person: Person;
  readonly isPresent: boolean;
  readonly isAway: boolean;
  readonly onDone: () => void;
}) {
  const words = useWords(tableWords);
  const roles = useWords(roleNames);
  const link = useBoard();
  const { people } = useSession();
  const { id, person, isPresent, isAway } = props;
  return (
    <li className={styles.seat} data-away={isAway}>
      <span
        className={styles.dot}
        style={{ background: isPresent ? colourOf(people, id) : undefined }}
        aria-hidden
      />
      {id === link.hand.author ? (
        <span className={styles.name}>
          {person.name} <span className={styles.soft}>({words.you})</span>
        </span>
      ) : isPresent ? (
        <FollowButton
          name={person.name}
          onFollow={() => {
            followingOf(link).follow({ id, name: person.name });
            props.onDone();
          }}
        />
      ) : (
        <span className={styles.name}>{person.name}</span>
      )}
      <span className={styles.soft}>{person.role === 'participant' ? '' : roles[person.role]}</span>
      <span className={styles.soft}>{isPresent ? words.present : isAway ? words.absent : ''}</span>
    </li>
  );
}

function FollowButton({ name, onFollow }: { readonly name: string; readonly onFollow: () => void }) {
  const words = useWords(followingWords);
  return (
    <button
      type="button"
      className={styles.follow}
      aria-label={words.follow(name)}
      title={words.follow(name)}
      onClick={onFollow}
    >
      {name}
      <Eye aria-hidden size={18} />
    </button>
  );
}
