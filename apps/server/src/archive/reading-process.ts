// The process that reads an archive: what it costs to unpack and to judge it, no table waits for, and what it takes in memory is
// bounded and goes back. [T6]

import { serveRequests } from '../background/serve-requests.ts';
import { createArchiveReader } from './archive-reader.ts';
import type { ReaderAnswer, ReaderRequest } from './read-in-process.ts';

const reader = createArchiveReader();
const parts: Uint8Array[] = [];

serveRequests(async (request: ReaderRequest): Promise<ReaderAnswer> => {
  switch (request.do) {
    case 'take':
      parts.push(request.part);
      return { of: 'take' };
    case 'open':
      return { of: 'open', read: await reader.open(parts.splice(0)) };
    case 'judge':
      return { of: 'judge', read: await reader.judge() };
    case 'values':
      return { of: 'values', values: await reader.values(request.group, request.from) };
    case 'renew':
      return { of: 'renew', tables: await reader.renew(request.renewal) };
    case 'next':
      return { of: 'next', parts: await reader.next(request.stage) };
  }
});
