// Three boards as tables leave them, for golden files: one on getting about without a car, one on homes that people can pay
// for, with clusters that were merged after the vote, and one where too few have voted.

import type { ToldBoard } from './told-board.ts';

const mobility: ToldBoard = {
  name: 'mobilite',
  event: 'Start-up de Territoire Haut-Jura',
  territory: 'Haut-Jura',
  challenge: 'Comment se déplacer sans voiture dans nos vallées ?',
  domain: 'mobility',
  people: ['Aline', 'Brahim', 'Colette', 'David', 'Emeline', 'Fatou', 'Gérard', 'Hélène'],
  clusters: {
    marche: { title: 'Le minibus du marché' },
    velos: { title: 'Des vélos électriques à prêter' },
    matin: { title: 'Covoiturage du matin' },
    gare: { title: 'Go' },
  },
  cards: [
    {
      cluster: 'marche',
      kind: 'need',
      by: 'Colette',
      text: 'Depuis l’arrêt de la ligne 12, ma voisine de 84 ans ne descend plus au marché du jeudi.',
      notes: [['Gérard', 'Ni chez le kiné : il consulte le jeudi matin.']],
    },
    {
      cluster: 'marche',
      kind: 'resource',
      by: 'Brahim',
      text: 'Le minibus du club de foot, neuf places, dort du lundi au vendredi.',
    },
    {
      cluster: 'marche',
      kind: 'idea',
      by: 'Aline',
      text: 'Une tournée le jeudi : départ 8 h 30 de la mairie, cinq arrêts, retour à midi. Deux conducteurs bénévoles par semaine.',
      notes: [
        ['Emeline', 'Je conduis un jeudi sur deux.'],
        ['Fatou', 'On réserve par téléphone la veille, pas par une application.'],
      ],
    },
    {
      cluster: 'marche',
      kind: 'question',
      by: 'David',
      text: 'L’assurance du club couvre-t-elle des passagers qui ne sont pas licenciés ?',
    },
    {
      cluster: 'velos',
      kind: 'idea',
      by: 'Hélène',
      text: 'Six vélos électriques à la médiathèque, prêtés comme des livres.',
    },
    { cluster: 'velos', kind: 'resource', by: 'David', text: 'L’ancien garage Monnier a un préau fermé.' },
    {
      cluster: 'velos',
      kind: 'resource',
      by: 'Emeline',
      text: 'La Région a payé la moitié de ceux de Saint-Claude.',
    },
    {
      cluster: 'matin',
      kind: 'need',
      by: 'Fatou',
      text: 'Quatre-vingts voitures à une personne chaque matin vers l’usine.',
    },
    {
      cluster: 'matin',
      kind: 'idea',
      by: 'Fatou',
      text: 'Un point de rencontre éclairé au rond-point, à 6 h 40.',
    },
    {
      cluster: 'gare',
      kind: 'need',
      by: 'Gérard',
      text: 'Le dernier train arrive à 21 h 12 et plus rien ne part de la gare.',
    },
    { cluster: null, kind: 'question', by: 'Hélène', text: 'Et l’hiver, quand la route est fermée ?' },
  ],
  ballots: {
    Aline: { marche: 2, velos: 1 },
    Brahim: { marche: 3 },
    Colette: { marche: 1, '2': 1, gare: 1 },
    David: { velos: 2, marche: 1 },
    Emeline: { '1': 1, velos: 1 },
    Fatou: { matin: 2, marche: 1 },
    Hélène: { velos: 3 },
  },
};

const housing: ToldBoard = {
  name: 'housing',
  event: 'Homes for our valley',
  territory: 'Ambervale',
  challenge: 'How can people who work here afford to live here?',
  domain: 'housing',
  people: ['Ada', 'Ben', 'Carys', 'Dev', 'Ellen', 'Femi', 'Gwen', 'Huw', 'Ines', 'Jack'],
  clusters: {
    rooms: { title: 'Rooms to share, not empty houses' },
    lodgers: { title: 'Lodgers welcome', into: 'rooms' },
    land: { title: 'A community land trust on the old depot' },
    long: {
      title: 'Something should finally be done by someone about holiday homes standing dark all winter long',
    },
    tiny: { title: 'Tiny houses' },
  },
  cards: [
    {
      cluster: 'rooms',
      kind: 'need',
      by: 'Ada',
      text: 'Our two care workers drive 70 minutes each way because they found no room under £600.',
    },
    {
      cluster: 'rooms',
      kind: 'resource',
      by: 'Huw',
      text: 'I have three bedrooms and live alone since March.',
    },
    {
      cluster: 'lodgers',
      kind: 'idea',
      by: 'Carys',
      text: 'A register at the post office: who has a room, who needs one, and a fair rent agreed for a year.',
      notes: [['Ben', 'With a trial month, and somebody to ring when it goes wrong.']],
    },
    {
      cluster: 'lodgers',
      kind: 'resource',
      by: 'Ellen',
      text: 'i have three bedrooms  and live alone since march.',
    },
    {
      cluster: 'land',
      kind: 'idea',
      by: 'Dev',
      text: 'Buy the bus depot together and lease the ground for 99 years.',
    },
    {
      cluster: 'land',
      kind: 'resource',
      by: 'Gwen',
      text: 'The council has not decided what to do with the depot.',
    },
    { cluster: 'land', kind: 'need', by: 'Femi', text: 'Plots go to whoever pays cash in London.' },
    {
      cluster: 'long',
      kind: 'need',
      by: 'Ines',
      text: 'Forty of ninety houses in Church Lane are dark in January.',
    },
    {
      cluster: 'long',
      kind: 'idea',
      by: 'Jack',
      text: 'Double the council tax on them, and spend it on repairs.',
    },
    {
      cluster: 'long',
      kind: 'idea',
      by: 'Femi',
      text: 'Ask the owners first: some would let from October to May.',
    },
    {
      cluster: 'tiny',
      kind: 'idea',
      by: 'Jack',
      text: 'Twelve tiny houses behind the school.',
      hidden: true,
    },
    { cluster: 'tiny', kind: 'need', by: 'Gwen', text: 'My daughter sleeps in a van.' },
  ],
  ballots: {
    Ada: { rooms: 1, lodgers: 1 },
    Ben: { lodgers: 2 },
    Carys: { lodgers: 1, land: 1 },
    Dev: { land: 2, rooms: 1 },
    Ellen: { rooms: 2 },
    Femi: { long: 1, rooms: 1 },
    Gwen: { '1': 1, land: 1 },
    Huw: { rooms: 2, '10': 1 },
  },
  promoted: { clusters: ['land'], reason: 'The council decides on the depot in April.' },
};

const wasteland: ToldBoard = {
  name: 'friche',
  event: 'Start-up de Territoire Cambrésis',
  territory: 'Cambrésis',
  challenge: 'Que faire de la filature, fermée depuis 2011 ?',
  domain: 'Patrimoine industriel',
  people: ['Mireille', 'Nabil', 'Odette', 'Pascal', 'ليلى', 'Quentin 🧵'],
  clusters: {
    atelier: { title: 'Un atelier de réparation textile' },
    serre: { title: '  La serre sur le toit  ' },
    salle: { title: '' },
  },
  cards: [
    {
      cluster: 'atelier',
      kind: 'need',
      by: 'ليلى',
      text: 'نرمي ملابس يمكن إصلاحها. On jette des vêtements qui n’ont qu’un accroc.',
    },
    {
      cluster: 'atelier',
      kind: 'resource',
      by: 'Odette',
      text: 'Onze machines Juki dans la salle 3, graissées chaque année par l’amicale.',
    },
    {
      cluster: 'atelier',
      kind: 'idea',
      by: 'Quentin 🧵',
      text: 'Réparer à prix libre le samedi, former deux couturières en insertion 🪡.',
    },
    { cluster: 'atelier', kind: 'question', by: 'Pascal', text: '<b>Qui chauffe</b> la salle 3 ?\n=1+1' },
    {
      cluster: 'serre',
      kind: 'idea',
      by: 'Nabil',
      text: 'Le toit fait 900 m² plein sud.',
      notes: [['Pascal', '   ']],
    },
    { cluster: 'serre', kind: 'idea', by: 'Nabil', text: '' },
    {
      cluster: 'salle',
      kind: 'resource',
      by: 'Mireille',
      text: 'Une salle de 400 places dont personne n’a la clé. M. Lefort l’a peut-être.',
    },
  ],
  ballots: { Mireille: { atelier: 3 }, Odette: { atelier: 2, serre: 1 }, Pascal: {} },
  promoted: { clusters: ['atelier', 'salle'], reason: 'Le maire rencontre le propriétaire lundi.' },
};

export const goldenBoards: readonly ToldBoard[] = [mobility, housing, wasteland];
