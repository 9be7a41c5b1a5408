// The rule of convergence in words, as an event has set it: what a cluster needs to become a project record.

import type { CardKind } from '@terreau/board/card';
import type { Locale } from '@terreau/workshop/session';
import { valueLabels } from '../wording/value-labels.ts';
import type { ConditionName, ConvergenceRule } from './convergence.ts';
import { numberInWords } from './number-words.ts';

/** Each condition as a phrase, with the event's thresholds. */
export function ruleInWords(rule: ConvergenceRule, locale: Locale): Readonly<Record<ConditionName, string>> {
  return { fr: ruleFr, en: ruleEn }[locale](rule);
}

/** How improbable support must be when dots are placed at random: “less than one chance in ten that …”. */
export function chanceInWords(maxChancePercent: number, locale: Locale): string {
  const odds = Math.round(100 / maxChancePercent);
  const isEven = odds > 1 && odds * maxChancePercent === 100;
  if (locale === 'fr') {
    const chance = isEven
      ? `moins d’une chance sur ${numberInWords(odds, 'fr')}`
      : `au plus ${maxChancePercent} % de chances`;
    return `${chance} que des gommettes posées au hasard en fassent autant`;
  }
  const chance = isEven
    ? `less than one chance in ${numberInWords(odds, 'en')}`
    : `at most ${maxChancePercent}% of a chance`;
  return `${chance} that dots placed at random do this`;
}

function ruleFr(rule: ConvergenceRule): Record<ConditionName, string> {
  return {
    cards: `au moins ${rule.minCards} ${rule.minCards === 1 ? 'carte visible' : 'cartes visibles'}`,
    need: `parmi elles, au moins ${oneOf('fr', rule.needKinds)}`,
    solution: `parmi elles, au moins ${oneOf('fr', rule.solutionKinds)}`,
    authors: `au moins ${rule.minAuthors} ${rule.minAuthors === 1 ? 'auteur' : 'auteurs'}, et ${rule.authorPercent} % des personnes actives au plateau (toutes, si elles sont moins nombreuses)`,
    title: `un titre de ${rule.minTitleCharacters} à ${rule.maxTitleCharacters} caractères`,
    turnout: `un bulletin d’au moins ${rule.turnoutPercent} % des personnes actives`,
    support: `un soutien qui ne doit rien au hasard : ${chanceInWords(rule.maxChancePercent, 'fr')}`,
  };
}

function ruleEn(rule: ConvergenceRule): Record<ConditionName, string> {
  return {
    cards: `at least ${rule.minCards} visible ${rule.minCards === 1 ? 'card' : 'cards'}`,
    need: `among them at least ${oneOf('en', rule.needKinds)}`,
    solution: `among them at least ${oneOf('en', rule.solutionKinds)}`,
    authors: `at least ${rule.minAuthors} ${rule.minAuthors === 1 ? 'author' : 'authors'}, and ${rule.authorPercent}% of the people active on the board (or all of them where there are fewer)`,
    title: `a title of ${rule.minTitleCharacters} to ${rule.maxTitleCharacters} characters`,
    turnout: `a ballot from at least ${rule.turnoutPercent}% of the people active`,
    support: `support that owes nothing to chance: ${chanceInWords(rule.maxChancePercent, 'en')}`,
  };
}

/** One card of any of these kinds: “un besoin ou une idée”. */
function oneOf(locale: Locale, kinds: readonly CardKind[]): string {
  const names = kinds.map((kind, index) => {
    const name = valueLabels[locale].kinds[kind].toLowerCase();
    if (locale === 'fr') return `${articlesFr[kind]} ${name}`;
    return index === 0 ? `one ${name}` : name;
  });
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(names);
}

const articlesFr: Readonly<Record<CardKind, string>> = {
  need: 'un',
  resource: 'une',
  idea: 'une',
  question: 'une',
};
