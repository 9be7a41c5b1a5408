// A table that votes: half of it has cast its ballot, and nobody sees yet for what.

import type { DemoTable } from './demo-evening.ts';
import { idea, keyed, need, note, question, resource } from './writing.ts';

export const rides: DemoTable = {
  name: 'Table 41',
  locale: 'fr',
  phase: 'vote',
  minutesLeft: 3,
  facilitator: 'Sabrina',
  people: ['Corinne', 'Mathis', 'Josiane', 'Idriss', 'Valérie', 'Benoît', 'Nour', 'Patrick'],
  clusters: [
    {
      key: 'navette',
      title: 'La navette des Prés-Hauts, à l’heure des équipes',
      by: 'Valérie',
      cards: [
        need(
          'Valérie',
          'Aux Prés-Hauts, 1 100 salariés et un seul bus, à 8 h 50. Nos équipes commencent à 5 h, 13 h et 21 h. L’an dernier, 23 personnes ont refusé un contrat faute de voiture.',
        ),
        need(
          'Mathis',
          'Je suis apprenti chez le carrossier. J’y vais en trottinette par la départementale, de nuit, sans éclairage. Ma mère ne dort plus.',
        ),
        resource(
          'Idriss',
          'Nos cars scolaires restent au dépôt de 8 h 45 à 15 h 45 : sept véhicules, et des collègues qui voudraient un temps plein.',
          note('Valérie', 'La première équipe finit à 13 h : cela tombe pile.'),
        ),
        idea(
          'Valérie',
          'Une navette réglée sur les trois équipes et payée à moitié par les entreprises : dix-neuf arrêts, 1 € le trajet, gratuite le premier mois.',
          note('Idriss', 'En deux boucles de 35 minutes, un seul car suffit. Je peux dessiner l’itinéraire.'),
        ),
        question(
          'Patrick',
          'Qui signe le contrat ? La communauté de communes a la compétence mobilité depuis 2021 et n’a encore rien acheté.',
        ),
        resource(
          'Valérie',
          'Quatre entreprises de la zone paient déjà 86 000 € par an de versement mobilité sans voir passer un seul véhicule.',
        ),
        question(
          'Corinne',
          'Et l’hôpital ? Les aides-soignantes finissent à 21 h 15, on pourrait les prendre au retour.',
        ),
      ],
    },
    {
      key: 'partage',
      title: 'Deux voitures pour tout le village',
      by: 'Benoît',
      cards: [
        need(
          'Josiane',
          'À Vernouse, il y a deux voitures par maison et chacune dort vingt-deux heures par jour. La mienne a fait 2 100 km l’an dernier.',
        ),
        idea(
          'Benoît',
          'Deux voitures devant la mairie, la clé dans un boîtier à code : 2 € de l’heure et 25 centimes du kilomètre, assurance comprise.',
          note('Josiane', 'J’y mets la mienne dès demain si quelqu’un s’occupe du contrôle technique.'),
        ),
        resource(
          'Patrick',
          'La commune de Bellegrave a une petite électrique qui ne sert que le mardi et le jeudi. Le conseil est prêt à la prêter le soir et le week-end.',
        ),
        question(
          'Mathis',
          'Avec un permis de trois mois, aucune assurance ne me prendra. Qu’est-ce qu’on fait des jeunes conducteurs ?',
        ),
        resource(
          'Benoît',
          'L’association Roue libre assure onze voitures partagées dans la vallée d’à côté. Elle nous ouvre son contrat de groupe.',
        ),
        idea(
          'Nour',
          'Apprendre à conduire avec la voiture du village et un retraité comme accompagnateur : le permis coûte 1 800 € et l’examen se fait attendre huit mois.',
        ),
      ],
    },
    {
      key: 'vélo',
      title: 'À vélo jusqu’à la gare par l’ancienne ligne',
      by: 'Nour',
      cards: [
        resource(
          'Patrick',
          'L’ancienne voie ferrée de Bellegrave : 11 km presque plats et trois ponts en bon état. Elle appartient au Département.',
        ),
        need(
          'Nour',
          'De Saint-Loup à la gare, j’en ai pour 22 minutes à vélo, mais au virage du Calvaire les camions me frôlent. Mon amie a abandonné.',
        ),
        idea(
          'Benoît',
          'Ouvrir d’abord les quatre kilomètres entre Saint-Loup et la gare, en sable stabilisé, avec des potelets : 160 000 €, pas un million.',
          note('Patrick', 'Le fonds vert peut en payer 60 %, si le dossier part avant le 31 mars.'),
        ),
        idea(
          'Mathis',
          'À la gare, des boxes fermés pour trente vélos, avec une prise dans chacun. On m’en a volé deux en un an.',
        ),
        resource(
          'Benoît',
          'Dans mon atelier, 45 vélos sauvés de la déchetterie attendent des roues. Avec deux après-midi de bénévoles, j’en remets un en route par jour.',
        ),
        question('Josiane', 'Et quand il gèle ? En janvier, la voie reste à l’ombre jusqu’à onze heures.'),
        need(
          'Idriss',
          'Les passagers du car de 7 h 05 habitent à moins de trois kilomètres et se font déposer : vingt moteurs tournent devant l’arrêt.',
        ),
      ],
    },
    {
      key: 'médecin',
      title: 'Conduire son voisin chez le médecin',
      by: 'Corinne',
      cards: [
        need(
          'Corinne',
          'Mes patients de La Ferrade renoncent à l’ophtalmologue : 92 € de taxi, non remboursés. Quatre d’entre eux n’y voient presque plus.',
        ),
        idea(
          'Josiane',
          'Des conducteurs bénévoles pour les rendez-vous médicaux, 35 centimes du kilomètre, et une voix au téléphone le matin pour arranger les tournées.',
          note('Corinne', 'Je peux prévenir la veille : je sais qui est attendu, et où.'),
        ),
        resource(
          'Josiane',
          'Au club du Temps libre, nous sommes 118. J’en ai compté vingt-six qui conduisent bien et s’ennuient le mardi.',
        ),
        question(
          'Patrick',
          'Qu’en diront les taxis ? Ils sont trois à vivre des transports médicaux. Il faut leur parler avant, pas après.',
        ),
        resource(
          'Corinne',
          'La secrétaire de la maison de santé groupe déjà les prises de sang par village. Elle pourrait grouper les trajets de la même façon.',
        ),
        need(
          'Corinne',
          'Pour sa dialyse, M. Lhomme part à 5 h 40 et rentre à 14 h, trois fois par semaine, seul dans un véhicule de trois places.',
        ),
      ],
    },
    {
      key: 'numéro',
      title: 'Un seul numéro pour tous les trajets',
      by: 'Nour',
      cards: [
        need(
          'Josiane',
          'Pour aller à la préfecture, j’ai trois dépliants, deux applications et un numéro qui sonne dans le vide. Je suis restée chez moi.',
        ),
        idea(
          'Nour',
          'Le car, le train, la voiture du village et le voisin qui part à 14 h : un seul numéro, un seul écran, et quelqu’un qui répond vraiment.',
          note('Idriss', 'Au dépôt, la régulatrice est là de 5 h à 20 h et connaît tout le monde.'),
        ),
        resource(
          'Nour',
          'Au lycée, la spécialité informatique cherche un vrai projet pour l’année. Nous sommes dix-sept et nous avons un serveur.',
        ),
        question(
          'Benoît',
          'Qui corrige les horaires quand une route est barrée ? Sans cela, l’écran mentira dès la première semaine.',
        ),
      ],
    },
  ],
  loose: [
    keyed(
      'bancs',
      idea(
        'Patrick',
        'Des bancs de covoiturage aux neuf sorties de village, avec la destination à retourner : on s’assoit, et le premier qui passe s’arrête.',
      ),
    ),
    need(
      'Mathis',
      'Le samedi, dernier car à 18 h 30. Pour un concert à Castelrieu, soit un parent se dévoue, soit quelqu’un reprend le volant après avoir bu.',
    ),
    resource(
      'Idriss',
      'Deux minibus de neuf places dorment au club de football du lundi au vendredi. Le président est d’accord, c’est l’assurance qui bloque.',
    ),
    keyed(
      'train',
      question(
        'Nour',
        'Pourquoi le train de 17 h 52 part-il quatre minutes avant l’arrivée du car du lycée ?',
        note('Idriss', 'Parce que les deux services ne se parlent pas. Je l’ai signalé deux fois.'),
      ),
    ),
  ],
  drafts: [],
  ballots: [
    { by: 'Corinne', votes: { médecin: 2, numéro: 1 } },
    { by: 'Idriss', votes: { navette: 2, train: 1 } },
    { by: 'Josiane', votes: { médecin: 1, partage: 1, numéro: 1 } },
    { by: 'Nour', votes: { vélo: 2, bancs: 1 } },
  ],
  converged: [],
};
