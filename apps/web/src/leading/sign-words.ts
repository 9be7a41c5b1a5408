// The signs that everybody can give without a word.

import { defineWords } from '../language/words.ts';

export const signWords = defineWords({
  fr: { raise: 'Lever la main', lower: 'Baisser la main', done: 'J’ai fini', notDone: 'Je n’ai pas fini' },
  en: { raise: 'Raise your hand', lower: 'Lower your hand', done: 'I’m done', notDone: 'I’m not done' },
});
