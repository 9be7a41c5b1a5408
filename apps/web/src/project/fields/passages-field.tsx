// Sentences of a record, each with the cards that it comes from: drafted from the board, and rewritten by people.

import type { Passage, Provenance } from '@terreau/project/record/record';
import { useWords } from '../../language/words.ts';
import { classNames } from '../../ui/class-names.ts';
import fieldStyles from '../../ui/field.module.css';
import { projectWords } from '../words.ts';
import styles from './fields.module.css';
import { RowsField } from './rows-field.tsx';
import { SourcesOfPassage } from './sources-of-passage.tsx';
import { Suggestions } from './suggestions.tsx';
import { openSuggestions } from './terms.ts';
import type { ListProps, ValueProps } from './value-props.ts';
import { WrittenText } from './written-text.tsx';

interface FromCards {
  readonly provenance: Provenance;
  readonly maxLength: number;
}

const blank: Passage = { text: '', cards: [], notes: [] };

/** One sentence, as a title is. */
export function PassageField(props: ValueProps<Passage> & FromCards) {
  const { value, onChange } = props;
  return (
    <div className={styles.stack}>
      <WrittenText
        value={value.text}
        className={fieldStyles.input}
        aria-labelledby={props.labelId}
        aria-describedby={props.promptId}
        readOnly={props.isReadOnly}
        maxLength={props.maxLength}
        onChange={({ from, to }) => onChange({ from: { ...value, text: from }, to: { ...value, text: to } })}
      />
      <SourcesOfPassage passage={value} provenance={props.provenance} />
    </div>
  );
}

/** Any number of them. */
export function PassagesField(
  props: ListProps<Passage> & FromCards & { readonly suggestions: readonly string[] },
) {
  const words = useWords(projectWords);
  const { value, onChange } = props;
  const texts = value.map(({ text }) => text);
  return (
    <div className={styles.stack}>
      <RowsField field={props} blank={blank} addLabel={words.addPassage} rowName={words.passage}>
        {({ item, name, put }) => (
          <div>
            <WrittenText
              value={item.text}
              isLong
              className={classNames(fieldStyles.input, styles.passage)}
              aria-label={`${props.label}, ${name}`}
              aria-describedby={props.promptId}
              readOnly={props.isReadOnly}
              maxLength={props.maxLength}
              onChange={({ to }) => put({ ...item, text: to })}
            />
            <SourcesOfPassage passage={item} provenance={props.provenance} />
          </div>
        )}
      </RowsField>
      {props.isReadOnly ? null : (
        <Suggestions
          terms={openSuggestions(props.suggestions, texts, '')}
          onAdd={(text) => onChange({ from: value, to: [...value, { ...blank, text }] })}
        />
      )}
    </div>
  );
}
