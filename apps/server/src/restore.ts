// `npm run restore -- FOLDER [--replace]`: puts a backup in the place of an installation's data.

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { asideNameAt } from './backup/data-files.ts';
import { restore } from './backup/restore.ts';
import { readConfig } from './config.ts';

const words = {
  fr: {
    usage: 'Usage : npm run restore -- DOSSIER [--replace]',
    done: (dir: string) => `La sauvegarde est rétablie dans ${dir}. « npm start » la sert.`,
    kept: (kept: string) => `Ce qui s’y trouvait est mis de côté dans ${kept}.`,
    'no-backup': (from: string) => `${from} n’est pas une sauvegarde : terreau.sqlite n’y est pas.`,
    damaged: (from: string) => `La sauvegarde ${from} est abîmée. Rien n’a été touché.`,
    running: (_from: string, dir: string) =>
      `Terreau tourne avec les données de ${dir}. Arrêtez-le d’abord. Rien n’a été touché.`,
    'not-empty': (_from: string, dir: string) =>
      `${dir} contient déjà des données. Avec --replace, elles sont mises de côté. Rien n’a été touché.`,
  },
  en: {
    usage: 'Usage: npm run restore -- FOLDER [--replace]',
    done: (dir: string) => `The backup is restored in ${dir}. “npm start” serves it.`,
    kept: (kept: string) => `What was there is set aside in ${kept}.`,
    'no-backup': (from: string) => `${from} is not a backup: terreau.sqlite is not in it.`,
    damaged: (from: string) => `The backup ${from} is damaged. Nothing was touched.`,
    running: (_from: string, dir: string) =>
      `Terreau runs on the data in ${dir}. Stop it first. Nothing was touched.`,
    'not-empty': (_from: string, dir: string) =>
      `${dir} holds data already. With --replace they are set aside. Nothing was touched.`,
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
  // npm starts scripts in the project's directory; the folder is named from where the person is.
  const from = resolve(process.env['INIT_CWD'] ?? '.', given.from);
  const done = await restore(from, dataDir, {
    mayReplace: given.mayReplace,
    asideName: asideNameAt(new Date()),
  });
  if (!done.ok) return fail(say[done.why](from, dataDir));
  process.stdout.write(`${say.done(dataDir)}\n${done.kept === null ? '' : `${say.kept(done.kept)}\n`}`);
  return 0;
}

function readArguments(): { readonly from: string; readonly mayReplace: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      options: { replace: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [from] = positionals;
    return positionals.length === 1 && from !== undefined ? { from, mayReplace: values.replace } : null;
  } catch {
    // An option that is not ours: the usage says which there are.
    return null;
  }
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}
