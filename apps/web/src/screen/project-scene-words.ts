// The words of the project on a projection; what its fields are called is said by their labels.

import { defineWords, plural } from '../language/words.ts';

export const projectSceneWords = defineWords({
  fr: {
    record: 'Fiche projet',
    recordOf: (n: number, of: number) => `Fiche projet ${n} / ${of}`,
    others: (n: number) => `et ${n} ${plural(n, { one: 'autre', other: 'autres' }, 'fr')}`,
    open: 'Encore ouvert',
    unsaid: 'À remplir',
    lead: 'Pilote',
  },
  en: {
    record: 'Project record',
    recordOf: (n: number, of: number) => `Project record ${n} / ${of}`,
    others: (n: number) => `and ${n} ${plural(n, { one: 'other', other: 'others' }, 'en')}`,
    open: 'Still open',
    unsaid: 'To be filled in',
    lead: 'Led by',
  },
});
