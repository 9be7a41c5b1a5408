// What citizens really wrote and voted, as boards: which clusters converge by the usual rule and why the others do not, and the
// records, of which nothing is kept here but ids, figures and what their texts hash to. Where the data is not there these tests
// are skipped.

import { createHash } from 'node:crypto';
import { convergeBoard } from '@terreau/project/drafting/converge';
import { readRecord } from '@terreau/project/record/read-record';
import type { ProjectRecord } from '@terreau/project/record/record';
import { boardInWords } from '@terreau/project/testing/board-in-words';
import { describe, expect, test } from 'vitest';
import { consultations } from '../../testing/consultations.ts';
import { boardOfConsultation, isThere } from '../../testing/real-board.ts';

describe.each(consultations)('the ideas of $file', (consultation) => {
  const { file } = consultation;
  const isMissing = !isThere(consultation);

  test.skipIf(isMissing).each(['fr', 'en'] as const)(
    'converge as they were last looked at, in %s',
    async (locale) => {
      const input = boardOfConsultation(consultation);
      const records = convergeBoard(input).records.map(withoutWords);
      await expect(boardInWords(input, records, locale)).toMatchFileSnapshot(
        `./golden/${file}.${locale}.txt`,
      );
    },
  );

  test.skipIf(isMissing)('make the records that were last looked at', async () => {
    const records = convergeBoard(boardOfConsultation(consultation)).records.map(withoutWords);
    await expect(`${JSON.stringify(records, null, 1)}\n`).toMatchFileSnapshot(`./golden/${file}.json.txt`);
  });

  test.skipIf(isMissing)('are all in the records, once, with where they come from, in any order [T7]', () => {
    const board = boardOfConsultation(consultation);
    const clusters = board.board.clusters.map(({ id }) => id);
    const input = { ...board, clusters, reason: 'Everything that was said' };
    const { records } = convergeBoard(input);
    expect(records).toHaveLength(clusters.length);
    for (const record of records) {
      const { substance, project, provenance } = record;
      const inIt = input.board.cards.filter((card) => card.cluster === provenance.cluster.id);
      const said = [substance.need, substance.solution, substance.openQuestions, project.resources].flat();
      expect(said.flatMap(({ cards }) => cards).sort()).toEqual(inIt.map(({ id }) => id).sort());
      for (const { text, cards } of said) {
        const source = inIt.find(({ id }) => id === cards[0]);
        expect(source?.text.trim()).toBe(text);
      }
      expect(readRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
    }
    const other = {
      ...input,
      board: { cards: input.board.cards.toReversed(), clusters: input.board.clusters.toReversed() },
      ballots: new Map([...input.ballots].reverse()),
    };
    expect(JSON.stringify(convergeBoard(other).records)).toBe(JSON.stringify(records));
  });
});

test.skipIf(!consultations.every(isThere))(
  'some of them converge by what was really voted, and others do not',
  () => {
    const verdicts = consultations.map((one) => convergeBoard(boardOfConsultation(one)).verdicts);
    const met = verdicts.map((all) => all.filter(({ converged }) => converged).length);
    expect(met).toEqual([1, 0, 1]);
  },
);

/** A record in which each text says only what it hashes to. */
function withoutWords(record: ProjectRecord): ProjectRecord {
  const hash = (text: string) => `#${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
  return JSON.parse(JSON.stringify(record), (key, value: unknown) =>
    key === 'text' && typeof value === 'string' && value !== '' ? hash(value) : value,
  ) as ProjectRecord;
}
