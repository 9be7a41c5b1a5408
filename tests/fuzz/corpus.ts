// The corpus: frames that somebody sends into the room of `room.hex`, as files that a person can read. One frame a line,
// `by phase outcome bytes`, the bytes in hexadecimal; `#` begins a comment.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '@terreau/workshop/permissions';
import { type Phase, phases } from '@terreau/workshop/phases';

/** Who takes part. Nina never answers what the relay asks her when she comes in. */
export const roleOf = {
  alice: 'participant',
  bob: 'participant',
  nina: 'participant',
  fiona: 'facilitator',
  sam: 'screen',
} as const satisfies Readonly<Record<string, Role>>;

export type Who = keyof typeof roleOf;

/** Whether the connection lives on; `whatever` in what a run has written down. */
export type Outcome = 'taken' | 'refused' | 'whatever';

/** A frame, who sends it, and in which phase. */
export interface Sent {
  readonly by: Who;
  readonly phase: Phase;
  readonly outcome: Outcome;
  readonly frame: Uint8Array;
}

/** What is sent one after the other into a fresh room. */
export interface Entry {
  readonly name: string;
  readonly sent: readonly Sent[];
}

const folder = join(import.meta.dirname, 'corpus');

/** The frames that make the room's board. */
export function readRoom(): Entry {
  return readEntry(folder, roomFile);
}

/** All entries but the failures. */
export function readCorpus(): Entry[] {
  return readFolder(folder).filter(({ name }) => name !== roomFile);
}

/** What has failed once. */
export function readFailures(): Entry[] {
  return readFolder(join(folder, 'failures'));
}

/** One line of an entry. */
export function lineOf({ by, phase, outcome, frame }: Sent): string {
  return `${by} ${phase} ${outcome} ${Buffer.from(frame).toString('hex')}`;
}

const roomFile = 'room.hex';

function readFolder(path: string): Entry[] {
  const files = readdirSync(path).filter((file) => file.endsWith('.hex'));
  return files.sort().map((file) => readEntry(path, file));
}

function readEntry(path: string, file: string): Entry {
  const lines = readFileSync(join(path, file), 'utf8').split('\n');
  const said = lines.filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return { name: file, sent: said.map((line) => readLine(line, file)) };
}

function readLine(line: string, file: string): Sent {
  const [by = '', phase = '', outcome = '', bytes = ''] = line.trim().split(/\s+/);
  const known = phases.find((one) => one === phase);
  if (!isWho(by) || !known || !isOutcome(outcome) || !/^([0-9a-f]{2})*$/.test(bytes))
    throw new Error(`${file} has a line that cannot be read: ${line.slice(0, 60)}`);
  return { by, phase: known, outcome, frame: Uint8Array.from(Buffer.from(bytes, 'hex')) };
}

function isWho(name: string): name is Who {
  return Object.hasOwn(roleOf, name);
}

function isOutcome(word: string): word is Outcome {
  return word === 'taken' || word === 'refused' || word === 'whatever';
}
