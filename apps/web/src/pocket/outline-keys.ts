// Which key means what in the list. Pure.

/** What is read of a KeyboardEvent. */
export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Where the focus is: on a card itself, on a button in one, or elsewhere but not in a field. */
export type Place = 'card' | 'inside' | 'elsewhere';

export type OutlineKey =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'edit'
  | 'note'
  | 'move'
  | 'link'
  | 'delete'
  | 'group'
  | 'choose'
  | 'leave'
  | 'help'
  | 'undo'
  | 'redo';

const steps: Readonly<Record<string, OutlineKey>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
};

const onCards: Readonly<Record<string, OutlineKey>> = {
  Enter: 'edit',
  F2: 'edit',
  n: 'note',
  m: 'move',
  e: 'link',
  Delete: 'delete',
  Backspace: 'delete',
  g: 'group',
  ' ': 'choose',
};

const anywhere: Readonly<Record<string, OutlineKey>> = { Escape: 'leave', '?': 'help' };

/** What a key asks for, null for all others. */
export function outlineKeyOf(event: Key, place: Place): OutlineKey | null {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.altKey) return null;
  if (event.ctrlKey || event.metaKey) {
    if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
    return key === 'y' ? 'redo' : null;
  }
  const onCard = place === 'card' ? onCards[key] : undefined;
  const step = place === 'elsewhere' ? undefined : steps[key];
  return onCard ?? step ?? anywhere[key] ?? null;
}
