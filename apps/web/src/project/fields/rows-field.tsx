// A field of several rows: each can be removed, and an empty one added, in which one then is.

import { Plus, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../../language/words.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { projectWords } from '../words.ts';
import styles from './fields.module.css';
import { useRows } from './use-rows.ts';
import type { ListProps } from './value-props.ts';

export function RowsField<Item>({
  field,
  blank,
  addLabel,
  rowName,
  children,
}: {
  readonly field: ListProps<Item>;
  /** A row in which nothing has been written. */
  readonly blank: Item;
  readonly addLabel: string;
  readonly rowName: (n: number) => string;
  /** The fields of one row. */
  readonly children: (row: {
    readonly item: Item;
    readonly name: string;
    readonly put: (item: Item) => void;
  }) => ReactNode;
}) {
  const words = useWords(projectWords);
  const list = useRef<HTMLUListElement>(null);
  const { rows, put, remove, add } = useRows({
    items: field.value,
    blank,
    beginsBlank: field.isAskedFor,
    onChange: field.onChange,
  });
  const [added, setAdded] = useState<string | null>(null);
  useEffect(() => {
    if (added === null) return;
    list.current?.querySelector<HTMLElement>(`[data-row="${added}"] :is(input, textarea)`)?.focus();
  }, [added]);
  return (
    <div className={styles.stack}>
      <ul ref={list} className={styles.rows} aria-labelledby={field.labelId}>
        {rows.map(({ key, item }, index) => (
          <li key={key} className={styles.row} data-row={key}>
            <div className={styles.rowFields}>
              {children({ item, name: rowName(index + 1), put: (next) => put(key, next) })}
            </div>
            {field.isReadOnly ? null : (
              <IconButton label={words.removeRow(index + 1)} onClick={() => remove(key)}>
                <X aria-hidden size={20} />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {field.isReadOnly ? null : (
        <Button
          className={styles.add}
          icon={<Plus aria-hidden size={18} />}
          disabled={rows.length >= field.maxRows}
          aria-describedby={field.promptId}
          onClick={() => setAdded(add())}
        >
          {addLabel}
        </Button>
      )}
    </div>
  );
}
