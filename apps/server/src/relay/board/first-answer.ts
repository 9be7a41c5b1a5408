// What somebody who has nothing yet is answered, made once for however many come. Encoding a large board takes as long as a
// hundred small changes: so the whole is encoded now and then, and what has changed since goes along as it went to everyone
// else. Changes that are under way and in neither reach the newcomer like all who have joined, when they are durable. [T1]

import { writeMissing, writeUpdate } from '@terreau/sync/messages';
import { type Frame, frameOf } from '../web-socket-frame.ts';

export interface FirstAnswer {
  /** The document has changed by this update, which is on its way to the journal and to everyone. */
  readonly changed: (update: Uint8Array) => void;
  /** The frames of the answer, in order. */
  readonly frames: () => readonly Frame[];
}

/** The whole is encoded anew when what has changed since is more than this part of it, */
const longestPart = 1 / 8;
/** but a few changes never matter. */
const negligibleBytes = 4_096;

/** Encodes nothing before it is asked. */
export function createFirstAnswer(encode: () => Uint8Array): FirstAnswer {
  let whole: Frame | null = null;
  let since: Uint8Array[] = [];
  let sinceBytes = 0;
  let rest: Frame | null = null;

  const forget = (): void => {
    whole = rest = null;
    since = [];
    sinceBytes = 0;
  };

  return {
    changed(update) {
      if (!whole) return;
      since.push(update);
      sinceBytes += update.length;
      rest = null;
      if (sinceBytes > Math.max(negligibleBytes, whole.bytes.length * longestPart)) forget();
    },
    frames() {
      whole ??= frameOf(writeMissing(encode()));
      if (since.length === 0) return [whole];
      rest ??= { bytes: Buffer.concat(since.map((update) => frameOf(writeUpdate(update)).bytes)) };
      return [whole, rest];
    },
  };
}
