// Who agreed to be contacted, and how.

import type { Contact } from '@terreau/project/record';
import { useWords } from '../../language/words.ts';
import { projectWords } from '../words.ts';
import styles from './fields.module.css';
import { RowsField } from './rows-field.tsx';
import type { ValueProps } from './value-props.ts';
import { WrittenText } from './written-text.tsx';

const blank: Contact = { name: '', reach: '' };
const isBlank = ({ name, reach }: Contact) => `${name}${reach}`.trim() === '';

export function ContactsField(
  props: ValueProps<readonly Contact[]> & { readonly maxRows: number; readonly maxLength: number },
) {
  const words = useWords(projectWords);
  return (
    <div className={styles.stack}>
      <p className={styles.note}>{words.contactsConsent}</p>
      <RowsField
        field={props}
        blank={blank}
        isBlank={isBlank}
        maxRows={props.maxRows}
        addLabel={words.addContact}
        rowName={words.line}
      >
        {({ item, name, put }) => (
          <div className={styles.pair}>
            {(['name', 'reach'] as const).map((part) => {
              const label = part === 'name' ? words.contactName : words.contactReach;
              return (
                <WrittenText
                  key={part}
                  value={item[part]}
                  className={styles.input}
                  placeholder={label}
                  aria-label={`${name}, ${label}`}
                  readOnly={props.isReadOnly}
                  maxLength={props.maxLength}
                  autoComplete="off"
                  onChange={({ to }) => put({ ...item, [part]: to })}
                />
              );
            })}
          </div>
        )}
      </RowsField>
    </div>
  );
}
