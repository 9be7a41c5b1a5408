// The conditions of the convergence rule in words, with their figures.

import type { Locale } from '@terreau/workshop/session';
import type { ConditionName, ConvergenceCondition, ConvergenceRule } from './convergence.ts';
import { chanceInWords } from './rule-words.ts';

type Words = Readonly<
  Record<ConditionName, (condition: ConvergenceCondition, rule: ConvergenceRule) => string>
>;

const fr: Words = {
  cards: ({ actual, needed }) => `${countFr(actual, 'carte', 'cartes')} (il en faut ${needed})`,
  need: ({ actual }) =>
    actual === 0
      ? 'aucun besoin exprimé (il en faut un)'
      : countFr(actual, 'besoin exprimé', 'besoins exprimés'),
  solution: ({ actual }) =>
    actual === 0
      ? 'aucune idée ni ressource (il en faut une)'
      : countFr(actual, 'idée ou ressource', 'idées et ressources'),
  authors: ({ actual, needed }) => `${countFr(actual, 'auteur', 'auteurs')} (il en faut ${needed})`,
  title: ({ met, actual, needed }) => {
    const length = `un titre de ${countFr(actual, 'caractère', 'caractères')}`;
    return met
      ? length
      : `${length} (il en faut ${actual < (needed ?? 0) ? 'au moins' : 'au plus'} ${needed})`;
  },
  turnout: ({ actual, needed }) => `${countFr(actual, 'bulletin', 'bulletins')} (il en faut ${needed})`,
  support: ({ actual, needed, of, united }, { maxChancePercent }) => {
    if (of === 0) return 'personne n’a voté';
    const ballots = `${countFr(actual, 'bulletin', 'bulletins')}${of === undefined ? '' : ` sur ${of}`}`;
    const inFavour =
      united === undefined
        ? 'en sa faveur'
        : `en faveur de l’un des ${united > 1 ? `${united} ` : ''}choix réunis en elle depuis le vote`;
    const support = `${ballots} ${inFavour}`;
    return needed === null
      ? `${support} (même tous n’écarteraient pas le hasard)`
      : `${support} (il en faut ${needed} : ${chanceInWords(maxChancePercent, 'fr')})`;
  },
};

const en: Words = {
  cards: ({ actual, needed }) => `${countEn(actual, 'card', 'cards')} (${needed} needed)`,
  need: ({ actual }) =>
    actual === 0 ? 'no need stated (one needed)' : countEn(actual, 'need stated', 'needs stated'),
  solution: ({ actual }) =>
    actual === 0
      ? 'no idea and no resource (one needed)'
      : countEn(actual, 'idea or resource', 'ideas and resources'),
  authors: ({ actual, needed }) => `${countEn(actual, 'author', 'authors')} (${needed} needed)`,
  title: ({ met, actual, needed }) => {
    const length = `a title of ${countEn(actual, 'character', 'characters')}`;
    return met ? length : `${length} (${actual < (needed ?? 0) ? 'at least' : 'at most'} ${needed} needed)`;
  },
  turnout: ({ actual, needed }) => `${countEn(actual, 'ballot', 'ballots')} (${needed} needed)`,
  support: ({ actual, needed, of, united }, { maxChancePercent }) => {
    if (of === 0) return 'nobody has voted';
    const ballots = `${of === undefined ? '' : `${actual} of `}${countEn(of ?? actual, 'ballot', 'ballots')}`;
    const inFavour =
      united === undefined
        ? 'in its favour'
        : `in favour of one of the ${united > 1 ? `${united} ` : ''}choices united in it since the vote`;
    return needed === null
      ? `${ballots} ${inFavour} (even all of them would not rule out chance)`
      : `${ballots} ${inFavour} (${needed} needed: ${chanceInWords(maxChancePercent, 'en')})`;
  },
};

const words: Readonly<Record<Locale, Words>> = { fr, en };

/** One condition as a short phrase, as “5 ballots (4 needed)”, by the rule that it is of. */
export function conditionInWords(
  condition: ConvergenceCondition,
  rule: ConvergenceRule,
  locale: Locale,
): string {
  return words[locale][condition.name](condition, rule);
}

/** In French 0 and 1 are singular. */
function countFr(number: number, one: string, other: string): string {
  return `${number} ${number < 2 ? one : other}`;
}

function countEn(number: number, one: string, other: string): string {
  return `${number} ${number === 1 ? one : other}`;
}
