// Three consultations in which citizens wrote what should be done and voted on it, and how their ideas lie together: the words
// by which an idea belongs to a cluster are ours, the ideas are not in the project.

export interface Consultation {
  readonly file: string;
  readonly challenge: string;
  readonly domain: string;
  readonly territory: string;
  /** Words by which an idea belongs to a cluster; the first that fits counts. */
  readonly clusters: Readonly<Record<string, RegExp>>;
}

export const consultations: readonly Consultation[] = [
  {
    file: 'affordable-housing',
    challenge: 'How can everybody afford a home?',
    domain: 'housing',
    territory: 'Aotearoa New Zealand',
    clusters: {
      'Rents and tenants': /\brent|tenan|landlord/i,
      'Taxes that tell homes from investments': /\btax/i,
      'Building more, and other homes': /\bbuild|house design|tiny|density|apartment/i,
      'Buyers from elsewhere': /foreign|immigra|overseas/i,
      Land: /\bland\b|council/i,
    },
  },
  {
    file: 'biodiversity',
    challenge: 'How do we protect the life around us?',
    domain: 'environment',
    territory: 'Aotearoa New Zealand',
    clusters: {
      'Predators and pests': /predator|pest|cats?\b|dogs?\b/i,
      'Rivers, lakes and sea': /river|water|sea|ocean|marine/i,
      'Farms and forests': /farm|forest|tree/i,
      'Gardens and towns': /garden|city|cities|urban|town|backyard/i,
      'Learning and lending a hand': /school|educat|volunteer|communit|child/i,
      'Laws and money': /\blaw|regulat|govern|fund|\btax|\bpay/i,
    },
  },
  {
    file: 'lille-fr',
    challenge: 'Que changer dans la métropole ?',
    domain: 'community',
    territory: 'Métropole Européenne de Lille',
    clusters: {
      'Se déplacer': /vélo|bus|train|voiture|transport|métro/i,
      'Payer l’impôt': /impôt|tax|tva|isf/i,
      'Être entendus': /citoyen|vote|référendum|démocrat|\bélu/i,
      'Se chauffer et s’éclairer': /énerg|éolien|nucléaire|solaire|isolation|chauff/i,
      'Des services près de chez soi': /commune|service public|services publics|fonctionnaire|agglom/i,
      'Manger, jeter, réparer': /aliment|bio\b|agricult|déchet|plastique|emballage/i,
    },
  },
];
