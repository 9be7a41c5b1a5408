// A question for each of the ten domains, as a beginning for whoever has none yet.

import type { Domain } from '../domains.ts';
import type { Said } from '../script.ts';

/** Concrete enough to be answered at a table. */
export const sampleQuestions: Readonly<Record<Domain, Said>> = {
  food: { fr: 'Comment bien manger près de chez soi ?', en: 'How can we eat well close to home?' },
  community: {
    fr: 'Comment mieux se connaître entre voisins ?',
    en: 'How do neighbours get to know each other?',
  },
  housing: { fr: 'Comment rouvrir les logements vides ?', en: 'How do empty homes open again?' },
  environment: { fr: 'Comment prendre soin de nos rivières ?', en: 'How do we look after our rivers?' },
  health: { fr: 'Comment se soigner à la campagne ?', en: 'How do we stay well far from the city?' },
  business: {
    fr: 'Quelles activités créer dans les rez-de-chaussée ?',
    en: 'What could open on our ground floors?',
  },
  mobility: {
    fr: 'Comment se déplacer sans voiture à soi ?',
    en: 'How do we get around without a car of our own?',
  },
  education: { fr: 'Comment apprendre à tout âge ?', en: 'How do we learn at every age?' },
  culture: { fr: 'Quels lieux pour sortir le soir ?', en: 'Where can we go out in the evening?' },
  innovation: { fr: 'Que réparer au lieu de jeter ?', en: 'What can we mend instead of throwing away?' },
};
