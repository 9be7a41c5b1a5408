// Reads an archive in a process of its own. What is asked of it and what it answers are pieces small enough to travel between
// two edits.

import { createBackgroundProcess, ProcessEndedError } from '../background/background-process.ts';
import type { Manifest } from './archive-format.ts';
import type { ArchiveReader, Bad, Read } from './archive-reader.ts';
import type { Judged } from './contents.ts';
import type { Renewal } from './renewal.ts';
import type { Stage } from './stages.ts';
import type { StoredPart } from './stored-parts.ts';
import type { UniqueGroup } from './unique-columns.ts';

export type ReaderRequest =
  | { readonly do: 'take'; readonly part: Uint8Array }
  | { readonly do: 'open' }
  | { readonly do: 'judge' }
  | { readonly do: 'values'; readonly group: UniqueGroup; readonly from: number }
  | { readonly do: 'renew'; readonly renewal: Renewal }
  | { readonly do: 'next'; readonly stage: Stage };

export type ReaderAnswer =
  | { readonly of: 'take' }
  | { readonly of: 'open'; readonly read: Read<Manifest> }
  | { readonly of: 'judge'; readonly read: Read<Judged> }
  | { readonly of: 'values'; readonly values: readonly string[] }
  | { readonly of: 'renew'; readonly tables: readonly string[] }
  | { readonly of: 'next'; readonly parts: readonly StoredPart[] | null };

/** What reading one board of the largest archive takes, and not what one that is made for it could. */
const megabytes = 1_536;

/** It ends with its task. Until then it has what came of the archive, however long the next piece is under way. */
const idleMs = 2 ** 31 - 1;

/** Does something with a reader in a process that ends afterwards. A process that needs more memory has read too much. */
export async function withReadingProcess<T>(task: (reader: ArchiveReader) => Promise<T>): Promise<T | Bad> {
  const { ask, close } = createBackgroundProcess<ReaderRequest, ReaderAnswer>(
    new URL('./reading-process.ts', import.meta.url),
    { megabytes, idleMs },
  );
  const asked = async <K extends ReaderRequest['do']>(
    request: Extract<ReaderRequest, { do: K }>,
  ): Promise<Extract<ReaderAnswer, { of: K }>> => {
    const answer = await ask(request);
    if (answer.of !== request.do) throw new Error('The process that reads archives answered something else');
    return answer as Extract<ReaderAnswer, { of: K }>;
  };
  try {
    return await task({
      open: async (file) => {
        for await (const part of file) await asked<'take'>({ do: 'take', part });
        return (await asked<'open'>({ do: 'open' })).read;
      },
      judge: async () => (await asked<'judge'>({ do: 'judge' })).read,
      values: async (group, from) => (await asked<'values'>({ do: 'values', group, from })).values,
      renew: async (renewal) => (await asked<'renew'>({ do: 'renew', renewal })).tables,
      next: async (stage) => (await asked<'next'>({ do: 'next', stage })).parts,
    });
  } catch (error) {
    if (error instanceof ProcessEndedError) return { ok: false, fault: { code: 'too-big' } };
    throw error;
  } finally {
    await close();
  }
}
