// The ideas on which we measure: what people wrote in a consultation, and the category that they gave it.

import { readFileSync } from 'node:fs';
import { readRows } from '@terreau/exchange/csv-reader';

export interface Idea {
  readonly title: string;
  readonly body: string;
  readonly category: string;
}

/** The columns of the file; `body` may be missing. */
const columns = { title: 'comment-body', body: 'body', category: 'category' } as const;

/** The ideas of a CSV file. */
export function readIdeas(path: string): readonly Idea[] {
  const read = readRows(readFileSync(path, 'utf8').replace(/^\ufeff/, ''), ',', Number.POSITIVE_INFINITY);
  if (!read.ok) throw new Error(`${path}: a quote in row ${read.row} is never closed.`);
  const [head = [], ...rows] = read.rows;
  if (!head.includes(columns.title) || !head.includes(columns.category))
    throw new Error(`${path} needs the columns ${columns.title} and ${columns.category}.`);
  const cell = (row: readonly string[], name: string) => row[head.indexOf(name)]?.trim() ?? '';
  return rows
    .filter((row) => row.length > 1)
    .map((row) => ({
      title: cell(row, columns.title),
      body: cell(row, columns.body),
      category: cell(row, columns.category),
    }));
}
