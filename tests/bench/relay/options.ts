// What can be chosen on the command line.

import { parseArgs } from 'node:util';
import type { Cores } from './machine.ts';

export interface Options {
  readonly scenarios: readonly string[];
  readonly contenders: readonly string[];
  readonly cores: Cores;
  /** Where the figures are written as JSON; null for nowhere. */
  readonly json: string | null;
}

export interface Choices {
  readonly scenarios: readonly string[];
  readonly contenders: readonly string[];
}

/** Reads the arguments; throws with the choices when one is unknown. */
export function readOptions(args: readonly string[], choices: Choices): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      scenario: { type: 'string', default: choices.scenarios.join(',') },
      server: { type: 'string', default: choices.contenders.join(',') },
      cores: { type: 'string', default: '0,1' },
      json: { type: 'string' },
    },
  });
  const [server = 0, generator = 1] = values.cores.split(',').map(Number);
  return {
    scenarios: chosen('scenario', values.scenario, choices.scenarios),
    contenders: chosen('server', values.server, choices.contenders),
    cores: { server, generator },
    json: values.json ?? null,
  };
}

/** In the order of the choices; the beginning of a name chooses all that begin so. */
function chosen(option: string, text: string, choices: readonly string[]): readonly string[] {
  const wanted = text.split(',');
  for (const name of wanted)
    if (!choices.some((choice) => choice.startsWith(name)))
      throw new Error(`--${option} ${name}: there is ${choices.join(', ')}`);
  return choices.filter((choice) => wanted.some((name) => choice.startsWith(name)));
}
