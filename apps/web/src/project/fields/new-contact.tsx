// A contact that somebody at the table leaves: they may not read those of others, so it is typed whole and then gone from
// their screen. [T8]

import type { Contact } from '@terreau/project/record/record';
import { Plus } from 'lucide-react';
import { type SubmitEvent, useRef } from 'react';
import { useWords } from '../../language/words.ts';
import { Button } from '../../ui/button.tsx';
import fieldStyles from '../../ui/field.module.css';
import text from '../../ui/text.module.css';
import { toasts } from '../../ui/toasts.ts';
import { projectWords } from '../words.ts';
import styles from './fields.module.css';
import type { ValueProps } from './value-props.ts';

export function NewContact(props: ValueProps<readonly Contact[]> & { readonly maxLength: number }) {
  const words = useWords(projectWords);
  const first = useRef<HTMLInputElement>(null);
  if (props.isReadOnly) return null;
  const add = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const [name, reach] = ['name', 'reach'].map((part) => String(data.get(part) ?? '').trim());
    if (!name || !reach) return;
    props.onChange({ from: props.value, to: [...props.value, { name, reach }] });
    toasts.show({ text: words.contactAdded(name) });
    form.reset();
    first.current?.focus();
  };
  const field = {
    type: 'text',
    className: fieldStyles.input,
    maxLength: props.maxLength,
    autoComplete: 'off',
  };
  return (
    <form className={styles.stack} onSubmit={add} data-own-history>
      <p className={text.soft}>{words.contactsConsent}</p>
      <div className={styles.pair}>
        <input
          {...field}
          ref={first}
          dir="auto"
          name="name"
          required
          placeholder={words.contactName}
          aria-label={words.contactName}
        />
        <input
          {...field}
          dir="auto"
          name="reach"
          required
          placeholder={words.contactReach}
          aria-label={words.contactReach}
        />
      </div>
      <Button type="submit" className={styles.add} icon={<Plus aria-hidden size={18} />}>
        {words.addContact}
      </Button>
    </form>
  );
}
