// What a cluster still lacks, as whoever leads a table may say it aloud: "one more author", "two more ballots".

import type { Locale } from '@terreau/workshop/session';
import type { ConvergenceCondition } from './convergence.ts';
import { numberInWords } from './number-words.ts';

/** One hint for each condition that is not met; null for those that are. */
export function hintsInWords(
  conditions: readonly ConvergenceCondition[],
  locale: Locale,
): readonly (string | null)[] {
  const turnout = conditions.find(({ name }) => name === 'turnout');
  return conditions.map((condition) => (condition.met ? null : words[locale](condition, turnout)));
}

const words = { fr: hintFr, en: hintEn } as const;

function hintFr({ name, actual, needed }: ConvergenceCondition, turnout?: ConvergenceCondition): string {
  const more = needed - actual;
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
      if (isOutOfReach(needed, turnout)) {
        return turnout?.met
          ? 'des choix plus tranchés : même tous les bulletins n’écarteraient pas le hasard'
          : 'd’abord plus de bulletins : si peu n’écartent pas le hasard';
      }
      return `${numberInWords(more, 'fr')} bulletin${plural} de plus en sa faveur`;
  }
}

function hintEn({ name, actual, needed }: ConvergenceCondition, turnout?: ConvergenceCondition): string {
  const more = needed - actual;
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
      if (isOutOfReach(needed, turnout)) {
        return turnout?.met
          ? 'clearer choices: even every ballot would not rule out chance'
          : 'more ballots first: so few do not rule out chance';
      }
      return `${numberInWords(more, 'en')} more ballot${plural} in its favour`;
  }
}

/** Whether not even all ballots that were cast would be enough. */
function isOutOfReach(needed: number, turnout: ConvergenceCondition | undefined): boolean {
  return needed > (turnout?.actual ?? 0);
}
