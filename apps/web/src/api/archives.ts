// Whole evenings, out of this installation and into it.

import type { EventId } from '@terreau/board/ids';
import type { ArchiveContents, ImportObstacle, LeftOut } from '@terreau/workshop/archived-evening';
import { request } from './client.ts';

export interface ArchiveDryRun extends ArchiveContents {
  /** Why it cannot come; null when it can. */
  readonly obstacle: ImportObstacle | null;
}

/** What an archive that is made now would leave out. */
export async function readSecretTables(key: string, event: EventId): Promise<readonly LeftOut[]> {
  const path = `/api/v1/events/${event}/archive/secrets`;
  const { tables } = await request<{ tables: readonly LeftOut[] }>('GET', path, { bearer: key });
  return tables;
}

/** Says what an archive would bring; nothing is stored. */
export function dryRunArchive(key: string, archive: Blob): Promise<ArchiveDryRun> {
  return request('POST', '/api/v1/archives?dry=1', { bearer: key, file: zipped(archive) });
}

export function importArchive(key: string, archive: Blob): Promise<ArchiveContents> {
  return request('POST', '/api/v1/archives', { bearer: key, file: zipped(archive) });
}

/** Whatever a browser calls it. */
function zipped(blob: Blob) {
  return { blob, type: 'application/zip' };
}
