// The kind of document that holds all briefs of an event, in the order of its challenges and tables. So many briefs that
// typesetting them at once would take more memory than the tables can spare are several volumes, in one archive. [T6]

import { setImmediate as otherWork } from 'node:timers/promises';
import { bookletPdf } from '@terreau/brief/pdf/booklet';
import type { ProjectRecord } from '@terreau/project/record/record';
import { withoutNames } from '@terreau/project/record/without-names';
import { writeZip } from '../archive/zip-writer.ts';
import type { Progress } from '../background/background-process.ts';
import { type EventSheet, tableKeysOf } from '../evening/preparing/event-sheet.ts';
import { readEventProjects } from '../evening/projects/projects.ts';
import { readingUrl } from './briefs.ts';
import type { DocumentDeps, DocumentKind } from './document-kind.ts';
import { baseNameOf, type DocumentOptions, nameSuffix } from './document-options.ts';
import type { DocumentFile } from './jobs.ts';

/** All briefs with contents, as one PDF, or as an archive of several; nothing where nothing has converged. */
export const booklet: DocumentKind = async (deps, event, options, progress) => {
  const name = `${baseNameOf(event)}-${baseNames[options.locale]}${nameSuffix(options)}`;
  const volumes: Volume[] = [];
  for await (const volume of bookletVolumes(deps, event, options, progress)) volumes.push(volume);
  const [first] = volumes;
  if (!first) return null;
  if (volumes.length === 1) return { name: `${name}.pdf`, type: 'application/pdf', bytes: first.bytes };
  const files = volumes.map(({ suffix, bytes }) => ({ name: `${name}${suffix}.pdf`, bytes }));
  return { name: `${name}.zip`, type: 'application/zip', bytes: await writeZip(files) };
};

/** A volume, and what tells its name from those of the others. */
interface Volume {
  /** Empty where there is but one. */
  readonly suffix: string;
  readonly bytes: DocumentFile['bytes'];
}

/** The volumes one after the other, so that the memory of one at a time is needed. */
export async function* bookletVolumes(
  { evening, typesetter }: DocumentDeps,
  event: EventSheet,
  { locale, baseUrl, names }: DocumentOptions,
  progress: Progress,
): AsyncGenerator<Volume> {
  const { projects } = await readEventProjects(evening, event.id);
  const boards = event.challenges.flatMap((challenge) => challenge.boards.map(({ id }) => id));
  const places = new Map(boards.map((id, place) => [id, place]));
  const records = projects
    .toSorted((a, b) => (places.get(a.board) ?? 0) - (places.get(b.board) ?? 0))
    .map(({ record }) => (names ? record : withoutNames(record)));
  const tableKeys = tableKeysOf(event);
  const urlOf = (record: ProjectRecord): string => {
    const tableKey = tableKeys.get(record.provenance.board) ?? '';
    return readingUrl(record, { baseUrl, names, tableKey });
  };
  const volumes = volumesOf(records);
  for (const [index, volume] of volumes.entries()) {
    const source = await bookletPdf(event, volume, locale, urlOf, otherWork);
    const bytes = await typesetter.pdf(source, (done, total) =>
      progress(index * total + done, volumes.length * total),
    );
    yield { suffix: volumes.length === 1 ? '' : `-${index + 1}`, bytes };
  }
}

/**
 * What typesetting takes is about 400 bytes for each character of a record's JSON, and as much again as for 40,000 of them for
 * its pages: 60 usual briefs, or ten that are full to the brim, take 1 GB.
 */
const charactersOfPages = 40_000;
const maxVolumeCharacters = 3_000_000;

/** The records in volumes that can be typeset at once, in their order; one that is too large by itself has its own. */
export function volumesOf(records: readonly ProjectRecord[]): readonly (readonly ProjectRecord[])[] {
  const volumes: ProjectRecord[][] = [];
  let left = 0;
  for (const record of records) {
    const size = charactersOfPages + JSON.stringify(record).length;
    left -= size;
    const volume = volumes.at(-1);
    if (volume && left >= 0) volume.push(record);
    else {
      volumes.push([record]);
      left = maxVolumeCharacters - size;
    }
  }
  return volumes;
}

const baseNames = { fr: 'dossiers', en: 'briefs' };
