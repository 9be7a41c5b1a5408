import { beforeEach, describe, expect, it } from 'vitest';
import { selectCards } from '../selection.ts';
import { a, createHand } from './tool-double.ts';

let hands: ReturnType<typeof createHand>;
beforeEach(() => {
  hands = createHand();
});

describe('a view that is thrown', () => {
  const throwIt = () => {
    const { send, down, move, up } = hands;
    send(down([500, 500], { pans: true }), move([520, 500]), move([540, 500]));
    send(up([540, 500], { afterMs: 10 }));
  };

  it('goes on, slower and slower, and comes to rest', () => {
    const { context, tool, send, frame, askFrame } = hands;
    throwIt();
    expect(tool.state.get()).toBe('coasting');
    const steps = Array.from({ length: 400 }, () => {
      const before = context.camera.get().x;
      send(frame(16));
      return context.camera.get().x - before;
    });
    expect(steps[0]).toBeCloseTo(1.25 * 325 * (1 - Math.exp(-16 / 325)), 5);
    expect(steps).toEqual([...steps].sort((x, y) => y - x));
    expect(tool.state.get()).toBe('idle');
    // 1.25 pixels a millisecond, and a third of a second to lose most of it.
    expect(Math.abs(context.camera.get().x - (40 + 1.25 * 325))).toBeLessThan(8);
    const asked = askFrame.mock.calls.length;
    send(frame(16));
    expect(askFrame.mock.calls.length).toBe(asked);
  });

  it('goes as far however rare the frames are', () => {
    const { context, send, frame } = hands;
    throwIt();
    send(frame(90));
    const once = context.camera.get().x;
    hands = createHand();
    throwIt();
    for (let i = 0; i < 9; i++) hands.send(hands.frame(10));
    expect(hands.context.camera.get().x).toBeCloseTo(once, 6);
  });

  it('is not thrown by a hand that rested first, or moved slowly', () => {
    const { tool, send, down, move, up } = hands;
    send(down([500, 500], { pans: true }), move([540, 500]), up([540, 500], { afterMs: 60 }));
    expect(tool.state.get()).toBe('idle');
    send(down([500, 500], { pans: true }), move([502, 500], { afterMs: 50 }), up([502, 500], { afterMs: 1 }));
    expect(tool.state.get()).toBe('idle');
  });

  it('stays where it is let go for whoever prefers stillness', () => {
    hands.calm.isCalm = true;
    throwIt();
    expect(hands.tool.state.get()).toBe('idle');
  });

  it('stops at a press, which then does what it does', () => {
    const { context, tool, send, down, up, selected } = hands;
    throwIt();
    context.camera.set({ x: 0, y: 0, zoom: 1 });
    send(down([50, 50]));
    expect(tool.state.get()).toBe('pointing');
    send(up([50, 50]));
    expect(selected()).toEqual([a]);
  });

  it('stops at a wheel or a key, and when something else takes the camera', () => {
    const { context, tool, send, frame } = hands;
    throwIt();
    send({ type: 'look' });
    expect(tool.state.get()).toBe('idle');
    throwIt();
    context.camera.set({ x: 7, y: 7, zoom: 2 });
    send(frame(16));
    expect(tool.state.get()).toBe('idle');
    expect(context.camera.get()).toEqual({ x: 7, y: 7, zoom: 2 });
  });

  it('is thrown by two fingers as by one', () => {
    const { context, tool, send, down, move, up, frame } = hands;
    const [touch, other] = [{ device: 'touch' } as const, { pointer: 2, afterMs: 0 }];
    send(down([400, 400], touch), down([600, 400], { ...touch, pointer: 2 }));
    for (const y of [420, 440, 460]) send(move([400, y]), move([600, y], other));
    send(up([600, 460], { pointer: 2, afterMs: 10 }));
    expect(tool.state.get()).toBe('coasting');
    const { y } = context.camera.get();
    send(up([400, 460], { afterMs: 2 }), frame(14));
    expect(context.camera.get().y).toBeGreaterThan(y);
  });
});

describe('what is held at the edge', () => {
  it('stays under the pointer while the view follows it outside', () => {
    const { context, send, down, move, frame } = hands;
    send(down([50, 50]), move([1_990, 500]));
    const before = context.lift.get()?.by;
    for (let i = 0; i < 40; i++) send(frame(16));
    const { x, y } = context.camera.get();
    expect(x).toBeLessThan(-100);
    expect(y).toBe(0);
    expect(context.lift.get()?.by).toEqual([(before?.[0] ?? 0) - x, before?.[1]]);
  });

  it('moves the view faster further out, and not in the middle', () => {
    const reachAt = (x: number) => {
      hands = createHand();
      const { context, send, down, move, frame } = hands;
      send(down([50, 50]), move([x, 500]));
      for (let i = 0; i < 40; i++) send(frame(16));
      return -context.camera.get().x;
    };
    const reaches = [1_000, 1_965, 1_985, 2_000, 2_030, 2_100].map(reachAt);
    expect(reaches[0]).toBeCloseTo(0);
    expect(reaches).toEqual([...reaches].sort((x, y) => x - y));
    expect(new Set(reaches).size).toBe(reaches.length);
    expect(reachAt(9_000)).toBe(reachAt(2_100));
    expect(reachAt(-20)).toBeLessThan(0);
  });

  it('asks for frames only as long as it is there', () => {
    const { send, down, move, frame, askFrame, context } = hands;
    send(down([50, 50]), move([1_000, 500]));
    expect(askFrame).not.toHaveBeenCalled();
    send(move([1_990, 500]));
    expect(askFrame).toHaveBeenCalledOnce();
    send(frame(16), frame(16), move([1_000, 500]));
    const [asked, camera] = [askFrame.mock.calls.length, context.camera.get()];
    send(frame(16));
    expect(askFrame).toHaveBeenCalledTimes(asked);
    expect(context.camera.get()).toBe(camera);
  });

  it('does not pull where something was taken up, before it has been elsewhere or at the very edge', () => {
    const { context, send, down, move, frame, askFrame } = hands;
    send(down([20, 50]), move([20, 80]), move([22, 200]), frame(16), frame(16));
    expect(askFrame).not.toHaveBeenCalled();
    expect(context.camera.get().x).toBe(0);
    send(move([60, 200]), move([20, 200]));
    expect(askFrame).toHaveBeenCalled();
    send(frame(16), frame(100));
    expect(context.camera.get().x).toBeGreaterThan(0);
    hands = createHand();
    hands.send(hands.down([20, 50]), hands.move([0, 60]));
    expect(hands.askFrame).toHaveBeenCalled();
  });

  it('begins gently, so that passing by moves little', () => {
    const { send, down, move, frame, context } = hands;
    send(down([50, 50]), move([1_998, 500]), frame(16), frame(16));
    expect(context.camera.get().x).toBeGreaterThan(-2);
  });

  it('lets a marquee grow beyond the canvas', () => {
    const { context, send, down, move, frame, tool } = hands;
    send(down([500, 500]), move([1_990, 700]));
    expect(tool.state.get()).toBe('marquee');
    const before = context.marquee.get()?.width ?? 0;
    for (let i = 0; i < 10; i++) send(frame(16));
    expect(context.marquee.get()?.width).toBeGreaterThan(before);
    send({ type: 'cancel' });
    const camera = context.camera.get();
    send(frame(16));
    expect(context.camera.get()).toBe(camera);
  });

  it('stays under the pointer when a wheel turns', () => {
    const { context, send, down, move } = hands;
    context.selection.set(selectCards([a]));
    send(down([50, 50]), move([150, 500]));
    context.camera.set({ x: 0, y: -300, zoom: 1 });
    send({ type: 'look' });
    expect(context.lift.get()?.by).toEqual([100, 750]);
  });
});
