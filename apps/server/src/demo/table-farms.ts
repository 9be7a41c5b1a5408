// A table that shares, in turn, what everybody wrote in silence: cards side by side, not grouped yet.

import type { DemoTable } from './demo-evening.ts';
import { idea, need, note, question, resource } from './writing.ts';

export const farms: DemoTable = {
  name: 'Table 15',
  locale: 'fr',
  phase: 'share',
  minutesLeft: 7,
  facilitator: 'Damien',
  people: ['Bernadette', 'Hugo', 'Amina', 'Jean-Marc', 'Pauline', 'Sylvain', 'Rosa', 'Étienne'],
  clusters: [],
  loose: [
    need(
      'Bernadette',
      'De mon temps, on faisait la soupe à l’école de Vernouse. Maintenant les plateaux filmés arrivent à 10 h 40 et les petits en laissent la moitié.',
    ),
    need(
      'Jean-Marc',
      'Le dernier abattoir est à 78 km. Pour une bête vendue en direct, je fais quatre allers-retours et j’y laisse 190 €.',
    ),
    resource(
      'Pauline',
      'Notre Amap réunit 64 familles, et 31 autres attendent. Nous savons distribuer et facturer, il nous manque des producteurs.',
    ),
    idea(
      'Hugo',
      'Un carnet de commandes commun aux cantines : chaque ferme écrit ce qu’elle aura dans trois semaines, chaque cuisine réserve. Un tableau en ligne suffit pour commencer.',
      note('Pauline', 'À l’Amap, c’est une feuille partagée depuis deux ans. Je peux montrer.'),
    ),
    question(
      'Amina',
      'Je fais les courses de six personnes âgées. Comment commanderaient-elles si tout passe par internet ?',
      note('Bernadette', 'Par téléphone, au comité des fêtes. On a bien tenu le standard du Téléthon.'),
    ),
    need(
      'Étienne',
      'Mes élèves de cinquième ne savaient pas qu’un poireau se repique. Sur 26, quatre avaient déjà cueilli un légume.',
    ),
    resource(
      'Rosa',
      'Je cultive 1,8 hectare à Saint-Loup, quarante légumes. Après trois marchés, il me reste chaque samedi deux caisses de salades.',
    ),
    idea(
      'Étienne',
      'Une parcelle par collège : les élèves sèment, la cuisine sert, et ceux qui ont désherbé passent les premiers au self.',
    ),
    need(
      'Sylvain',
      'La Ferrade n’a que 43 enfants à table : seuls, nous ne pesons rien devant un fournisseur. À sept communes, nous serions 380.',
      note('Hugo', 'Un groupement de commandes ? Le syndicat des eaux a un modèle de convention.'),
    ),
    idea(
      'Jean-Marc',
      'Un camion d’abattage qui vient à la ferme, partagé entre vingt éleveurs. La bête ne quitte pas son pré et nous gardons la marge.',
    ),
    question(
      'Jean-Marc',
      'Qui mangera l’avant de la bête ? Tout le monde veut du steak, personne ne demande la joue ni le plat de côtes.',
      note('Bernadette', 'Moi ! Le pot-au-feu du jeudi, il n’en revenait jamais en cuisine.'),
    ),
    resource(
      'Bernadette',
      'La cuisine de la salle des fêtes de Vernouse : deux fours, six feux, aux normes depuis 2022, et allumée dix week-ends par an.',
    ),
    idea(
      'Amina',
      'Que les cuisiniers des écoles préparent aussi le déjeuner de ceux qui ne sortent plus, porté à midi avec un vrai bonjour.',
    ),
    need(
      'Amina',
      'Deux de mes dames dînent d’un potage en brique. Elles n’ont plus la force d’éplucher, ni l’envie de manger seules.',
    ),
    idea(
      'Rosa',
      'Un marché le jeudi de 17 h à 20 h devant la gare, à la descente du train de 18 h 12. Ceux qui rentrent du travail n’ont pas d’autre moment.',
    ),
    resource(
      'Sylvain',
      'La halle aux grains est vide en dehors de la foire aux veaux de février. Elle a la lumière, des toilettes et quarante places pour se garer.',
    ),
    question(
      'Rosa',
      'Si je signe pour deux ans avec les cantines et qu’il grêle en juin, qui doit quoi à qui ?',
    ),
    need(
      'Pauline',
      'Dans mon magasin, sept fruits sur dix ont fait plus de 600 km, pendant qu’on arrache les vergers de Bellegrave un par un.',
    ),
    idea(
      'Sylvain',
      'Réserver dans le prochain plan d’urbanisme trente hectares de maraîchage autour de Castelrieu, avec l’eau amenée au bord des parcelles.',
    ),
    resource(
      'Étienne',
      'Un agronome à la retraite, M. Vasseur, analyse la terre de qui lui apporte un gâteau. Il a déjà vu soixante parcelles du Val.',
    ),
    idea(
      'Pauline',
      'Une conserverie ambulante : on vient avec ses tomates, on repart avec ses bocaux, 1,20 € le bocal stérilisé.',
      note('Rosa', 'En août, j’ai 300 kg de tomates fendues dont personne ne veut.'),
    ),
    question(
      'Hugo',
      'A-t-on le droit d’écrire « local » dans un marché public ? On m’a dit que non. Mais alors, comment font les autres ?',
      note(
        'Sylvain',
        'Fraîcheur, saison, visite de la ferme par les élèves : voilà ce que notre juriste conseille d’écrire.',
      ),
    ),
    need(
      'Hugo',
      'Au foyer de jeunes travailleurs, douze personnes se partagent une plaque et un frigo qui ferme mal. Alors on mange des pizzas.',
    ),
    idea(
      'Bernadette',
      'Des mercredis de cuisine entre grands-mères et adolescents : chacun apprend deux plats à l’autre et on passe à table à 13 h.',
    ),
    resource(
      'Jean-Marc',
      'Neuf éleveurs se sont mis d’accord sur un cahier des charges : de l’herbe, du foin, pas de soja. Il tient sur une page.',
    ),
    need(
      'Rosa',
      'L’été, je manque de bras six semaines. Trois saisonniers ont renoncé cette année faute d’un endroit où dormir.',
    ),
    idea(
      'Hugo',
      'Écrire à côté du menu le nom de la ferme et les kilomètres parcourus. Cela coûte une ardoise et une craie.',
    ),
    question(
      'Sylvain',
      'Accepterait-on un repas sans viande par semaine, s’il paie un rôti d’ici le jeudi ?',
      note('Jean-Marc', 'Je suis éleveur et je signe : moins souvent, mais de la vraie.'),
    ),
    resource(
      'Amina',
      'À la mosquée comme à la paroisse, on prépare 80 repas d’un coup sans y penser. Il y a là des cheffes que personne n’a jamais consultées.',
    ),
    idea(
      'Étienne',
      'Replanter des haies fruitières au bord des chemins communaux : noisetiers, pruniers, néfliers. Dans huit ans, le goûter poussera sur la route de l’école.',
    ),
  ],
  drafts: [],
  ballots: [],
  converged: [],
};
