// Light or dark: as the system says, unless somebody chose. The outcome is the attribute `data-theme` of the page.

import { useSyncExternalStore } from 'react';
import { keepChoice, keptChoice } from '../language/kept-choice.ts';

export type Theme = 'light' | 'dark';
export type ThemeChoice = Theme | 'system';

const listeners = new Set<() => void>();
const systemIsDark = globalThis.window?.matchMedia('(prefers-color-scheme: dark)');

/** Puts the theme on the page and follows the system; called once, before anything is drawn. */
export function startTheme(): void {
  systemIsDark?.addEventListener('change', apply);
  apply();
}

export function chooseTheme(choice: ThemeChoice): void {
  keepChoice('theme', choice === 'system' ? null : choice);
  apply();
}

/** What is shown now; whoever draws colours himself redraws when it changes. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, currentTheme);
}

export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(subscribe, currentChoice);
}

function currentTheme(): Theme {
  const choice = currentChoice();
  return choice === 'system' ? (systemIsDark?.matches ? 'dark' : 'light') : choice;
}

function currentChoice(): ThemeChoice {
  const kept = keptChoice('theme');
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

function apply(): void {
  document.documentElement.dataset.theme = currentTheme();
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
