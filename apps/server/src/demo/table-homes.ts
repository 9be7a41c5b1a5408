// A table in its second round of silent writing: the needs lie on the board, the parts of solutions are still secret.

import type { DemoTable } from './demo-evening.ts';
import { idea, need, note, question, resource } from './writing.ts';

export const homes: DemoTable = {
  name: 'Table 77',
  locale: 'fr',
  phase: 'ideate',
  minutesLeft: 5,
  facilitator: 'Matthieu',
  people: ['Delphine', 'Yanis', 'Monique', 'Aurélien', 'Fatou', 'Roger', 'Élise', 'Wassim', 'Christelle'],
  clusters: [],
  loose: [
    need(
      'Yanis',
      'J’ai signé mon alternance en juin et dormi jusqu’en octobre chez mon oncle. Pas un studio à moins de 430 € à Castelrieu.',
    ),
    need(
      'Monique',
      'Mon immeuble de la rue du Grenier-à-Sel a trois étages vides au-dessus du magasin, sans entrée séparée. L’escalier coûterait 38 000 €.',
    ),
    need(
      'Fatou',
      'Six familles que j’accompagne vivent à l’hôtel depuis plus de huit mois, à quatre par chambre. Les enfants font leurs devoirs sur le lit.',
      note('Christelle', 'Et chaque chambre coûte 1 900 € par mois à la collectivité.'),
    ),
    resource(
      'Roger',
      'Nous sommes une douzaine de retraités du bâtiment à nous retrouver le mardi : un plombier, deux électriciens, un couvreur. On s’ennuie un peu.',
    ),
    need(
      'Élise',
      'Après 19 h, rue de la République, je compte trois fenêtres allumées. J’ai peur en fermant la boutique.',
    ),
    need(
      'Wassim',
      'Avec la poussette, nous avons visité onze appartements : neuf sous les toits, un sans fenêtre, et le dernier est parti en une heure.',
    ),
    resource(
      'Christelle',
      'Le programme d’amélioration de l’habitat paie jusqu’à 45 % des travaux. L’an dernier, 14 dossiers déposés sur 60 possibles.',
      note('Monique', 'J’ai renoncé à la page 9 du formulaire.'),
    ),
    need(
      'Delphine',
      'Sur les 312 logements vides, j’en ai visité 70. Un tiers est bloqué par des successions : des cousins qui ne se parlent plus.',
    ),
    question(
      'Aurélien',
      'Combien de ces immeubles sont encore sains ? Personne n’a regardé les charpentes depuis la tempête de 1999.',
    ),
    need(
      'Monique',
      'J’ai déjà loué : deux ans d’impayés et une porte enfoncée. Je préfère garder mes volets fermés, voilà la vérité.',
      note('Fatou', 'Merci de le dire. Beaucoup de propriétaires le pensent sans oser.'),
    ),
    resource(
      'Aurélien',
      'L’école d’architecture cherche un centre-ville pour 25 étudiants au printemps : relevés, maquettes, quatre mois de travail.',
    ),
    need(
      'Christelle',
      'L’hôpital a perdu deux internes cette année, faute d’un meublé à louer pour six mois.',
    ),
    resource(
      'Élise',
      'Au-dessus de neuf commerces sur quatorze, les étages servent à ranger des cartons. Le mien aussi : 85 m² et deux cheminées.',
    ),
    question(
      'Wassim',
      'À qui s’adresse-t-on quand on repère un appartement vide et qu’on voudrait bien y vivre ?',
    ),
    need(
      'Roger',
      'Ma sœur a 80 ans, sept pièces et un poêle pour tout chauffage. Elle ne veut pas partir, elle voudrait du monde.',
    ),
    resource(
      'Fatou',
      'L’association Un toit d’abord garantit les loyers et passe voir les locataires chaque mois. Elle gère 22 logements dans le département voisin.',
    ),
    question(
      'Delphine',
      'Taxer les logements vides, soit. Mais que fait-on de celui qui n’a pas de quoi payer les travaux ?',
    ),
    need(
      'Aurélien',
      'Dans ces maisons étroites, le jour n’entre que par la rue. Tant qu’on n’ouvre pas de courette à l’arrière, elles restent invivables.',
    ),
  ],
  drafts: [
    idea(
      'Yanis',
      'Une colocation d’alternants au-dessus des commerces : six chambres à 280 €, et un samedi par mois à tenir la boutique en échange.',
    ),
    idea(
      'Roger',
      'Un chantier-école : les anciens montrent, les jeunes font, le propriétaire paie les matériaux. On commence par un seul immeuble.',
    ),
    idea(
      'Monique',
      'Que la commune loue mon étage à ma place pendant dix ans, fasse l’escalier et me le rende refait. Je ne veux plus signer de bail.',
    ),
    idea(
      'Aurélien',
      'Relier trois immeubles mitoyens par un seul escalier dans la cour. À trois, l’accès revient à moins de 15 000 € par logement.',
    ),
    idea(
      'Fatou',
      'Deux appartements de passage, meublés, pour les familles qui quittent l’hôtel, avec une visite par semaine la première année.',
    ),
    idea(
      'Élise',
      'Louer la vitrine un euro par mois à qui s’installe et vient vivre à l’étage. On rallumerait la rue par le bas.',
    ),
    idea(
      'Wassim',
      'Un guichet au marché le samedi : une table, la carte des logements vides, et quelqu’un qui appelle le propriétaire devant vous.',
    ),
    idea(
      'Christelle',
      'Une lettre du maire aux 312 propriétaires, puis on sonne chez eux quinze jours après. Pas de formulaire : une conversation.',
    ),
    resource(
      'Delphine',
      'Mon notaire veut bien recevoir les successions bloquées une demi-journée par mois, si la ville prête une salle.',
    ),
    question('Yanis', 'Pourrait-on habiter sur place pendant les travaux, si l’on aide à les faire ?'),
    idea(
      'Roger',
      'Chez ma sœur, une étudiante au premier étage : 150 € de loyer et trois dîners par semaine. Il y a quarante maisons comme la sienne.',
    ),
    resource(
      'Aurélien',
      'Relever un immeuble au scanner me prend une matinée. J’en offre dix, pour savoir lesquels sauver d’abord.',
    ),
  ],
  ballots: [],
  converged: [],
};
