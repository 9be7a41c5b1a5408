// What stands on the sheets besides what the organiser wrote.

import type { Locale } from '@terreau/workshop/session';

export interface SheetWords {
  readonly title: (evening: string) => string;
  readonly parts: { readonly tables: string; readonly seats: string; readonly facilitators: string };
  readonly table: (name: string) => string;
  readonly challenge: string;
  readonly minutes: (minutes: number) => string;
  readonly steps: string;
  readonly duration: (minutes: number) => string;
  readonly join: {
    readonly scan: string;
    readonly withPhone: string;
    readonly orOpen: string;
    readonly andType: string;
    readonly ownSeat: string;
    readonly withSeat: string;
    readonly withoutPhone: string;
  };
  readonly seat: {
    readonly number: (seat: number) => string;
    readonly orOpen: (host: string) => string;
    readonly once: string;
  };
  readonly lead: {
    readonly title: string;
    readonly keep: string;
    readonly leads: string;
    readonly leadLink: string;
    readonly leadHint: string;
    readonly screenLink: string;
    readonly screenHint: string;
    readonly tableCode: string;
    readonly before: string;
    readonly beforeItems: readonly string[];
    readonly during: string;
    readonly duringItems: readonly string[];
    readonly after: string;
    readonly afterItems: readonly string[];
  };
}

const fr: SheetWords = {
  title: (evening) => `${evening} : à poser sur les tables`,
  parts: { tables: 'Feuilles de table', seats: 'Cartes de place', facilitators: 'Pages d’animation' },
  table: tableName,
  challenge: 'Le défi de la table',
  minutes: (minutes) => `${inWords(minutes, 'fr')} min`,
  steps: 'Le déroulé de la soirée',
  duration: (minutes) => `${inHours(minutes, 'fr')} en tout`,
  join: {
    scan: 'Scannez pour participer',
    withPhone: 'avec l’appareil photo de votre téléphone : rien à installer, aucun compte.',
    orOpen: 'Ou ouvrez',
    andType: 'et saisissez le code',
    ownSeat: 'Ici, chaque place a sa carte',
    withSeat: 'Scannez celle qui est posée devant vous. Si elle manque, scannez ce code et demandez-en un.',
    withoutPhone:
      'Sans téléphone ? Prenez part sur papier : la personne qui anime ajoute vos cartes et votre bulletin.',
  },
  seat: {
    number: (seat) => `Place ${seat}`,
    orOpen: (host) => `Scannez, ou ouvrez ${host} et saisissez :`,
    once: 'Ce code est pour vous seul : il ne sert qu’une fois.',
  },
  lead: {
    title: 'Pour animer',
    keep: 'À garder pour soi : ce lien donne tous les droits sur la table.',
    leads: 'Animation :',
    leadLink: 'Votre lien d’animation',
    leadHint: 'Sur votre téléphone ou votre ordinateur.',
    screenLink: 'L’écran de la table',
    screenHint: 'À ouvrir sur l’écran que tout le monde voit, s’il y en a un.',
    tableCode: 'Le code de la table',
    before: 'Avant',
    beforeItems: [
      'Ouvrez votre lien, et essayez : « S’exercer » ouvre un plateau qui ne compte pas.',
      'Posez la feuille au milieu de la table, et une carte devant chaque place s’il y en a.',
      'Ouvrez l’écran de la table, s’il y en a un.',
    ],
    during: 'Pendant',
    duringItems: [
      'C’est vous qui passez d’une étape à la suivante : rien n’avance tout seul, même à la fin du temps.',
      'Ajoutez ou retirez des minutes quand la table en a besoin.',
      'Veillez au silence pendant l’écriture : c’est là que naissent les idées de chacun.',
      'Quelqu’un sans téléphone ? Ajoutez ses cartes, puis saisissez son bulletin papier au moment du vote.',
      'Un souci ? « Appeler l’organisation » la prévient aussitôt.',
    ],
    after: 'À la fin',
    afterItems: [
      'Les grappes qui réunissent la table deviennent des fiches projet : commencez à les remplir ensemble.',
      'Demandez qui veut en être, et comment joindre ces personnes si elles l’acceptent.',
    ],
  },
};

const en: SheetWords = {
  title: (evening) => `${evening}: what lies on the tables`,
  parts: { tables: 'Table sheets', seats: 'Seat cards', facilitators: 'Facilitators’ pages' },
  table: tableName,
  challenge: 'The table’s challenge',
  minutes: (minutes) => `${inWords(minutes, 'en')} min`,
  steps: 'The steps of the evening',
  duration: (minutes) => `${inHours(minutes, 'en')} in all`,
  join: {
    scan: 'Scan to take part',
    withPhone: 'with your phone’s camera: nothing to install, no account.',
    orOpen: 'Or open',
    andType: 'and type the code',
    ownSeat: 'Each seat here has its own card',
    withSeat: 'Scan the one in front of you. If there is none, scan this code and ask for one.',
    withoutPhone: 'No phone? Take part on paper: your facilitator adds your cards and your ballot.',
  },
  seat: {
    number: (seat) => `Seat ${seat}`,
    orOpen: (host) => `Scan, or open ${host} and type:`,
    once: 'This code is for you alone: it works once.',
  },
  lead: {
    title: 'To lead',
    keep: 'Keep it to yourself: this link gives every right over the table.',
    leads: 'Facilitator:',
    leadLink: 'Your link to lead',
    leadHint: 'On your phone or your computer.',
    screenLink: 'The table’s screen',
    screenHint: 'To open on the screen that everybody sees, if there is one.',
    tableCode: 'The table’s code',
    before: 'Before',
    beforeItems: [
      'Open your link and try things out: “Practise” opens a board that does not count.',
      'Put the sheet in the middle of the table, and a card at each seat if there are any.',
      'Open the table’s screen, if there is one.',
    ],
    during: 'During',
    duringItems: [
      'It is you who moves from one step to the next: nothing goes on by itself, even when time is up.',
      'Add or take away minutes as the table needs.',
      'Keep the silence while people write: that is where everyone’s ideas are born.',
      'Somebody without a phone? Add their cards, and enter their paper ballot when it is time to vote.',
      'Trouble? “Call the organiser” tells them at once.',
    ],
    after: 'At the end',
    afterItems: [
      'The clusters that bring the table together become project records: begin to fill them in together.',
      'Ask who wants to be in, and how to reach those who agree to it.',
    ],
  },
};

export const sheetWords: Readonly<Record<Locale, SheetWords>> = { fr, en };

/** A table that has only a number is called by what it is. */
function tableName(name: string): string {
  return /^\d+$/.test(name) ? `Table ${name}` : name;
}

function inWords(minutes: number, locale: Locale): string {
  return minutes.toLocaleString(locale, { maximumFractionDigits: 1 });
}

/** As “1 h 48” or “45 min”. */
function inHours(minutes: number, locale: Locale): string {
  const whole = Math.round(minutes);
  if (whole < 60) return `${inWords(whole, locale)} min`;
  const rest = whole % 60;
  return rest === 0 ? `${whole / 60} h` : `${Math.floor(whole / 60)} h ${String(rest).padStart(2, '0')}`;
}
