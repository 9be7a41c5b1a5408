// Whether a device sounds when the time of a step is up: those who lead hear it unless they chose otherwise, the others when
// they asked for it.

import { useSyncExternalStore } from 'react';
import { keepChoice, keptChoice } from '../language/kept-choice.ts';
import { useCan } from '../live/hooks.tsx';
import { createSource } from '../live/source.ts';

const choice = createSource(keptChoice('sound'));

export function chooseSound(isWanted: boolean): void {
  const chosen = isWanted ? 'on' : 'off';
  keepChoice('sound', chosen);
  choice.set(chosen);
}

export function useWantsSound(): boolean {
  const isLeading = useCan('phase.set');
  const chosen = useSyncExternalStore(choice.subscribe, choice.get);
  return chosen === 'on' || (chosen !== 'off' && isLeading);
}
