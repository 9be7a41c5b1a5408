// A simulated evening at one table: the tabs of its people, the relay as it is now, and the journal that outlives it. The
// steps in steps.ts move it; nothing in it moves by itself.

import type { Hand } from '@terreau/board/edits';
import type { ParticipantId } from '@terreau/board/ids';
import { createJournalDouble, type JournalDouble, settled } from '@terreau/server/journal/journal-double';
import { createCommitTurns } from '@terreau/server/relay/board/commit-turns';
import { defaultRelayLimits, type RelayLimits } from '@terreau/server/relay/relay-limits';
import { type Bench, board, createBench } from '@terreau/server/relay/testing/relay-bench';
import type { Role } from '@terreau/workshop/permissions';
import type { Phase } from '@terreau/workshop/phases';
import { vi } from 'vitest';
import type { Random } from '../../random.ts';
import { demand } from '../demand.ts';
import { plainSession } from '../plain-session.ts';
import { silentLog } from '../silence.ts';
import { createJudge, type Judge } from './judge.ts';
import { createTab, type Link, type Tab } from './tab.ts';
import { createWatch, type Watch } from './watch.ts';

export interface World {
  readonly random: Random;
  readonly tabs: readonly Tab[];
  /** One who sends what nobody should. */
  readonly villain: Tab;
  readonly watch: Watch;
  readonly judge: Judge;
  /** How often somebody does what is forbidden. Where nobody does, nobody may be refused either. */
  readonly mischief: number;
  readonly bench: () => Bench;
  readonly journal: () => JournalDouble;
  readonly phase: () => Phase;
  readonly setPhase: (phase: Phase) => void;
  /** Links that their clients have left and of which the server does not know. */
  readonly stale: Link[];
  /** While true, whatever is handed to the journal fails. */
  isDiskFull: boolean;
  readonly handOf: (tab: Tab) => Hand;
  /** The process dies, the first `count` of what it had handed to the journal being durable, and another starts. */
  readonly restart: (count: number) => void;
  /** Time passes; what can happen by itself happens. */
  readonly pass: (ms: number) => Promise<void>;
}

/** Small enough for every one of them to matter within a few steps. */
const limits: Partial<RelayLimits> = {
  compactEvery: 3,
  idleMs: 2_000,
  maxFramesUnderWay: 3,
  maxBufferedBytes: 30_000,
  maxBufferedBytesForAwareness: 2_000,
  maxAnswerBytesPerTurn: 4_000,
  maxTombstones: 4,
  connectionsPerPerson: 5,
};

const people: readonly (readonly [name: string, role: Role, isOurs: boolean])[] = [
  ['alice', 'participant', true],
  ['alice', 'participant', false],
  ['bob', 'participant', true],
  ['carol', 'participant', false],
  ['fiona', 'facilitator', true],
  ['sam', 'screen', true],
];

/** A table at which nothing has happened yet. Needs faked timers. */
export function createWorld(random: Random): World {
  const mischief = random.pick([0, 0.05, 0.05, 0.4]) ?? 0;
  const turnLimits = random.chance(0.75) ? defaultRelayLimits : null;
  const owners = new Map<number, string>();
  let journal = createJournalDouble();
  let phase: Phase = 'cluster';
  let ids = 0;

  const start = (): Bench => {
    const turns = turnLimits && createCommitTurns(turnLimits, () => Date.now());
    const started = createBench({ journal, phase, limits, log: silentLog, ...(turns ? { turns } : {}) });
    started.sessions.read = plainSession;
    return started;
  };
  let bench = start();

  const watch = createWatch({
    journal: () => journal,
    ownerOf: (clientId) => owners.get(clientId) ?? villain.member.id,
  });
  const judge = createJudge({ isKeen: random.chance(0.6), hub: () => bench.hub, phase: () => phase });

  const open = (name: string, role: Role, isOurs: boolean): Tab =>
    createTab({ id: `${name}-participant` as ParticipantId, board, role, name }, isOurs, {
      onDocument: ({ member }, { clientID }) => owners.set(clientID, member.id),
      onWritten: watch.written,
      onClosed(tab, code, reason) {
        const isRefused = code >= 4_400 && code < 4_500;
        demand(
          !isRefused || mischief > 0 || tab === villain,
          'nobody is refused who does what is allowed',
          reason,
        );
        if (isRefused) tab.reload();
      },
    });

  const tabs = people.map((one) => open(...one));
  const villain = open('victor', 'participant', false);

  const world: World = {
    random,
    tabs,
    villain,
    watch,
    judge,
    mischief,
    stale: [],
    isDiskFull: false,
    bench: () => bench,
    journal: () => journal,
    phase: () => phase,
    setPhase(next) {
      phase = next;
      bench.setPhase(next);
      judge.phaseChanged();
    },
    handOf: ({ member }) => ({
      author: member.id,
      now: () => Date.now(),
      newId: () => `${member.name}-record-${++ids}`,
      origin: null,
    }),
    restart(count) {
      journal = journal.crash(count);
      for (const tab of [...tabs, villain]) tab.drop();
      world.stale.length = 0;
      judge.forget();
      vi.clearAllTimers();
      bench = start();
    },
    async pass(ms) {
      vi.advanceTimersByTime(ms);
      await settled();
      if (!world.isDiskFull || journal.waiting() === 0) return;
      judge.forget();
      await journal.fail('the disk is full');
    },
  };
  return world;
}

/** What must hold after each step. */
export function checkWorld({ tabs, villain, stale, watch }: World): void {
  watch.check();
  const most = { ...defaultRelayLimits, ...limits };
  const links = [...stale, ...[...tabs, villain].flatMap((tab) => tab.link() ?? [])];
  for (const link of links) {
    const { socket, tab } = link;
    if (tab.isOurs && !socket.closedWith())
      demand(
        watch.underWay(link) <= most.maxFramesUnderWay,
        '[T6] what is under way is bounded',
        tab.member.name,
      );
  }
}
