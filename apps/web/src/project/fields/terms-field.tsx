// A list of short terms: the ones chosen, a line for one's own, and suggestions to press.

import { Plus, X } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useWords } from '../../language/words.ts';
import { Button } from '../../ui/button.tsx';
import fieldStyles from '../../ui/field.module.css';
import { projectWords } from '../words.ts';
import styles from './fields.module.css';
import { Suggestions } from './suggestions.tsx';
import { openSuggestions, withTerm } from './terms.ts';
import type { ValueProps } from './value-props.ts';

type Props = ValueProps<readonly string[]> & {
  readonly suggestions: readonly string[];
  readonly maxLength: number;
};

export function TermsField(props: Props) {
  const words = useWords(projectWords);
  const { value, onChange, isReadOnly } = props;
  const set = (to: readonly string[]) => onChange({ from: value, to });
  return (
    <div className={styles.stack}>
      {value.length > 0 ? (
        <ul className={styles.terms} aria-labelledby={props.labelId}>
          {value.map((term) => (
            <li key={term} className={styles.term}>
              <bdi>{term}</bdi>
              {isReadOnly ? null : (
                <button
                  type="button"
                  className={styles.termRemove}
                  aria-label={words.remove(term)}
                  onClick={() => set(value.filter((one) => one !== term))}
                >
                  <X aria-hidden size={16} />
                </button>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {isReadOnly ? null : <NewTerm {...props} onAdd={(term) => set(withTerm(value, term))} />}
    </div>
  );
}

function NewTerm(props: Props & { readonly onAdd: (term: string) => void }) {
  const words = useWords(projectWords);
  const [typed, setTyped] = useState('');
  const line = useRef<HTMLInputElement>(null);
  const add = (term: string) => {
    if (term.trim()) props.onAdd(term);
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add(typed);
  };
  return (
    <>
      <div className={styles.lineWithButton}>
        <input
          ref={line}
          type="text"
          data-own-history
          dir="auto"
          className={fieldStyles.input}
          aria-label={words.addTo(props.label)}
          aria-describedby={props.promptId}
          placeholder={words.yourOwn}
          maxLength={props.maxLength}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={onKeyDown}
          // Whoever types a term and goes on to the next field meant it.
          onBlur={() => add(typed)}
        />
        <Button
          icon={<Plus aria-hidden size={18} />}
          disabled={!typed.trim()}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => {
            add(typed);
            line.current?.focus();
          }}
        >
          {words.add}
        </Button>
      </div>
      <Suggestions terms={openSuggestions(props.suggestions, props.value, typed)} onAdd={add} />
    </>
  );
}
