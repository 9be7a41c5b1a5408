import type { Rect } from '@terreau/board/geometry';
import { describe, expect, it } from 'vitest';
import { areaOf, isInside } from './pixels.ts';
import { orderOf, type Part, planPlate, shareOf, type Wanted } from './plate-plan.ts';

const screen = (x = 0, y = 0): Rect => ({ x, y, width: 1_000, height: 600 });
const wanted = (change: Partial<Wanted> = {}): Wanted => ({
  scale: 1,
  area: screen(),
  margin: 100,
  zooming: 'no',
  ...change,
});
const plate = (x: number, y: number, scale = 1): Part => ({
  scale,
  area: { x: x - 100, y: y - 100, width: 1_200, height: 800 },
});

describe('the plan of plates', () => {
  it('begins with the screen and a margin around it', () => {
    expect(planPlate(wanted(), null, null)).toEqual(plate(0, 0));
  });

  it('needs nothing while the screen moves within the plate, and another before it leaves it', () => {
    expect(planPlate(wanted({ area: screen(40, -50) }), plate(0, 0), null)).toBe(null);
    const next = planPlate(wanted({ area: screen(60, 0) }), plate(0, 0), null);
    expect(next).toEqual(plate(60, 0));
  });

  it('lets a plate be ended that is still worth it, and gives up one that the camera has left', () => {
    expect(planPlate(wanted({ area: screen(200, 0) }), plate(0, 0), plate(150, 0))).toBe(null);
    expect(planPlate(wanted({ area: screen(900, 0) }), plate(0, 0), plate(150, 0))).toEqual(plate(900, 0));
  });

  it('stretches the plate while a hand zooms a little, and paints a sharp one once it rests', () => {
    const near = wanted({ scale: 1.1, area: screen(50, 30), zooming: 'in' });
    expect(planPlate(near, plate(0, 0), null)).toBe(null);
    expect(planPlate({ ...near, zooming: 'no' }, plate(0, 0), null)?.scale).toBe(1.1);
  });

  it('sees ahead when a hand zooms out: the next plate shows more than the screen', () => {
    const out = wanted({ scale: 0.7, area: screen(-150, -90), zooming: 'out' });
    const next = planPlate(out, plate(0, 0), null);
    expect(next?.scale).toBeLessThan(0.7);
    expect(next && shareOf(next, out)).toBe(1);
    expect(next && shareOf(next, { ...out, scale: 0.6, area: screen(-200, -120) })).toBe(1);
  });

  it('never leaves the picture stretched at rest', () => {
    const rests = wanted({ scale: 0.7, area: screen(-150, -90) });
    const underWay: Part = { scale: 0.538, area: plate(0, 0).area };
    expect(planPlate(rests, plate(0, 0), underWay)?.scale).toBe(0.7);
  });
});

it('paints first what no plate shows yet, and everything once', () => {
  const smaller: Part = { scale: 0.5, area: { x: -400, y: -300, width: 1_200, height: 800 } };
  const order = orderOf(smaller, plate(0, 0));
  const covered = order.at(-1);
  expect(covered && isInside(covered, smaller.area)).toBe(true);
  expect(order.length).toBeGreaterThan(1);
  expect(order.reduce((sum, rect) => sum + areaOf(rect), 0)).toBe(areaOf(smaller.area));
  expect(orderOf(smaller, null)).toEqual([smaller.area]);
});
