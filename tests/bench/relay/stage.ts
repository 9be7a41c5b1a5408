// What a scenario gets to work with: one server, fresh and empty, and the means to fill it.

import type { Contender } from './contender.ts';
import type { Cores } from './machine.ts';
import type { Served } from './served.ts';

export interface Stage {
  readonly contender: Contender;
  readonly server: Served;
  /** null when nothing could be pinned. */
  readonly cores: Cores | null;
}

/** One figure of one server. */
export interface Figure {
  readonly name: string;
  /** Infinity for what never came; null for what cannot be measured here. */
  readonly value: number | null;
  readonly better: 'less' | 'more' | 'neither';
}

export interface Outcome {
  readonly figures: readonly Figure[];
  /** What was missing at the end, in words; empty when everything that was sent arrived. */
  readonly losses: readonly string[];
  /** Why the figures are not to be trusted; empty when they are. */
  readonly doubts: readonly string[];
}

export interface Scenario {
  readonly name: string;
  /** What happens in it, for the head of its table. */
  readonly title: string;
  /** Whether the server must keep documents beyond its process. */
  readonly keeps: boolean;
  readonly run: (stage: Stage) => Promise<Outcome>;
}

export function less(name: string, value: number | null): Figure {
  return { name, value, better: 'less' };
}

export function more(name: string, value: number | null): Figure {
  return { name, value, better: 'more' };
}

export function plain(name: string, value: number | null): Figure {
  return { name, value, better: 'neither' };
}
