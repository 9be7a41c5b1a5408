// npm run bench:relay -- [--scenario evening,plenary] [--server terreau,y-websocket] [--cores 0,1] [--json FILE]
//
// Measures our relay beside others: each scenario with each server, one after the other, on the same machine with the same
// boards and edits. Says in each table whether everything arrived, and which figures are not to be trusted.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contender } from './contender.ts';
import { hocuspocus } from './contenders/hocuspocus.ts';
import { terreau } from './contenders/terreau.ts';
import { yWebsocket } from './contenders/y-websocket.ts';
import { type Cores, pinGenerator } from './machine.ts';
import { readOptions } from './options.ts';
import { coldOpen } from './scenarios/cold-open.ts';
import { evening } from './scenarios/evening.ts';
import { joinStorm } from './scenarios/join-storm.ts';
import { kill } from './scenarios/kill.ts';
import { memory } from './scenarios/memory.ts';
import { plenaryOf } from './scenarios/plenary.ts';
import { saturation } from './scenarios/saturation.ts';
import { serve } from './served.ts';
import type { Scenario } from './stage.ts';
import { type Column, tableOf } from './table.ts';

const contenders: readonly Contender[] = [terreau, yWebsocket, hocuspocus];
const plenaries = [300, 700, 1_400].map(plenaryOf);
const scenarios: readonly Scenario[] = [evening, saturation, ...plenaries, joinStorm, coldOpen, memory, kill];

// Whatever ends us ends the servers, which die with our process.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const options = readOptions(process.argv.slice(2), {
  scenarios: scenarios.map(({ name }) => name),
  contenders: contenders.map(({ name }) => name),
});
const { cores, reason } = pinGenerator(options.cores);
if (cores === null) say(`Nothing is pinned to a core: ${reason}`);
const results: { readonly scenario: string; readonly columns: readonly Column[] }[] = [];
for (const scenario of scenarios.filter(({ name }) => options.scenarios.includes(name))) {
  const columns: Column[] = [];
  for (const contender of contenders.filter(({ name }) => options.contenders.includes(name))) {
    process.stderr.write(`${scenario.name}: ${contender.name} …\n`);
    columns.push(await runOne(scenario, contender, cores));
  }
  say(tableOf(`${scenario.name}: ${scenario.title}`, columns));
  results.push({ scenario: scenario.name, columns });
}
if (options.json !== null) await writeFile(options.json, `${JSON.stringify(results, withInfinity, 1)}\n`);

/** A server that fails is a result too: its column says what it failed of. */
async function runOne(scenario: Scenario, contender: Contender, on: Cores | null): Promise<Column> {
  const dir = await mkdtemp(join(tmpdir(), 'terreau-bench-'));
  const { keeps } = scenario;
  const server = await serve((port) => contender.program({ port, dir, keeps }), on);
  try {
    return { contender: contender.name, ...(await scenario.run({ contender, server, cores: on })) };
  } catch (error) {
    const loss = error instanceof Error ? error.message : String(error);
    return { contender: contender.name, figures: [], losses: [loss], doubts: [] };
  } finally {
    await server.stop();
    await rm(dir, { recursive: true });
  }
}

/** JSON has no infinity, and null is what could not be measured. */
function withInfinity(_key: string, value: unknown): unknown {
  return value === Number.POSITIVE_INFINITY ? 'never' : value;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
