// Importing ideas as cards, from JSON or from a CSV file.

import { type CsvProblem, readIdeas } from '@terreau/exchange/csv-ideas';
import { Hono, type HonoRequest } from 'hono';
import { type Idea, importIdeas } from '../../evening/cards.ts';
import * as answers from '../answers.ts';
import { allowedTo, onBoard } from '../caller.ts';
import type { HttpDeps } from '../deps.ts';
import { describe } from '../describe.ts';
import { type Input, readJson } from '../input.ts';
import { type Problem, problemResponse } from '../problem.ts';
import { problemOf } from '../refusal-problem.ts';
import { csvFile, ideas as ideasSchema } from '../schemas.ts';
import { words } from '../words.ts';
import type { HttpWords } from '../words-fr.ts';

export function cardRoutes(deps: HttpDeps) {
  return new Hono().post(
    '/api/v1/boards/:id/cards',
    describe({
      summary: 'Put ideas on the board as cards; those that are there already are not added again',
      who: 'member',
      status: 201,
      answer: answers.imported,
      body: { isRequired: true, content: { 'application/json': ideasSchema, 'text/csv': csvFile } },
    }),
    onBoard(deps),
    allowedTo(deps, 'cards.import'),
    async (c) => {
      const isCsv = c.req.header('content-type')?.toLowerCase().startsWith('text/csv');
      const read = isCsv ? readCsv(new Uint8Array(await c.req.arrayBuffer())) : await readIdeaList(c.req);
      if (!read.ok) return problemResponse(c, read.problem);
      const { caller, board } = c.var;
      const imported = await importIdeas(deps.evening, caller, board, read.value, (locale) =>
        words[locale].names.organiser(),
      );
      return imported.ok ? c.json(imported.value, 201) : problemResponse(c, problemOf(imported.refusal));
    },
  );
}

async function readIdeaList(request: HonoRequest): Promise<Input<Idea[]>> {
  const read = await readJson(request, ideasSchema);
  return read.ok ? { ok: true, value: read.value.cards } : read;
}

/** What the file holds; where it does not say the kind, an idea. */
function readCsv(bytes: Uint8Array): Input<Idea[]> {
  const read = readIdeas(bytes);
  if (!read.ok) return { ok: false, problem: csvProblem(read.problems) };
  return { ok: true, value: read.ideas.map(({ text, kind = 'idea' }) => ({ text, kind })) };
}

/** Rows that a problem names; of a file that is wrong throughout, the first ones say enough. */
const maxRowsNamed = 5;

function csvProblem(problems: readonly CsvProblem[]): Problem {
  const detail: Problem['detail'] = ({ csv }) => {
    const named = problems.slice(0, maxRowsNamed).map((problem) => describeCsv(problem, csv));
    const more = problems.length - named.length;
    return [...named, ...(more > 0 ? [csv.more(more)] : [])].join(' ');
  };
  return { status: 422, code: 'unreadable-csv', detail };
}

function describeCsv(problem: CsvProblem, words: HttpWords['csv']): string {
  switch (problem.reason) {
    case 'no-column':
      return words.noColumn;
    case 'empty':
      return words.empty;
    case 'too-many-rows':
      return words.tooManyRows(problem.max);
    case 'too-many-columns':
      return words.tooManyColumns(problem.max);
    case 'too-many-cells':
      return words.tooManyCells(problem.max);
    case 'unreadable':
      return words.unreadable(problem.row);
    case 'too-long':
      return words.rowTooLong(problem.row, problem.characters, problem.max);
    case 'bad-kind':
      return words.badKind(problem.row);
  }
}
