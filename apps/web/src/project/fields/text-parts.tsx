// The texts of one row of a list: its parts, each with a name of its own.

import fieldStyles from '../../ui/field.module.css';
import { WrittenText } from './written-text.tsx';

/** What each part is called, in the order in which they are asked. */
export type PartNames<Part extends string> = readonly (readonly [part: Part, label: string])[];

export function TextParts<Part extends string, Item extends Readonly<Record<Part, string>>>(props: {
  readonly parts: PartNames<Part>;
  /** What the row is called. */
  readonly name: string;
  readonly item: Item;
  readonly isReadOnly: boolean;
  readonly maxLength: number;
  readonly put: (item: Item) => void;
}) {
  const { item, name } = props;
  return props.parts.map(([part, label]) => (
    <WrittenText
      key={part}
      value={item[part]}
      className={fieldStyles.input}
      placeholder={label}
      aria-label={`${name}, ${label}`}
      readOnly={props.isReadOnly}
      maxLength={props.maxLength}
      autoComplete="off"
      onChange={({ to }) => props.put({ ...item, [part]: to })}
    />
  ));
}
