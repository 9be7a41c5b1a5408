// A worker that compares the words of cards, so that the page stays at hand meanwhile. It answers each question once.

import { nearDuplicates } from '@terreau/grouping/near-duplicates';
import { suggestGroups } from '@terreau/grouping/suggest-groups';
import type { Answer, Question } from './questions.ts';

self.addEventListener('message', ({ data }: MessageEvent<Question>) => self.postMessage(answerTo(data)));

function answerTo({ about, cards, locale }: Question): Answer {
  if (about === 'groups') return { about, ...suggestGroups(cards, { locale }) };
  return { about, pairs: nearDuplicates(cards, { locale }).map(({ pair }) => pair) };
}
