// A build of the web app that can be renewed under a running server: a copy of the real one, under other names.

import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ServedBuild {
  /** Where it lies: the server's WEB_ROOT. */
  readonly root: string;
  /** Puts another build in its place, whose files have other names; the old ones are gone. */
  readonly renew: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

const built = fileURLToPath(new URL('../../apps/web/dist', import.meta.url));
const kindsOfText = /\.(js|css|html|json)$/;

export async function copyOfBuild(): Promise<ServedBuild> {
  const root = await mkdtemp(join(tmpdir(), 'terreau-build-'));
  await cp(built, root, { recursive: true });
  // Only the plain forms, so that there is one of each to change.
  for (const name of await readdir(root, { recursive: true })) {
    if (/\.(br|gz)$/.test(name)) await rm(join(root, name));
  }
  return {
    root,
    async renew() {
      const { build } = JSON.parse(await readFile(join(root, 'version.json'), 'utf8')) as { build: string };
      const parts = (await readdir(join(root, 'assets'))).map((name) => name.replace(/\.\w+$/, ''));
      const renewed = (text: string) =>
        parts.reduce((now, part) => now.replaceAll(`${part}.`, `${part}-2.`), text);
      for (const name of await readdir(root, { recursive: true })) {
        if (!kindsOfText.test(name)) continue;
        const text = await readFile(join(root, name), 'utf8');
        await rm(join(root, name));
        await writeFile(join(root, renewed(name)), renewed(text).replaceAll(build, `${build}-2`));
      }
    },
    remove: () => rm(root, { recursive: true }),
  };
}
