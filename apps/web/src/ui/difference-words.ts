// What is said of a difference, before and behind it, to those who do not see that it is marked.

import { defineWords } from '../language/words.ts';

export const differenceWords = defineWords({
  fr: { begins: ' [différence : ', ends: ' fin] ' },
  en: { begins: ' [difference: ', ends: ' end] ' },
});
