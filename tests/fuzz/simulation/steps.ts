// What can happen at a simulated table, and how often.

import type { Random } from '../../random.ts';
import type { Step } from './step.ts';
import { stepsOfPeople } from './steps-of-people.ts';
import { stepsOfServer } from './steps-of-server.ts';
import { villainies } from './villainy.ts';

/**
 * The steps of one table, each as often as it is likely. Tables differ: at each, some things happen never and some all the
 * time, so that what takes several of them at once happens somewhere.
 */
export function stepsOfTable(random: Random): readonly Step[] {
  return [...stepsOfPeople, ...stepsOfServer, ...villainies].flatMap((step) => {
    const factor = random.pick(step.isNeeded ? [0.5, 1, 1, 3] : [0, 1, 1, 5]) ?? 1;
    return Array.from({ length: Math.ceil(step.weight * factor) }, () => step);
  });
}
