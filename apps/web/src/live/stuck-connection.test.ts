import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { giveUpStuck } from './stuck-connection.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

interface FakeSocket {
  isClosed: boolean;
  onopen: (() => void) | null;
}

/** A stock provider over sockets that open when the test says so. */
function connect() {
  const sockets: FakeSocket[] = [];
  class Socket {
    static readonly OPEN = 1;
    readonly OPEN = 1;
    readyState = 0;
    isClosed = false;
    onopen: (() => void) | null = null;
    constructor() {
      sockets.push(this);
    }
    send(): void {}
    close(): void {
      this.isClosed = true;
    }
  }
  const provider = new WebsocketProvider('ws://server', 'board', new Y.Doc(), {
    WebSocketPolyfill: Socket as never,
    connect: false,
    disableBc: true,
  });
  const onStuck = vi.fn();
  const stop = giveUpStuck(provider, Date.now, onStuck);
  provider.connect();
  return {
    sockets,
    onStuck,
    end() {
      stop();
      provider.destroy();
    },
  };
}

it('knocks anew when nobody has answered for twenty seconds, again and again', () => {
  const { sockets, onStuck, end } = connect();
  vi.advanceTimersByTime(19_000);
  expect(sockets).toHaveLength(1);
  vi.advanceTimersByTime(3_000);
  expect(sockets.map(({ isClosed }) => isClosed)).toEqual([true, false]);
  vi.advanceTimersByTime(23_000);
  expect(sockets.map(({ isClosed }) => isClosed)).toEqual([true, true, false]);
  expect(onStuck).toHaveBeenCalledTimes(2);
  end();
});

it('leaves alone whoever was let in', () => {
  const { sockets, onStuck, end } = connect();
  vi.advanceTimersByTime(12_000);
  sockets[0]?.onopen?.();
  vi.advanceTimersByTime(15_000);
  expect(sockets.map(({ isClosed }) => isClosed)).toEqual([false]);
  expect(onStuck).not.toHaveBeenCalled();
  end();
});
