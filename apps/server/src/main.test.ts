// The program as it is started: a process of its own on a free port, with a directory of its own.

import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { BoardView } from './evening/export.ts';
import type { EventSheet } from './evening/preparing/event-sheet.ts';
import { jsonOf, newEvent } from './testing/test-evening.ts';

type Program = ChildProcessByStdio<null, Readable, Readable>;

/** Processes start slowly on a machine that does other things. */
vi.setConfig({ testTimeout: 60_000 });

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'terreau-main-'));
});
afterAll(() => rm(dir, { recursive: true }));

function run(file: string, args: readonly string[], env: Readonly<Record<string, string>>): Program {
  const given = { PATH: process.env['PATH'], DATA_DIR: join(dir, 'data'), LANG: 'en', ...env };
  const script = join(import.meta.dirname, file);
  return spawn(process.execPath, [script, ...args], { env: given, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** The address that the log names. */
async function urlOf(program: Program): Promise<string> {
  for await (const line of createInterface(program.stdout)) {
    const { url }: { url?: string } = JSON.parse(line);
    if (url) return url;
  }
  throw new Error('the server ended before it listened');
}

async function startAndStop(
  use: (url: string) => Promise<void>,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const server = run('main.ts', [], { PORT: '0', ...env });
  const said = text(server.stderr);
  try {
    await use(await urlOf(server));
  } finally {
    server.kill('SIGTERM');
  }
  const [code] = await once(server, 'exit');
  expect(code).toBe(0);
  return said;
}

describe('the program', () => {
  it('starts, serves, imports a file and stops, and keeps everything for the next start', async () => {
    let board = '';
    const documents = join(dir, 'data', 'documents');
    const first = await startAndStop(async (url) => {
      const key = (await readFile(join(dir, 'data', 'organiser-key'), 'utf8')).trim();
      expect((await stat(join(dir, 'data', 'organiser-key'))).mode & 0o777).toBe(0o600);
      const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
      const created = await fetch(`${url}/api/v1/events`, {
        method: 'POST',
        headers,
        body: JSON.stringify(newEvent()),
      });
      const sheet = await jsonOf<EventSheet>(created);
      const event = sheet.id;
      board = sheet.challenges[0]?.boards[0]?.id ?? '';
      const converge = `${url}/api/v1/boards/${board}/converge`;
      const bodiless = await fetch(converge, { method: 'POST', headers: { authorization: `Bearer ${key}` } });
      expect(bodiless.status, 'not yet the phase for it, but nothing wrong with having no body').toBe(409);
      await writeFile(join(dir, 'ideas.csv'), 'text\nA bakery\nAn orchard\n');
      const imported = run('import.ts', ['--board', board, 'ideas.csv'], { TERREAU_URL: url, INIT_CWD: dir });
      const [out, err] = await Promise.all([text(imported.stdout), text(imported.stderr)]);
      expect([out, err]).toEqual(['2 cards added.\n', '']);
      const cards = await fetch(`${url}/api/v1/events/${event}/export.csv`, { headers });
      expect(await cards.text()).toContain('An orchard');
      expect(await readdir(documents), 'what was made is kept').toHaveLength(1);
    });
    const second = await startAndStop(async (url) => {
      const key = (await readFile(join(dir, 'data', 'organiser-key'), 'utf8')).trim();
      const answer = await fetch(`${url}/api/v1/boards/${board}`, {
        headers: { authorization: `Bearer ${key}` },
      });
      expect((await jsonOf<BoardView>(answer)).cards).toHaveLength(2);
      await expect(readdir(documents), 'and can always be made again').rejects.toThrow('ENOENT');
    });
    expect(first).toMatch(/organise#key=\w{24}\n/);
    expect(second).not.toContain('key=');
  });

  it('says what is wrong with an import', async () => {
    for (const [args, message] of [
      [[], 'Usage'],
      [['--board', 'x', 'gone.csv'], 'cannot be read'],
      [['--board', 'x', '--wrong', 'ideas.csv'], 'Usage'],
      [['--board', 'x', 'ideas.csv'], 'No server answers'],
    ] as const) {
      const program = run('import.ts', args, { TERREAU_URL: 'http://127.0.0.1:9', INIT_CWD: dir });
      expect(await text(program.stderr)).toContain(message);
      expect(program.exitCode ?? (await once(program, 'exit'))[0]).toBe(1);
    }
  });

  it('does not start with a configuration that makes no sense', async () => {
    const program = run('main.ts', [], { PORT: 'many' });
    expect(await text(program.stderr)).toContain('PORT must be a number');
  });

  it('keeps everything for its owner only, in a directory that was open to everyone too', async () => {
    const DATA_DIR = join(dir, 'open-to-everyone');
    await mkdir(DATA_DIR, { mode: 0o755 });
    await startAndStop(
      async () => {
        const files = await readdir(DATA_DIR);
        expect(files).toEqual(
          expect.arrayContaining(['organiser-key', 'terreau.sqlite', 'terreau.sqlite-wal']),
        );
        for (const file of files) expect((await stat(join(DATA_DIR, file))).mode & 0o077, file).toBe(0);
      },
      { DATA_DIR },
    );
  });

  it('shows the organiser link at the first start that has listened', async () => {
    const DATA_DIR = join(dir, 'taken');
    const taken = createServer();
    await once(taken.listen(0, '127.0.0.1'), 'listening');
    const { port } = taken.address() as AddressInfo;
    const failing = run('main.ts', [], { DATA_DIR, HOST: '127.0.0.1', PORT: String(port) });
    const said = await text(failing.stderr);
    taken.close();
    expect(said).toContain('cannot listen');
    expect(said).not.toContain('key=');
    const [first, second] = [
      await startAndStop(async () => undefined, { DATA_DIR }),
      await startAndStop(async () => undefined, { DATA_DIR }),
    ];
    expect(first).toMatch(/organise#key=\w{24}\n/);
    expect(second).not.toContain('key=');
  });

  it('logs as much as it is asked to', async () => {
    const program = run('main.ts', [], { DATA_DIR: join(dir, 'quiet'), PORT: '0', LOG_LEVEL: 'warn' });
    const logged = text(program.stdout);
    for await (const line of createInterface(program.stderr)) if (line.includes('Ctrl-C')) break;
    program.kill('SIGTERM');
    expect(await logged).toBe('');
  });

  it('ends with a word in the log when the thread of the database dies', async () => {
    const DATA_DIR = join(dir, 'spoilt');
    await mkdir(DATA_DIR);
    await writeFile(join(DATA_DIR, 'terreau.sqlite'), 'This is not a database. '.repeat(100));
    const program = run('main.ts', [], { DATA_DIR, PORT: '0' });
    const [logged, [code]] = await Promise.all([text(program.stdout), once(program, 'exit')]);
    expect(code).toBe(1);
    expect(logged).toContain('the database is gone');
  });
});
