// The steps of an evening in the language of whoever reads them. A board that has left its script has the words of its phase.

import { typeset } from '@terreau/brief/typography';
import type { Phase } from '@terreau/workshop/phases';
import type { Said, Script } from '@terreau/workshop/script';
import type { Locale, Session } from '@terreau/workshop/session';
import { currentLocale, useLocale } from './locale.ts';
import { phaseInstructions, phaseNames } from './workshop-words.ts';

/** What was said in both languages, in one. */
export function inLocale(said: Said, locale: Locale = currentLocale()): string {
  return typeset(said[locale], locale);
}

/** A place in the evening. */
export interface Place {
  readonly phase: Phase;
  /** The place in the script; null where the script has none for it. */
  readonly step: number | null;
}

export function titleOf(script: Script, { phase, step }: Place, locale: Locale): string {
  const planned = step === null ? undefined : script[step];
  return planned ? inLocale(planned.title, locale) : phaseNames[locale][phase];
}

/** What the table does now: its title and its instruction. */
export function useStepWords({ script, phase }: Session): {
  readonly title: string;
  readonly instruction: string;
} {
  const locale = useLocale();
  const planned = phase.step === null ? undefined : script[phase.step];
  return {
    title: titleOf(script, { phase: phase.name, step: phase.step }, locale),
    instruction: planned ? inLocale(planned.instruction, locale) : phaseInstructions[locale][phase.name],
  };
}
