// What three made-up residents have written in silence when a facilitator begins to practise, so that there is something to
// reveal, to group and to vote on.

import type { CardKind } from '@terreau/board/card';
import type { Locale } from '@terreau/workshop/session';

export interface PracticeIdea {
  readonly by: string;
  readonly kind: CardKind;
  readonly text: string;
}

export const practiceIdeas: Readonly<Record<Locale, readonly PracticeIdea[]>> = {
  fr: [
    { by: 'Maryse', kind: 'need', text: 'Le dernier pain frais du village est à neuf kilomètres.' },
    { by: 'Maryse', kind: 'need', text: 'Le mardi, rien n’est ouvert où s’asseoir à plusieurs.' },
    { by: 'Karim', kind: 'resource', text: 'Le vieux four communal tire encore, la cheminée a été refaite.' },
    { by: 'Karim', kind: 'idea', text: 'Cuire ensemble une fois par semaine, chacun sa pâte.' },
    { by: 'Karim', kind: 'question', text: 'Qui a la clé de la salle derrière la mairie ?' },
    { by: 'Odile', kind: 'need', text: 'Mes petits-enfants n’ont jamais vu lever une pâte.' },
    { by: 'Odile', kind: 'idea', text: 'Une fournée du mardi, avec une table et une cafetière.' },
    { by: 'Odile', kind: 'resource', text: 'Le moulin du hameau vend sa farine par sacs de cinq kilos.' },
  ],
  en: [
    { by: 'Maryse', kind: 'need', text: 'The nearest fresh bread is nine kilometres away.' },
    { by: 'Maryse', kind: 'need', text: 'On Tuesdays nothing is open where several people can sit.' },
    { by: 'Karim', kind: 'resource', text: 'The old village oven still draws; its chimney was rebuilt.' },
    { by: 'Karim', kind: 'idea', text: 'Bake together once a week, everyone brings their dough.' },
    { by: 'Karim', kind: 'question', text: 'Who has the key to the room behind the town hall?' },
    { by: 'Odile', kind: 'need', text: 'My grandchildren have never seen dough rise.' },
    { by: 'Odile', kind: 'idea', text: 'A Tuesday batch, with a table and a coffee pot.' },
    { by: 'Odile', kind: 'resource', text: 'The mill in the hamlet sells its flour in five-kilo bags.' },
  ],
};
