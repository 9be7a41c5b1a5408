// The language of the interface: the one chosen here before, else the first of the browser's that we speak.

import { type Locale, locales } from '@terreau/workshop/session';
import { useSyncExternalStore } from 'react';
import { keepChoice, keptChoice } from './kept-choice.ts';

let current: Locale = startingLocale(keptChoice('locale'), globalThis.navigator?.languages ?? []);
const listeners = new Set<() => void>();

/** The language to begin with, from a kept choice and the browser's list of languages. French when neither helps. */
export function startingLocale(kept: string | null, languages: readonly string[]): Locale {
  const wanted = [kept ?? '', ...languages].map((tag) => tag.toLowerCase().split('-')[0]);
  return wanted.flatMap((tag) => locales.filter((locale) => locale === tag))[0] ?? 'fr';
}

export function currentLocale(): Locale {
  return current;
}

/** Changes the language of everything that is shown, and keeps the choice. */
export function setLocale(locale: Locale): void {
  current = locale;
  keepChoice('locale', locale);
  document.documentElement.lang = locale;
  for (const listener of [...listeners]) listener();
}

export function useLocale(): Locale {
  return useSyncExternalStore(subscribe, currentLocale);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
