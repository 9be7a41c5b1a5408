// Suggested groups as somebody looks at them before anything is done: what is left out of one becomes loose, and what
// others change on the board meanwhile drops out. Pure.

import type { CardId } from '@terreau/board/ids';

/** A cluster that could be. */
export interface PreviewGroup {
  readonly key: string;
  readonly title: string;
  readonly cards: readonly CardId[];
}

export interface Preview {
  readonly groups: readonly PreviewGroup[];
  /** Cards that are in none of them. */
  readonly loose: readonly CardId[];
}

/** One card alone is no group. */
const leastCards = 2;

/** What was suggested, with the words of each group as its title. */
export function previewOf(suggestion: {
  readonly groups: readonly { readonly cards: readonly string[]; readonly words: readonly string[] }[];
  readonly loose: readonly string[];
}): Preview {
  const groups = suggestion.groups.map(({ cards, words }) => ({
    // A card is in one group at most.
    key: cards[0] ?? '',
    title: titleOf(words),
    cards: cards.map((id) => id as CardId),
  }));
  return { groups, loose: suggestion.loose.map((id) => id as CardId) };
}

export function retitle(preview: Preview, key: string, title: string): Preview {
  return {
    ...preview,
    groups: preview.groups.map((group) => (group.key === key ? { ...group, title } : group)),
  };
}

/** A group that is not wanted: its cards are loose. */
export function leaveOut(preview: Preview, key: string): Preview {
  return withGroups(
    preview,
    preview.groups.map((group) => (group.key === key ? { ...group, cards: [] } : group)),
  );
}

/** A card that does not belong to its group. */
export function takeOut(preview: Preview, card: CardId): Preview {
  return withGroups(
    preview,
    preview.groups.map((group) => ({ ...group, cards: group.cards.filter((id) => id !== card) })),
  );
}

/** A loose card that belongs to a group. */
export function putInto(preview: Preview, card: CardId, key: string): Preview {
  const groups = preview.groups.map((group) =>
    group.key === key ? { ...group, cards: [...group.cards, card] } : group,
  );
  return { groups, loose: preview.loose.filter((id) => id !== card) };
}

/** Without the cards that are not on the board as they were; the same object when all are. */
export function withoutGone(preview: Preview, isThere: (id: CardId) => boolean): Preview {
  if ([...preview.groups.flatMap(({ cards }) => cards), ...preview.loose].every(isThere)) return preview;
  const groups = preview.groups.map((group) => ({ ...group, cards: group.cards.filter(isThere) }));
  const left = {
    groups: groups.filter(({ cards }) => cards.length > 0),
    loose: preview.loose.filter(isThere),
  };
  return withGroups(left, left.groups);
}

/** Whatever is in no group that is large enough is loose. */
function withGroups(before: Preview, changed: readonly PreviewGroup[]): Preview {
  const groups = changed.filter(({ cards }) => cards.length >= leastCards);
  const grouped = new Set(groups.flatMap(({ cards }) => cards));
  const freed = before.groups.flatMap(({ cards }) => cards.filter((id) => !grouped.has(id)));
  return { groups, loose: [...before.loose, ...freed] };
}

/** As one begins a title. */
function titleOf(words: readonly string[]): string {
  const [first = '', ...rest] = Array.from(words.join(', '));
  return first.toLocaleUpperCase() + rest.join('');
}
