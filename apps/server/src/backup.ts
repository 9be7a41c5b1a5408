// `npm run backup -- [FOLDER]`: copies everything that an installation keeps, while the server runs or not.

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backUp } from './backup/back-up.ts';
import { readConfig } from './config.ts';

const words = {
  fr: {
    usage: 'Usage : npm run backup -- [DOSSIER]',
    done: (to: string) =>
      `Tout est copié dans ${to} : les soirées, et la clé de l’organisateur. Gardez ce dossier pour vous.`,
    'no-data': (dir: string) => `Il n’y a rien à sauvegarder dans ${dir}. DATA_DIR dit où sont les données.`,
    'already-there': (_dir: string, to: string) => `${to} existe déjà : donnez un autre nom.`,
    'half-restored': (dir: string) =>
      `Une restauration a été interrompue dans ${dir}. Lancez « npm start », qui la termine, puis recommencez. Rien n’a été copié.`,
  },
  en: {
    usage: 'Usage: npm run backup -- [FOLDER]',
    done: (to: string) =>
      `Everything is copied to ${to}: the evenings, and the organiser’s key. Keep this folder to yourself.`,
    'no-data': (dir: string) => `There is nothing to back up in ${dir}. DATA_DIR says where the data are.`,
    'already-there': (_dir: string, to: string) => `${to} is there already: give another name.`,
    'half-restored': (dir: string) =>
      `A restoration was interrupted in ${dir}. Run “npm start”, which finishes it, then try again. Nothing was copied.`,
  },
};

process.umask(0o077);
process.exitCode = await run();

async function run(): Promise<number> {
  const read = readConfig(process.env);
  if (!read.ok) return fail(read.mistakes.join('\n'));
  const { locale, dataDir } = read.config;
  const say = words[locale];
  const given = readArguments();
  if (!given) return fail(say.usage);
  const name = given.to ?? `terreau-backup-${new Date().toISOString().replace(/:/g, '-').slice(0, 19)}`;
  // npm starts scripts in the project's directory; the folder is named from where the person is.
  const to = resolve(process.env['INIT_CWD'] ?? '.', name);
  const done = await backUp(dataDir, to);
  if (!done.ok) return fail(say[done.why](dataDir, to));
  process.stdout.write(`${say.done(to)}\n`);
  return 0;
}

function readArguments(): { readonly to: string | undefined } | null {
  try {
    const { positionals } = parseArgs({ options: {}, allowPositionals: true });
    return positionals.length > 1 ? null : { to: positionals[0] };
  } catch {
    // There are no options: the usage says so.
    return null;
  }
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}
