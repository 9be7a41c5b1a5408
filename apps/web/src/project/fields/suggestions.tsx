// Terms that are offered for a field: to press, never to wade through.

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../language/words.ts';
import { Button } from '../../ui/button.tsx';
import { projectWords } from '../words.ts';
import styles from './fields.module.css';

/** So many are shown before somebody asks for more. */
const firstShown = 6;

export function Suggestions({
  terms,
  onAdd,
}: {
  readonly terms: readonly string[];
  readonly onAdd: (term: string) => void;
}) {
  const words = useWords(projectWords);
  const [showsAll, setShowsAll] = useState(false);
  if (terms.length === 0) return null;
  const isCut = terms.length > firstShown && !showsAll;
  return (
    <ul className={styles.terms} aria-label={words.suggestions}>
      {(isCut ? terms.slice(0, firstShown) : terms).map((term) => (
        <li key={term}>
          <button
            type="button"
            className={styles.suggestion}
            aria-label={words.suggest(term)}
            // The line beside it keeps what is typed in it.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onAdd(term)}
          >
            <Plus aria-hidden size={16} />
            {term}
          </button>
        </li>
      ))}
      {isCut ? (
        <li>
          <Button look="quiet" onClick={() => setShowsAll(true)}>
            {words.moreSuggestions}
          </Button>
        </li>
      ) : null}
    </ul>
  );
}
