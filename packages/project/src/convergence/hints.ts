// What a cluster still lacks, as whoever leads a table may say it aloud: "one more author", "two more ballots".

import type { Locale } from '@terreau/workshop/session';
import type { ConditionName, ConvergenceCondition } from './convergence.ts';
import { numberInWords } from './number-words.ts';

/** One hint for each condition that is not met; null for those that are. */
export function hintsInWords(
  conditions: readonly ConvergenceCondition[],
  locale: Locale,
): readonly (string | null)[] {
  const hasQuorum = conditions.some(({ name, met }) => name === 'turnout' && met);
  return conditions.map((condition) => {
    if (condition.met) return null;
    return condition.needed === null
      ? outOfReach[locale](condition, hasQuorum)
      : within[locale](condition.name, condition.needed, condition.needed - condition.actual);
  });
}

const within = { fr: hintFr, en: hintEn } as const;
const outOfReach = { fr: outOfReachFr, en: outOfReachEn } as const;

function hintFr(name: ConditionName, needed: number, more: number): string {
  const plural = more > 1 ? 's' : '';
  switch (name) {
    case 'cards':
      return `${more === 1 ? 'une' : numberInWords(more, 'fr')} carte${plural} de plus`;
    case 'need':
      return 'un besoin à exprimer';
    case 'solution':
      return 'une idée ou une ressource';
    case 'authors':
      return `${numberInWords(more, 'fr')} auteur${plural} de plus`;
    case 'title':
      return more > 0
        ? `un titre d’au moins ${needed} caractères`
        : `un titre de ${needed} caractères au plus`;
    case 'turnout':
      return `${numberInWords(more, 'fr')} bulletin${plural} de plus`;
    case 'support':
      return `${numberInWords(more, 'fr')} bulletin${plural} de plus en sa faveur`;
  }
}

function hintEn(name: ConditionName, needed: number, more: number): string {
  const plural = more > 1 ? 's' : '';
  switch (name) {
    case 'cards':
      return `${numberInWords(more, 'en')} more card${plural}`;
    case 'need':
      return 'a need to be stated';
    case 'solution':
      return 'an idea or a resource';
    case 'authors':
      return `${numberInWords(more, 'en')} more author${plural}`;
    case 'title':
      return more > 0
        ? `a title of at least ${needed} characters`
        : `a title of ${needed} characters at most`;
    case 'turnout':
      return `${numberInWords(more, 'en')} more ballot${plural}`;
    case 'support':
      return `${numberInWords(more, 'en')} more ballot${plural} in its favour`;
  }
}

/** Where not even all ballots that were cast would be enough, as the figures beside it say. */
function outOfReachFr({ of = 0, united }: ConvergenceCondition, hasQuorum: boolean): string {
  if (of === 0) return 'un vote';
  if (!hasQuorum) return 'd’abord plus de bulletins';
  return united ? 'un nouveau vote sur ce qui a été réuni' : 'des choix plus tranchés';
}

function outOfReachEn({ of = 0, united }: ConvergenceCondition, hasQuorum: boolean): string {
  if (of === 0) return 'a vote';
  if (!hasQuorum) return 'more ballots first';
  return united ? 'another vote on what was united' : 'clearer choices';
}
