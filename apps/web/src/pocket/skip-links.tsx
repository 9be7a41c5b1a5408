// The way past the header for those who come by keyboard: to the field where ideas are written, to the list, to the vote.
// Seen only while one of them has the focus.

import { useWords } from '../language/words.ts';
import { useCan, useCards, useSession } from '../live/hooks.tsx';
import { firstWords } from './first-words.ts';
import styles from './skip-links.module.css';

/** The elements that they lead to. */
const newIdea = '#new-idea';
const list = '#pocket-clusters, #pocket-loose';
export const panelsId = 'panels';

export function SkipLinks() {
  const words = useWords(firstWords);
  const { phase, vote } = useSession();
  const [canAdd, canDraft] = [useCan('card.add'), useCan('draft.write')];
  const hasCards = useCards().length > 0;
  const hasVote = phase.name === 'vote' || vote.tallies !== null;
  return (
    <nav className={styles.links} aria-label={words.skip}>
      {canAdd || canDraft ? <SkipLink to={newIdea} label={words.skipWrite} /> : null}
      {hasCards ? <SkipLink to={list} label={words.skipClusters} /> : null}
      {hasVote ? <SkipLink to={`#${panelsId}`} label={words.skipVote} /> : null}
    </nav>
  );
}

function SkipLink({ to, label }: { readonly to: string; readonly label: string }) {
  return (
    <button
      type="button"
      className={styles.link}
      onClick={() => document.querySelector<HTMLElement>(to)?.focus()}
    >
      {label}
    </button>
  );
}
