// npm run bench:grouping -- ideas.csv
//
// How near the suggested groups come to the categories that people gave their own ideas in a consultation, beside k-means
// over plain TF-IDF and beside chance. The file has the columns comment-body, category and, if there is one, body; it is
// not part of this repository. Everything is seeded: the same file gives the same table.

import { demoTables, readings, type SortedBoard, tableOf as sampleOf, wholeBoard } from './boards.ts';
import { unmask } from './disguises.ts';
import { readIdeas } from './ideas.ts';
import { measure, runs } from './measure.ts';
import { type Row, tableOf } from './table.ts';

const tables = 50;
const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('Which file? npm run bench:grouping -- ideas.csv');
const ideas = readIdeas(path);
const sorted = ideas.filter(({ category }) => category !== '');
const categories = new Set(sorted.map(({ category }) => category)).size;
const boards = readings.map(({ name, textOf }) => ({ name, whole: wholeBoard(sorted, textOf) }));

say(
  `${ideas.length} ideas, of which ${sorted.length} are in one of ${categories} categories and are measured.`,
);
say(
  `ARI: adjusted Rand index, 0 by chance and 1 for the same groups. Pairs: the share of pairs of cards that agree.`,
);
say(
  `A loose card counts as a group of its own. The baselines make as many groups; means of ${runs} seeded runs.`,
);
say('Words: the suggestion without its table of concepts, which was written by hand.');
say(
  'The parameters were chosen on the tables with odd seeds. Those with even seeds are new mixtures, but of the same',
);
say(
  'ideas, of which forty titles had been read when the table of concepts was written. The tables of the demo evening,',
);
say('which was written for this program in both languages, were not used for choosing.\n');
const rows: readonly Row[] = [
  ...boards.map(({ name, whole }) => ({ name: `all, ${name}`, measured: measure([whole]) })),
  ...boards.map(({ name, whole }) => sampled('chosen on', name, samplesOf(whole, 1))),
  ...boards.map(({ name, whole }) => sampled('held out', name, samplesOf(whole, 0))),
  ...demoTables.map(({ name, board }) => ({ name, measured: measure([board]) })),
];
say(tableOf(rows));
say('\nNear-duplicates on the tables that were held out, to each of which five disguised copies were added:');
for (const { name, whole } of boards) {
  const { copies, found, others } = unmask(samplesOf(whole, 0));
  say(`${name}: ${found} of ${copies} copies found, and ${others} other pairs`);
}

function sampled(what: string, name: string, samples: readonly SortedBoard[]): Row {
  return { name: `${samples.length} tables ${what}, ${name}`, measured: measure(samples) };
}

/** Half of the tables: those whose seeds leave this rest when halved. */
function samplesOf(whole: SortedBoard, rest: 0 | 1): readonly SortedBoard[] {
  return Array.from({ length: tables }, (_, seed) => seed)
    .filter((seed) => seed % 2 === rest)
    .map((seed) => sampleOf(whole, seed));
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
