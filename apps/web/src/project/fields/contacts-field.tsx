// Who agreed to be contacted, and how.

import type { Contact } from '@terreau/project/record/record';
import { useWords } from '../../language/words.ts';
import text from '../../ui/text.module.css';
import { projectWords } from '../words.ts';
import styles from './fields.module.css';
import { RowsField } from './rows-field.tsx';
import { TextParts } from './text-parts.tsx';
import type { ListProps } from './value-props.ts';

const blank: Contact = { name: '', reach: '' };

export function ContactsField(props: ListProps<Contact>) {
  const words = useWords(projectWords);
  const parts = [
    ['name', words.contactName],
    ['reach', words.contactReach],
  ] as const;
  return (
    <div className={styles.stack}>
      <p className={text.soft}>{words.contactsConsent}</p>
      <RowsField field={props} blank={blank} addLabel={words.addContact} rowName={words.line}>
        {(row) => (
          <div className={styles.pair}>
            <TextParts parts={parts} {...props} {...row} />
          </div>
        )}
      </RowsField>
    </div>
  );
}
