import { describe, expect, it } from 'vitest';
import { createLatencies } from './latencies.ts';

describe('latencies', () => {
  it.each([0.01, 0.9, 1, 17.3, 250, 9_000])('are kept to 1.6 %% at %d ms', (ms) => {
    const latencies = createLatencies();
    latencies.add(ms);
    expect(Math.abs(latencies.percentile(1, 1) - ms) / ms).toBeLessThan(0.016);
  });

  it('have percentiles by rank', () => {
    const latencies = createLatencies();
    for (let ms = 1; ms <= 100; ms++) latencies.add(ms);
    expect(latencies.percentile(0.5, 100)).toBeCloseTo(50, 0);
    expect(latencies.percentile(0.99, 100) / 99).toBeCloseTo(1, 1);
  });

  it('count what never came as for ever', () => {
    const latencies = createLatencies();
    latencies.add(1);
    expect(latencies.percentile(0.5, 2)).toBeCloseTo(1, 1);
    expect(latencies.percentile(0.99, 2)).toBe(Number.POSITIVE_INFINITY);
    expect(createLatencies().percentile(0.5, 0)).toBe(0);
  });
});
