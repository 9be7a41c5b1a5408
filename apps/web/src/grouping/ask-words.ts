// The words of the buttons that ask for groups and near-duplicates in the list; all others come when they are pressed.

import { defineWords } from '../language/words.ts';

export const askWords = defineWords({
  fr: { groups: 'Proposer des regroupements', twins: 'Presque identiques…' },
  en: { groups: 'Suggest groups', twins: 'Nearly the same…' },
});
