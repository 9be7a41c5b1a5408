// A server that takes part in the comparison: how it is started and spoken to, and how its rooms are made.

import type { Address, Dialect } from './dialect.ts';
import type { Program } from './served.ts';

export interface Contender {
  readonly name: string;
  readonly dialect: Dialect;
  /** `keeps` asks a server that keeps documents only when it is told to, to keep them. */
  readonly program: (at: { readonly port: number; readonly dir: string; readonly keeps: boolean }) => Program;
  /** Makes rooms, each for so many people. */
  readonly makeRooms: (port: number, count: number, people: number) => Promise<readonly Room[]>;
}

export interface Room {
  /** The address of one of its people; each has one of their own where the server tells people apart. */
  readonly addressOf: (person: number) => Address;
}

/** Rooms that come to be by being named. */
export function namedRooms(count: number): readonly Room[] {
  return Array.from({ length: count }, (_, i) => {
    const document = `room-${i}`;
    return { addressOf: () => ({ path: `/${document}`, document, token: 'bench', author: null }) };
  });
}
