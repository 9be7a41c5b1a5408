// A socket that is read no faster than its person may send. Over the rate it is not read for a while: what is on its way
// waits with the sender and nothing is lost. Of awareness, which is of use only while it is new, the newest message waits in
// place of the ones before it. [T6]

import { messageType } from '@terreau/sync/messages';
import type { ClientSocket } from './client-socket.ts';
import type { Pace } from './pace-of-frames.ts';

/** Wraps a socket, whose room goes on pausing and resuming it for reasons of its own. */
export function createPacedSocket(inner: ClientSocket, pace: Pace): ClientSocket {
  let isHeld = false;
  let rest: NodeJS.Timeout | null = null;
  let newest: { frame: Uint8Array; readonly timer: NodeJS.Timeout } | null = null;

  const count = (frame: Uint8Array | null): void => {
    const ms = pace.count(frame);
    if (ms === 0) return;
    if (rest) clearTimeout(rest);
    else inner.pause();
    rest = setTimeout(() => {
      rest = null;
      if (!isHeld) inner.resume();
    }, ms).unref();
  };

  const stop = (): void => {
    if (rest) clearTimeout(rest);
    if (newest) clearTimeout(newest.timer);
    rest = newest = null;
  };

  return {
    ...inner,
    pause() {
      isHeld = true;
      inner.pause();
    },
    resume() {
      isHeld = false;
      if (!rest) inner.resume();
    },
    close(code, reason) {
      stop();
      inner.close(code, reason);
    },
    listen({ message, closed }) {
      const show = (frame: Uint8Array): void => {
        const earlyMs = newest ? 0 : pace.countAwareness();
        if (newest) newest.frame = frame;
        else if (earlyMs === 0) message(frame);
        else newest = { frame, timer: setTimeout(showNewest, earlyMs).unref() };
      };
      const showNewest = (): void => {
        const waiting = newest;
        newest = null;
        if (waiting) show(waiting.frame);
      };
      inner.listen({
        message(frame) {
          count(frame);
          if (frame?.[0] === messageType.awareness) show(frame);
          else message(frame);
        },
        control: () => count(null),
        closed() {
          stop();
          closed();
        },
      });
    },
  };
}
