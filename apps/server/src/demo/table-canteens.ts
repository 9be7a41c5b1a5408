// A table that has voted: what it chose has become a project record.

import type { DemoTable } from './demo-evening.ts';
import { idea, keyed, need, note, question, resource } from './writing.ts';

export const canteens: DemoTable = {
  name: 'Table 12',
  locale: 'fr',
  phase: 'converge',
  minutesLeft: 24,
  facilitator: 'Aurore',
  people: ['Nadège', 'Olivier', 'Farida', 'Gérard', 'Maëlle', 'Thierry', 'Solange', 'Karim', 'Lucie'],
  clusters: [
    {
      key: 'légumerie',
      title: 'Une légumerie pour les cantines dans l’ancienne tannerie',
      by: 'Maëlle',
      cards: [
        need(
          'Olivier',
          'À la cuisine centrale nous servons 1 900 repas par jour avec deux agents à la préparation et pas une machine pour laver les carottes. Tout arrive en sachets, de Bretagne.',
        ),
        need(
          'Thierry',
          'J’ai 12 tonnes de courges et de poireaux par an que je ne peux vendre qu’entiers. Les cantines me répondent toutes pareil : lavés et coupés, ou rien.',
        ),
        resource(
          'Solange',
          'L’ancienne tannerie Joubert, quai des Mégissiers : 600 m² de plain-pied, de l’eau, un quai de déchargement. La mairie l’a rachetée en 2021 et la chauffe pour rien.',
        ),
        idea(
          'Maëlle',
          'Une légumerie partagée : les maraîchers livrent brut le lundi, on lave, on épluche, on met sous vide, et les cantines reçoivent le mardi. Six emplois, dont trois en insertion.',
          note('Thierry', 'Je m’engage sur 4 tonnes la première année si le prix est fixé en mars.'),
          note('Olivier', 'Il me faudrait 300 kg par semaine, hors vacances scolaires.'),
        ),
        resource(
          'Lucie',
          'L’hôpital se sépare cet hiver de deux éplucheuses et d’une cellule de refroidissement. Personne n’a encore demandé où elles iront.',
        ),
        resource(
          'Nadège',
          'Le chantier d’insertion Les Mains vertes cherche un travail d’intérieur pour ses douze salariés, de novembre à mars, quand les espaces verts s’arrêtent.',
          note('Solange', 'Leur directrice, Mme Costa, est à la table 9 ce soir : je vais la chercher.'),
        ),
        question(
          'Farida',
          'Est-ce que le repas sera plus cher ? À 3,40 €, des familles retirent déjà leurs enfants deux jours par semaine.',
          note(
            'Olivier',
            'Épluché ici, le kilo reviendrait 22 centimes plus cher. Sur une assiette, cela fait 3 centimes.',
          ),
        ),
        idea(
          'Karim',
          'Que les restaurants achètent aussi : nous sommes onze dans le centre à éplucher nos oignons chacun dans son coin à sept heures du matin.',
        ),
      ],
    },
    {
      key: 'jardins',
      title: 'Les jardins du bord de l’Auvanne',
      by: 'Farida',
      cards: [
        need(
          'Farida',
          'À la résidence des Tilleuls, 140 logements et pas un carré de terre. Les gens font pousser de la menthe dans des seaux sur le palier.',
        ),
        resource(
          'Gérard',
          'Les jardins ouvriers comptent 58 parcelles, dont 19 à l’abandon depuis la crue de 2018. La terre est bonne, c’est l’abri à outils qui manque.',
        ),
        idea(
          'Farida',
          'Ouvrir dix parcelles collectives aux habitants des Tilleuls, avec un jardinier présent le mercredi et le samedi, et un composteur pour les trois immeubles.',
          note('Gérard', 'Le samedi matin, je veux bien. J’ai encore mon motoculteur.'),
        ),
        resource(
          'Maëlle',
          'Au lycée agricole de Vernouse, on élève 20 000 plants pour les travaux pratiques. En mai, la moitié finit au compost faute de jardiniers.',
        ),
        question(
          'Solange',
          'Qui paie l’eau ? Le compteur des jardins est au nom d’une association dissoute en 2019.',
        ),
        idea(
          'Lucie',
          'Des ateliers de cuisine en plein air avec ce qui sort de terre : pour mes patients diabétiques, apprendre à cuire un légume vaut trois ordonnances.',
        ),
      ],
    },
    {
      key: 'pain',
      title: 'Du blé d’ici au pain d’ici',
      by: 'Gérard',
      cards: [
        resource(
          'Gérard',
          'Le moulin de Pont-Chaussy peut tourner : mon frère en a les clés. Une paire de meules, 40 kg de farine à l’heure, il faut juste refaire le tamis.',
        ),
        need(
          'Karim',
          'Aucun boulanger de Castelrieu ne vend de pain du pays. Notre farine vient d’un silo à 240 km, alors qu’on voit les blés depuis ma terrasse.',
        ),
        idea(
          'Nadège',
          'Trois fermes sèment cinq hectares de blé ancien, le moulin moud, et les écoles mangent le même pain que la fête du village.',
          note('Thierry', 'Avec un contrat écrit avant les semailles, sinon personne ne suivra.'),
        ),
        question(
          'Olivier',
          'Une farine de meule se garde deux mois à peine. Qui tient le planning, et qui prend la perte ?',
        ),
        resource(
          'Maëlle',
          'Ma classe étudie les variétés anciennes : nous pouvons suivre les parcelles et mesurer les rendements, c’est au programme de notre examen.',
        ),
      ],
    },
    {
      key: 'surplus',
      title: 'Rien à la benne : partager les surplus',
      by: 'Lucie',
      cards: [
        need(
          'Lucie',
          'À l’hôpital on jette 90 kg de nourriture par jour, dont des barquettes jamais ouvertes. À 400 m de là, le Secours populaire refuse du monde.',
        ),
        idea(
          'Solange',
          'Un frigo solidaire à la médiathèque, rempli le soir par les cantines et les commerces, avec un relevé de température tout simple.',
          note('Karim', 'Je peux y mettre huit à dix parts chaque soir, étiquetées.'),
        ),
        resource(
          'Karim',
          'Mon camion frigorifique dort du lundi midi au mercredi. Je le prête si l’assurance est prise en charge.',
        ),
        need(
          'Solange',
          'En fin de mois, des enfants arrivent à l’école sans avoir dîné. On le voit surtout le lundi, à la récréation de dix heures.',
        ),
        idea(
          'Thierry',
          'Une journée de glanage ouverte à tous après chaque récolte : il reste au champ une tonne de pommes de terre trop petites pour la calibreuse.',
        ),
        question(
          'Farida',
          'Comment faire pour que personne n’ait honte de se servir ? Un frigo en pleine vitrine, dans mon quartier, on n’osera pas.',
          note('Lucie', 'À Saint-Loup ils l’ont mis dans le hall : on passe rendre un livre, et voilà.'),
        ),
      ],
    },
    {
      key: 'tournée',
      title: 'La tournée du vendredi',
      by: 'Nadège',
      cards: [
        need(
          'Nadège',
          'À La Ferrade, la dernière épicerie a fermé en mars. Ma voisine de 84 ans attend la visite de sa fille, le dimanche, pour avoir des yaourts.',
        ),
        idea(
          'Gérard',
          'Un fourgon le vendredi après-midi : neuf arrêts, les produits des fermes, le pain, et on remporte les bocaux vides.',
        ),
        resource(
          'Solange',
          'La Poste voudrait remplir ses fourgons l’après-midi : son directeur l’a dit à la réunion des maires de septembre.',
        ),
        question(
          'Thierry',
          'Combien de paniers par arrêt pour payer le gazole et le chauffeur ? Ma femme avait essayé en 2012 : avec six clients, elle y perdait.',
          note('Nadège', 'Si les commandes sont notées le mercredi au café, on le saura d’avance.'),
        ),
        idea(
          'Lucie',
          'Profiter de l’arrêt du fourgon pour une permanence de santé : tension, pieds, ordonnances. On viendra pour le fromage, on repartira rassuré.',
        ),
      ],
    },
    {
      key: 'terres',
      title: 'Des terres pour s’installer',
      by: 'Thierry',
      cards: [
        question(
          'Maëlle',
          'Nous sommes quatorze en BTS, neuf veulent s’installer et aucun n’a de terre dans sa famille. On commence par où ?',
        ),
        resource(
          'Nadège',
          'Je prends ma retraite dans trois ans : 22 hectares, une serre, un forage, et pas d’enfant pour reprendre.',
        ),
        idea(
          'Thierry',
          'Un lieu d’essai de deux hectares où l’on travaille trois ans avec du matériel prêté, avant de s’endetter sur vingt.',
        ),
      ],
    },
  ],
  loose: [
    keyed(
      'tablée',
      idea(
        'Karim',
        'Une grande tablée sur le vieux pont le premier dimanche de septembre : mille couverts, et rien qui vienne de plus de 30 km.',
      ),
    ),
    question(
      'Gérard',
      'Le café, l’huile, le sel : on fait comment ? Il faudra dire franchement ce qui ne poussera jamais ici.',
    ),
    need(
      'Olivier',
      'Je cherche un second de cuisine depuis quatorze mois. Personne ne veut plus d’horaires coupés en deux.',
    ),
  ],
  drafts: [],
  ballots: [
    { by: 'Nadège', votes: { légumerie: 2, tournée: 1 } },
    { by: 'Olivier', votes: { légumerie: 2, pain: 1 } },
    { by: 'Farida', votes: { jardins: 2, légumerie: 1 } },
    { by: 'Gérard', votes: { pain: 2, jardins: 1 } },
    { by: 'Maëlle', votes: { terres: 2, légumerie: 1 } },
    { by: 'Thierry', votes: { légumerie: 2, surplus: 1 } },
    { by: 'Solange', votes: { légumerie: 1, surplus: 1, jardins: 1 } },
    { by: 'Karim', votes: { légumerie: 1, tablée: 1, surplus: 1 } },
    { by: 'Lucie', votes: { légumerie: 1, tournée: 1, jardins: 1 } },
  ],
  converged: ['légumerie'],
};
