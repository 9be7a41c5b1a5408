// `npm run import -- --board ID FILE.csv`: puts the ideas of a CSV file on a board of a running server.

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from './config.ts';
import { organiserKeyFile } from './organiser-key.ts';

const words = {
  fr: {
    usage: 'Usage : npm run import -- --board ID FICHIER.csv',
    done: (added: number, existing: number) =>
      existing === 0 ? `${added} cartes ajoutées.` : `${added} cartes ajoutées, ${existing} étaient déjà là.`,
    noFile: (file: string) => `Le fichier ${file} ne se laisse pas lire.`,
    noKey: (file: string) => `Pas de clé d’organisateur : ni dans ORGANISER_KEY, ni dans ${file}.`,
    noServer: (url: string) => `Aucun serveur ne répond à ${url}. Lancez-le, ou indiquez TERREAU_URL.`,
  },
  en: {
    usage: 'Usage: npm run import -- --board ID FILE.csv',
    done: (added: number, existing: number) =>
      existing === 0 ? `${added} cards added.` : `${added} cards added, ${existing} were there already.`,
    noFile: (file: string) => `The file ${file} cannot be read.`,
    noKey: (file: string) => `No organiser key: neither in ORGANISER_KEY nor in ${file}.`,
    noServer: (url: string) => `No server answers at ${url}. Start it, or set TERREAU_URL.`,
  },
};

process.exitCode = await run();

async function run(): Promise<number> {
  const read = readConfig(process.env);
  if (!read.ok) return fail(read.mistakes.join('\n'));
  const { locale, dataDir, organiserKey } = read.config;
  const say = words[locale];
  const { board, file } = readArguments();
  if (board === undefined || file === undefined) return fail(say.usage);
  // npm starts scripts in the project's directory; the file is named from where the person is.
  const path = resolve(process.env['INIT_CWD'] ?? '.', file);
  const csv = await readFile(path).catch(() => null);
  if (!csv) return fail(say.noFile(path));
  const keyFile = organiserKeyFile(dataDir);
  const key = organiserKey ?? (await readFile(keyFile, 'utf8').catch(() => '')).trim();
  if (key === '') return fail(say.noKey(keyFile));
  const url = process.env['TERREAU_URL'] || 'http://localhost:3000';
  const response = await fetch(new URL(`/api/v1/boards/${encodeURIComponent(board)}/cards`, url), {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'text/csv', 'accept-language': locale },
    body: csv,
  }).catch(() => null);
  if (!response) return fail(say.noServer(url));
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) return fail(textOf(answer, 'detail') || `HTTP ${response.status}`);
  process.stdout.write(`${say.done(numberOf(answer, 'added'), numberOf(answer, 'existing'))}\n`);
  return 0;
}

function readArguments(): { board?: string | undefined; file?: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      options: { board: { type: 'string' } },
      allowPositionals: true,
    });
    return positionals.length === 1 ? { board: values.board, file: positionals[0] } : {};
  } catch {
    // An option that is not ours: the usage says which there are.
    return {};
  }
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}

function field(answer: unknown, name: string): unknown {
  return typeof answer === 'object' && answer !== null
    ? new Map(Object.entries(answer)).get(name)
    : undefined;
}

function textOf(answer: unknown, name: string): string {
  const value = field(answer, name);
  return typeof value === 'string' ? value : '';
}

function numberOf(answer: unknown, name: string): number {
  const value = field(answer, name);
  return typeof value === 'number' ? value : 0;
}
