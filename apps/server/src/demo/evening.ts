// The demo evening: an invented territory, three of its challenges, and five tables, each at another moment.

import type { DemoEvening } from './demo-evening.ts';
import { canteens } from './table-canteens.ts';
import { farms } from './table-farms.ts';
import { homes } from './table-homes.ts';
import { newcomers } from './table-newcomers.ts';
import { rides } from './table-rides.ts';

export const demoEvening: DemoEvening = {
  name: 'La soirée des possibles',
  territory: 'Val d’Auvanne',
  date: '2026-11-26',
  locale: 'fr',
  challenges: [
    {
      title: 'Comment nourrir nos cantines et nos foyers avec ce que produit le Val d’Auvanne ?',
      domain: 'food',
      tables: [canteens, farms],
    },
    {
      title: 'Comment aller de Castelrieu aux villages, et en revenir, sans voiture à soi ?',
      domain: 'mobility',
      tables: [rides, newcomers],
    },
    {
      title: 'Comment rouvrir les 312 logements vides du centre de Castelrieu ?',
      domain: 'housing',
      tables: [homes],
    },
  ],
};
