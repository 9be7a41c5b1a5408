// Light, dark or high contrast: as the system says, unless somebody chose. The outcome is the attribute `data-theme` of the
// page. Where the system forces its own colours, these are the theme.

import { useSyncExternalStore } from 'react';
import { keepChoice, keptChoice } from '../language/kept-choice.ts';

export type Theme = 'light' | 'dark' | 'contrast' | 'contrast-dark' | 'forced';
export type ThemeChoice = 'light' | 'dark' | 'contrast' | 'system';

const listeners = new Set<() => void>();
const systemIsDark = globalThis.window?.matchMedia('(prefers-color-scheme: dark)');
const systemWantsContrast = globalThis.window?.matchMedia('(prefers-contrast: more)');
const systemForcesColours = globalThis.window?.matchMedia('(forced-colors: active)');

/** Puts the theme on the page and follows the system; called once, before anything is drawn. */
export function startTheme(): void {
  for (const wish of [systemIsDark, systemWantsContrast, systemForcesColours])
    wish?.addEventListener('change', apply);
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
  if (systemForcesColours?.matches) return 'forced';
  const choice = currentChoice();
  const isDark = systemIsDark?.matches ?? false;
  if (choice === 'contrast' || (choice === 'system' && systemWantsContrast?.matches))
    return isDark ? 'contrast-dark' : 'contrast';
  if (choice === 'system') return isDark ? 'dark' : 'light';
  return choice;
}

function currentChoice(): ThemeChoice {
  const kept = keptChoice('theme');
  return kept === 'light' || kept === 'dark' || kept === 'contrast' ? kept : 'system';
}

function apply(): void {
  document.documentElement.dataset.theme = currentTheme();
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
