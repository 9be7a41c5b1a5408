import { writeLater } from '@terreau/sync/later';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { comeBackGently, waitMs } from './coming-back.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

interface FakeSocket {
  readonly madeAt: number;
  readonly open: () => void;
  readonly message: (...bytes: number[]) => void;
  readonly fail: (code?: number, reason?: string) => void;
}

/** A stock provider over sockets that the test opens, feeds and closes. */
function connect(random: () => number) {
  const sockets: FakeSocket[] = [];
  class Socket {
    static readonly OPEN = 1;
    readonly OPEN = 1;
    readyState = 0;
    onopen: (() => void) | null = null;
    onclose: ((event: { code: number; reason: string }) => void) | null = null;
    onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
    constructor() {
      sockets.push({
        madeAt: Date.now(),
        open: () => {
          this.readyState = 1;
          this.onopen?.();
        },
        message: (...bytes) => this.onmessage?.({ data: Uint8Array.from(bytes).buffer }),
        fail: (code = 1006, reason = '') => this.onclose?.({ code, reason }),
      });
    }
    send(): void {}
    close(): void {}
  }
  const provider = new WebsocketProvider('ws://server', 'board', new Y.Doc(), {
    WebSocketPolyfill: Socket as never,
    disableBc: true,
  });
  let wake = (): void => undefined;
  const crowds: boolean[] = [];
  const stop = comeBackGently(
    provider,
    {
      random,
      now: Date.now,
      onWake: (given) => {
        wake = given;
        return () => {
          wake = () => undefined;
        };
      },
    },
    (isCrowded) => crowds.push(isCrowded),
  );
  const last = (): FakeSocket => {
    const socket = sockets.at(-1);
    if (!socket) throw new Error('no socket');
    return socket;
  };
  /** How long the provider waits until it tries again. */
  const waited = (): number => {
    const [from, count] = [Date.now(), sockets.length];
    while (sockets.length === count) vi.advanceTimersByTime(1);
    return Date.now() - from;
  };
  return { provider, sockets, last, waited, crowds, wake: () => wake(), stop };
}

/** The answer to a state vector, empty: the server's state has arrived. */
const synced = [0, 1, 2, 0, 0];

describe('a lost connection', () => {
  it('is tried again after waits that double, up to a longest one', () => {
    const { last, waited, stop, provider } = connect(() => 1);
    const waits = Array.from({ length: 8 }, () => {
      last().fail();
      return waited();
    });
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000, 8_000]);
    last().open();
    last().message(...synced);
    last().fail();
    expect(waited()).toBe(500);
    stop();
    provider.destroy();
  });

  it('is tried again at any moment within that, so that a hall does not knock at once', () => {
    const waits = Array.from({ length: 1_000 }, (_, i) => waitMs(4, null, () => i / 1_000));
    const perTenth = Array.from(
      { length: 10 },
      (_, n) => waits.filter((ms) => Math.floor(ms / 400) === n).length,
    );
    expect(perTenth).toEqual(Array.from({ length: 10 }, () => 100));
  });

  it('is tried again when the server says, never sooner, and a little apart', () => {
    expect(waitMs(1, 5_000, () => 0)).toBe(5_000);
    expect(waitMs(9, 5_000, () => 1)).toBe(5_500);
    const { last, waited, crowds, wake, sockets, stop, provider } = connect(() => 0.5);
    last().open();
    last().fail(4503, writeLater('many arrive', 5_000));
    expect(crowds).toEqual([true]);
    vi.advanceTimersByTime(4_000);
    wake();
    expect(sockets).toHaveLength(1);
    expect(waited()).toBe(1_250);
    last().open();
    last().message(...synced);
    expect(crowds).toEqual([true, false]);
    last().fail(4503, writeLater('the server stops', 1_000));
    expect([crowds.at(-1), waited()]).toEqual([false, 1_250]);
    stop();
    provider.destroy();
  });

  it('is tried again at once when the network is back or the page is seen', () => {
    const { last, sockets, wake, stop, provider } = connect(() => 1);
    for (let i = 0; i < 5; i++) {
      last().fail();
      vi.advanceTimersByTime(i < 4 ? 8_000 : 1);
    }
    const before = sockets.length;
    wake();
    wake();
    expect([sockets.length, last().madeAt]).toEqual([before + 1, Date.now()]);
    provider.disconnect();
    wake();
    expect(sockets).toHaveLength(before + 1);
    stop();
    provider.destroy();
  });
});
