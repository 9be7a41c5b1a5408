// SQLite's write-ahead log, as far as its file format goes (sqlite.org/fileformat2.html, section 4): where the last
// committed transaction ends.

const headerBytes = 32;
const frameHeaderBytes = 24;

export interface WriteAheadLog {
  /** Changes whenever the log begins anew from its first byte. */
  readonly generation: string;
  /** Where the last commit ends; what follows it belongs to no transaction that anybody was told of. */
  readonly committedEnd: number;
}

/** Reads a log, which may be written meanwhile. */
export function readWriteAheadLog(bytes: Buffer): WriteAheadLog {
  if (bytes.length < headerBytes) return { generation: '', committedEnd: 0 };
  const generation = bytes.toString('hex', 16, 24);
  const frameBytes = frameHeaderBytes + bytes.readUInt32BE(8);
  let committedEnd = headerBytes;
  for (let at = headerBytes; at + frameBytes <= bytes.length; at += frameBytes) {
    if (bytes.toString('hex', at + 8, at + 16) !== generation) break;
    const isCommit = bytes.readUInt32BE(at + 4) !== 0;
    if (isCommit) committedEnd = at + frameBytes;
  }
  return { generation, committedEnd };
}
