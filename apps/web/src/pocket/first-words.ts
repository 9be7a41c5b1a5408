// The words around the list that are there before it is loaded: what stands in its place, and the way past the header.

import { defineWords } from '../language/words.ts';

export const firstWords = defineWords({
  fr: {
    welcomeTitle: (name: string) => `Bienvenue, ${name} !`,
    welcomeText:
      'Vous avez votre place. Rien à faire pour l’instant : cette page suivra la table toute seule, gardez-la ouverte.',
    emptyTitle: 'Le plateau est encore vide.',
    emptyCanAdd:
      'Écrivez la première carte ci-dessous : un besoin que vous connaissez, une ressource, une idée.',
    emptyIdeate: 'Chacun écrit en silence. Les cartes de la table apparaîtront ici, toutes ensemble.',
    emptyElse: 'Les cartes apparaîtront ici dès que la table les partagera.',
    skip: 'Aller directement à',
    skipWrite: 'Écrire une idée',
    skipClusters: 'Les grappes et les cartes',
    skipVote: 'Le vote et ses résultats',
  },
  en: {
    welcomeTitle: (name: string) => `Welcome, ${name}!`,
    welcomeText:
      'You have your seat. Nothing to do for now: this page will follow the table by itself, just keep it open.',
    emptyTitle: 'The board is still empty.',
    emptyCanAdd: 'Write the first card below: a need that you know of, a resource, an idea.',
    emptyIdeate: 'Everyone writes in silence. The table’s cards will appear here, all together.',
    emptyElse: 'The cards will appear here as soon as the table shares them.',
    skip: 'Go straight to',
    skipWrite: 'Writing an idea',
    skipClusters: 'Clusters and cards',
    skipVote: 'The vote and its results',
  },
});
