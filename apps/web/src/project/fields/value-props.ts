// What the component of each kind of field is given.

import type { FrameProps } from './field-frame.tsx';

export interface ValueProps<Value> extends FrameProps {
  readonly value: Value;
  readonly label: string;
  readonly isReadOnly: boolean;
  /** From what the field showed to what it was made. */
  readonly onChange: (change: { readonly from: Value; readonly to: Value }) => void;
}

/** What that of a list is given besides. */
export interface ListProps<Item> extends ValueProps<readonly Item[]> {
  readonly maxRows: number;
  /** Of each of its texts. */
  readonly maxLength: number;
}
