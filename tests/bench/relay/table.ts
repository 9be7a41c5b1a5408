// The results as a table: a row for each figure, a column for each server, and how many times better ours is.

import type { Figure } from './stage.ts';

/** What one server made of a scenario. */
export interface Column {
  readonly contender: string;
  readonly figures: readonly Figure[];
  readonly losses: readonly string[];
  readonly doubts: readonly string[];
}

/** The first column is ours, to which the others are compared. A figure that is not to be trusted has a `?`. */
export function tableOf(title: string, columns: readonly Column[]): string {
  const [ours, ...peers] = columns;
  const names = [...new Set(columns.flatMap(({ figures }) => figures.map(({ name }) => name)))];
  const head = ['', ...columns.flatMap(({ contender }, i) => (i === 0 ? [contender] : [contender, 'ratio']))];
  const rows = names.map((name) => [
    name,
    ...(ours ? [cell(ours, name)] : []),
    ...peers.flatMap((peer) => [cell(peer, name), ratio(figureOf(ours, name), figureOf(peer, name))]),
  ]);
  const arrived = [
    'everything arrived',
    ...columns.flatMap(({ losses }, i) => [losses.length === 0 ? 'yes' : 'NO', ...(i === 0 ? [] : [''])]),
  ];
  const notes = columns.flatMap(({ contender, losses, doubts }) => [
    ...losses.map((loss) => `${contender}: ${loss}`),
    ...(doubts.length > 0 ? [`? ${contender}: ${doubts.join(', ')}`] : []),
  ]);
  return [title, ...aligned([head, ...rows, arrived]), ...notes, ''].join('\n');
}

function figureOf(column: Column | undefined, name: string): Figure | undefined {
  return column?.figures.find((figure) => figure.name === name);
}

function cell(column: Column, name: string): string {
  const figure = figureOf(column, name);
  if (!figure || figure.value === null || Number.isNaN(figure.value)) return '–';
  return `${numberText(figure.value)}${column.doubts.length > 0 && figure.better !== 'neither' ? ' ?' : ''}`;
}

/** Three digits that count at least, with commas between thousands. */
export function numberText(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return '∞';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}

/** How many times better the first figure is than the second. */
export function ratio(ours: Figure | undefined, peer: Figure | undefined): string {
  if (!ours || !peer || ours.better === 'neither' || ours.value === null || peer.value === null) return '';
  const [better, worse] = ours.better === 'less' ? [ours.value, peer.value] : [peer.value, ours.value];
  const times = worse / better;
  return Number.isNaN(times) ? '' : `${numberText(times)} ×`;
}

/** Pads every column to its widest cell: the first to the left, the others to the right. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((text, i) => Math.max(widest[i] ?? 0, text.length)),
    [],
  );
  return rows.map((row) =>
    row
      .map((text, i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
