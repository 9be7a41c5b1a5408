// A script beside another version of it, in words: a step that both have by its title and minutes, any other with all that is
// said in it, in both languages, so that no two versions look the same. Pure.

import type { Script } from '@terreau/workshop/script';
import { type Locale, locales } from '@terreau/workshop/session';
import { inLocale } from '../../language/script-words.ts';
import { kindNames, phaseNames } from '../../language/workshop-words.ts';
import { prepareWords } from './words.ts';

type Step = Script[number];

/** One item for each step. */
export function scriptItems(script: Script, other: Script, locale: Locale): readonly string[] {
  const others = new Set(other.map((step) => inFull(step, locale)));
  return script.map((step, index) => {
    const full = inFull(step, locale);
    return `${index + 1}. ${others.has(full) ? titled(step, locale) : full}`;
  });
}

function titled({ title, minutes }: Step, locale: Locale): string {
  const words = inLocale(title, locale);
  return minutes === null ? words : `${words} (${prepareWords[locale].minutesOf(minutes)})`;
}

function inFull(step: Step, locale: Locale): string {
  const { phase, kind, title, instruction } = step;
  const foreign = locales.filter((each) => each !== locale);
  const titles = foreign.map((each) => inLocale(title, each));
  const instructions = [locale, ...foreign].map((each) => inLocale(instruction, each));
  const kinds = kind === undefined ? [] : [kindNames[locale][kind]];
  return [titled(step, locale), ...titles, phaseNames[locale][phase], ...kinds, ...instructions].join(' · ');
}
