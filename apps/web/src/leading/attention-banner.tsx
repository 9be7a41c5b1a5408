// For everybody at the table: that the board is kept for a moment, whose turn it is, and the card that all look at. Loaded
// when there is something to say.

import type { CardId } from '@terreau/board/ids';
import type { Session } from '@terreau/workshop/session';
import { BookOpen, FlaskConical, Lock, Spotlight } from 'lucide-react';
import { useWords } from '../language/words.ts';
import { useCan, useCard, useSession } from '../live/hooks.tsx';
import { classNames } from '../ui/class-names.ts';
import styles from './attention-banner.module.css';
import { attentionWords } from './attention-words.ts';

export default function AttentionBanner() {
  const words = useWords(attentionWords);
  const { board, isLocked, spotlight, people, you } = useSession();
  const isLeading = useCan('lock.set');
  const reader = spotlight.reader && people[spotlight.reader];
  return (
    <div className={styles.banner} role="status" data-locked={isLocked}>
      {board.isPractice ? (
        <p className={styles.line}>
          <FlaskConical aria-hidden size={20} />
          {words.practice}
        </p>
      ) : null}
      {isLocked ? (
        <p className={styles.line}>
          <Lock aria-hidden size={20} />
          {isLeading ? words.youKeep : words.kept(leaderOf(people))}
        </p>
      ) : null}
      {reader ? (
        <p className={classNames(styles.line, styles.turn)}>
          <BookOpen aria-hidden size={20} />
          {spotlight.reader === you.id ? words.yourTurn : words.turnOf(reader.name)}
        </p>
      ) : null}
      {spotlight.card ? <ShownCard id={spotlight.card} /> : null}
    </div>
  );
}

function ShownCard({ id }: { readonly id: CardId }) {
  const words = useWords(attentionWords);
  const card = useCard(id);
  if (!card) return null;
  return (
    <p className={classNames(styles.line, styles.turn, styles.shown)}>
      <Spotlight aria-hidden size={20} />
      <span className={styles.card} dir="auto">
        {words.shown(card.text)}
      </span>
    </p>
  );
}

/** The name of whoever leads, where it is one; the board does not say which of several has locked it. */
function leaderOf(people: Session['people']): string | null {
  const leaders = Object.values(people).filter(({ role, removed }) => role === 'facilitator' && !removed);
  return leaders.length === 1 ? (leaders[0]?.name ?? null) : null;
}
