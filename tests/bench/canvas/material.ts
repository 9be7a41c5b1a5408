// The board that everybody shows: cards with 60 to 100 characters of French or English, in loose clusters of 25. Places are
// counted in cards, so that each contender lays them out by the size of its own.

import { createRandom } from '../../random.ts';

export interface BenchCard {
  /** In widths and heights of a card with the gap beside it. */
  readonly at: readonly [column: number, row: number];
  readonly text: string;
  /** From 0 to 3. */
  readonly colour: number;
}

const clusterSide = 5;
/** Between two clusters, in cards. */
const clusterGap = 1;
const sentences = [
  'Ouvrir la halle le samedi matin à ceux qui réparent, cousent ou affûtent chez eux.',
  'Let each street choose one wall, and plant it together before the end of the spring.',
  'Mettre les livraisons en commun dans un dépôt, puis finir le chemin à vélo cargo.',
  'A kitchen that is rented by the hour, so that three bakers need not buy three ovens.',
  'Prêter la salle des fêtes aux répétitions quand personne ne danse : un agenda suffit.',
  'Write down what was promised tonight, with a name and a month next to every line.',
  'Un tuteur par nouveau venu pendant un an, une heure par semaine, sans dossier.',
  'Sow the roundabouts with what bees like, and mow them only once everything has flowered.',
  'Acheter ensemble le bois de chauffage du plateau et le stocker à la gare fermée.',
  'Count how many steps it takes to reach a bench in the shade, then halve the number.',
];

/** The same cards for the same number. */
export function makeCards(count: number): readonly BenchCard[] {
  const random = createRandom(42);
  const perCluster = clusterSide * clusterSide;
  const across = Math.max(1, Math.round(Math.sqrt(Math.ceil(count / perCluster) * 1.6)));
  return Array.from({ length: count }, (_, n): BenchCard => {
    const [cluster, place] = [Math.floor(n / perCluster), n % perCluster];
    const jitter = () => (random.below(100) - 50) / 1_000;
    const column = (cluster % across) * (clusterSide + clusterGap) + (place % clusterSide);
    const row = Math.floor(cluster / across) * (clusterSide + clusterGap) + Math.floor(place / clusterSide);
    const text = `${n + 1}. ${random.pick(sentences) ?? ''}`;
    return { at: [column + jitter(), row + jitter()], text, colour: random.below(4) };
  });
}
