// The values of a brief as blocks of Markdown, and the part that says where it comes from.

import { escapedLine, escapedLines } from '@terreau/exchange/markdown-text';
import { briefWords } from './brief-words.ts';
import { type BriefContent, type FieldValue, type Item, referenceOf } from './content-form.ts';
import { type Block, heading, list, paragraph, table } from './markdown-blocks.ts';
import type { OriginCard } from './origin-content.ts';
import { typeset } from './typography.ts';

/** A value as blocks; none for an empty one. */
export function valueBlocks(value: FieldValue): readonly Block[] {
  switch (value.kind) {
    case 'empty':
      return [];
    case 'text':
      return value.lines.map((line) => paragraph([escapedLine(line)]));
    case 'list':
      return [list(value.items.map(itemOf))];
    case 'table': {
      const { head, rows, total, outcome } = value.table;
      const lines = rows.map((cells) => cells.map(escapedLine));
      const last = total ? [total.map((cell) => `**${escapedLine(cell)}**`)] : [];
      const alignment = head.map(({ isSum }) => (isSum ? '---:' : '---'));
      return [
        table(
          head.map(({ name }) => name),
          alignment,
          [...lines, ...last],
        ),
        paragraph(outcome === '' ? [] : [outcome]),
      ];
    }
  }
}

/** The provenance of a record. Its cards are numbered from 1, as the references to them are. */
export function originBlocks({ id, origin, locale }: BriefContent): Block[] {
  const words = briefWords[locale];
  const labelled = (label: string) => typeset(words.labelled(label), locale);
  const reason = origin.reason.map(escapedLine);
  return [
    heading(2, origin.title),
    paragraph([origin.state]),
    heading(3, origin.conditionsTitle),
    list(origin.conditions.map(({ met, text }) => ({ lines: [`${met ? '✓' : '✗'} ${text}`] }))),
    reason.length > 0 ? paragraph([labelled(words.byDecision), ...reason]) : [],
    heading(3, origin.cardsTitle),
    list(origin.cards.map(cardItem), (index) => `${index + 1}. `),
    origin.hidden === '' ? [] : paragraph([origin.hidden]),
    paragraph([`${labelled(words.id)} ${escapedLine(id)}`]),
  ];
}

function itemOf(item: Item) {
  const { lines, below } = item;
  const escaped = lines.map(escapedLine);
  const last = escaped.pop() ?? '';
  return {
    lines: [...escaped, last + referenceOf(item)],
    below: list(below.map((added) => ({ lines: added.map(escapedLine) }))),
  };
}

function cardItem({ lines, kindName, author, votes, gone, notes }: OriginCard) {
  const said = [kindName, escapedLine(author), votes, gone].filter((part) => part !== '').join(', ');
  return {
    lines: signed(lines, said),
    below: list(notes.map((note) => ({ lines: signed(note.lines, escapedLine(note.author)) }))),
  };
}

/** A text and who it is from, on its last line. */
function signed(lines: readonly string[], by: string): string[] {
  const escaped = lines.flatMap(escapedLines);
  return [...escaped.slice(0, -1), `${escaped.at(-1) ?? '…'} — *${by}*`];
}
