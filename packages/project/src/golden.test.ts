// Three boards and what becomes of them, as they were last looked at: which clusters converge, why the others do not, and the
// records, in both languages.

import { describe, expect, test } from 'vitest';
import { type ConvergeInput, convergeBoard } from './drafting/converge.ts';
import type { ProjectRecord } from './record/record.ts';
import { boardInWords } from './testing/board-in-words.ts';
import { goldenBoards } from './testing/golden-boards.ts';
import { inputOf, promotionOf, type ToldBoard } from './testing/told-board.ts';

describe.each(goldenBoards)('the board $name', (told) => {
  test.each(['fr', 'en'] as const)('in %s', async (locale) => {
    await expect(boardInWords(inputOf(told), recordsOf(told), locale)).toMatchFileSnapshot(
      `./golden/${told.name}.${locale}.txt`,
    );
  });

  test('as records', async () => {
    const records = recordsOf(told);
    await expect(`${JSON.stringify(records, null, 1)}\n`).toMatchFileSnapshot(
      `./golden/${told.name}.json.txt`,
    );
  });
});

function recordsOf(told: ToldBoard): readonly ProjectRecord[] {
  const promotion = promotionOf(told);
  const inputs: ConvergeInput[] = promotion ? [inputOf(told), promotion] : [inputOf(told)];
  return inputs.flatMap((input) => convergeBoard(input).records);
}
