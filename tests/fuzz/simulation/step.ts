// One thing that can happen at a simulated table.

import type { Tab } from './tab.ts';
import type { World } from './world.ts';

export interface Step {
  readonly name: string;
  readonly weight: number;
  /** Without it nothing else would have an effect. */
  readonly isNeeded?: boolean;
  readonly run: (world: World) => void | Promise<void>;
}

/** Somebody at the table. */
export function anyTab({ tabs, random }: World): Tab {
  const [first] = tabs;
  if (!first) throw new Error('Nobody is at the table');
  return random.pick(tabs) ?? first;
}
