import { describe, expect, it } from 'vitest';
import { createFailedCodes } from './failed-codes.ts';

const phone = (n: number) => ({ address: 'hall', browser: `phone ${n}` });

describe('failed codes', () => {
  it('slows down one device that guesses, and not its neighbours behind the same address', () => {
    const codes = createFailedCodes(() => 0);
    let tries = 0;
    while (codes.waitFor(phone(1)) === 0) {
      codes.failed(phone(1));
      tries++;
    }
    expect(tries).toBe(30);
    expect(codes.waitFor(phone(2))).toBe(0);
  });

  it('lets a whole hall mistype once', () => {
    const codes = createFailedCodes(() => 0);
    for (let n = 0; n < 500; n++) {
      expect(codes.waitFor(phone(n))).toBe(0);
      codes.failed(phone(n));
    }
    expect(codes.waitFor(phone(1_000))).toBe(0);
  });

  it('slows down an address that pretends to be ever new devices', () => {
    const codes = createFailedCodes(() => 0);
    let tries = 0;
    while (codes.waitFor(phone(tries)) === 0) codes.failed(phone(tries++));
    expect(tries).toBe(600);
    expect(codes.waitFor({ address: 'elsewhere', browser: 'phone' })).toBe(0);
  });

  it('says how long to wait, and lets through after that', () => {
    let now = 0;
    const codes = createFailedCodes(() => now);
    for (let n = 0; n < 30; n++) codes.failed(phone(1));
    const seconds = codes.waitFor(phone(1));
    expect(seconds).toBe(5);
    now = seconds * 1000;
    expect(codes.waitFor(phone(1))).toBe(0);
  });

  it('remembers a bounded number of callers [T6]', () => {
    const codes = createFailedCodes(() => 0);
    for (let n = 0; n < 30; n++) codes.failed({ address: 'first', browser: '' });
    for (let n = 0; n < 10_000; n++) codes.failed({ address: `a${n}`, browser: '' });
    expect(codes.waitFor({ address: 'first', browser: '' })).toBe(0);
  });
});
