// Puts other files in the place of a data directory's, so that a crash at any moment leaves the former ones or the other ones,
// whole. They are copied beside first; that the copy gets its name decides, and whoever comes next finishes what was begun.

import { copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { besideDatabase, databaseFile, exists, keyFiles, secure } from './data-files.ts';

/** Being copied: worth nothing yet. */
const copying = 'restore.part';
/** Whole: the former files are being set aside, into a folder in it. */
const whole = 'restore.whole';
/** The former files are set aside: the others are being put in their place. */
const placing = 'restore.placing';
const former = 'former';

/** The files of a data directory that are there. */
export async function filesIn(dataDir: string): Promise<readonly string[]> {
  const ours = [databaseFile, ...besideDatabase, ...keyFiles];
  return (await readdir(dataDir)).filter((name) => ours.includes(name));
}

/** Answers where the former files are now; null when there were none. The directory is locked. */
export async function replaceData(dataDir: string, from: string, asideName: string): Promise<string | null> {
  const part = join(dataDir, copying);
  await rm(part, { recursive: true, force: true });
  await mkdir(join(part, former), { recursive: true, mode: 0o700 });
  for (const name of [databaseFile, ...keyFiles]) {
    if (!(await exists(join(from, name)))) continue;
    await copyFile(join(from, name), join(part, name));
    await secure(join(part, name));
  }
  await makeDurable(part);
  await rename(part, join(dataDir, whole));
  return finishReplacing(dataDir, asideName);
}

/** Whether a crash has interrupted the replacing: what is in the directory is neither the former files nor the others. */
export async function isReplacing(dataDir: string): Promise<boolean> {
  return (await exists(join(dataDir, whole))) || (await exists(join(dataDir, placing)));
}

/** Finishes what a crash has interrupted, if anything. The directory is locked. */
export async function finishReplacing(dataDir: string, asideName: string): Promise<string | null> {
  const [ready, place] = [join(dataDir, whole), join(dataDir, placing)];
  if (await exists(ready)) {
    for (const name of await filesIn(dataDir)) await rename(join(dataDir, name), join(ready, former, name));
    await makeDurable(dataDir);
    await rename(ready, place);
  }
  if (!(await exists(place))) return null;
  for (const name of await filesIn(place)) await rename(join(place, name), join(dataDir, name));
  await makeDurable(dataDir);
  const aside = join(dataDir, asideName);
  const hasFormer = (await exists(join(place, former))) && (await filesIn(join(place, former))).length > 0;
  if (hasFormer) await rename(join(place, former), aside);
  await rm(place, { recursive: true });
  return hasFormer ? aside : null;
}

/** What was renamed in a folder stays so, whatever happens to the machine. */
async function makeDurable(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}
