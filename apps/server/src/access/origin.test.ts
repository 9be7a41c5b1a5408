import { describe, expect, it } from 'vitest';
import { isOwnOrigin } from './origin.ts';

describe('isOwnOrigin', () => {
  it('takes the host that the request was sent to', () => {
    expect(isOwnOrigin('http://localhost:3000', 'localhost:3000', null)).toBe(true);
    expect(isOwnOrigin('http://localhost:3001', 'localhost:3000', null)).toBe(false);
  });

  it('takes the public address', () => {
    expect(isOwnOrigin('https://terreau.example', '10.0.0.2:3000', 'https://terreau.example')).toBe(true);
    expect(isOwnOrigin('http://terreau.example', '10.0.0.2:3000', 'https://terreau.example')).toBe(false);
  });

  it('takes requests from outside a browser', () => {
    expect(isOwnOrigin(undefined, 'localhost:3000', null)).toBe(true);
  });

  it.each(['null', '', 'https://evil.example', 'http://localhost:3000.evil.example', 'garbage'])(
    'refuses %j',
    (origin) => {
      expect(isOwnOrigin(origin, 'localhost:3000', 'https://terreau.example')).toBe(false);
    },
  );
});
