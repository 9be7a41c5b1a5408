import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  newEvent,
  openTestEvening,
  organiserKey,
  problemOf,
  type TestEvening,
} from '../testing/test-evening.ts';

let t: TestEvening;
beforeAll(async () => {
  t = await openTestEvening('https://terreau.example');
});
afterAll(() => t.close());

const events = '/api/v1/events';
const json = { 'content-type': 'application/json' };

describe('malformed requests', () => {
  it('answers malformed JSON with a problem in both languages', async () => {
    for (const [lang, words] of [
      ['en', 'The body of the request is not valid JSON.'],
      ['fr', 'Le corps de la requête n’est pas du JSON valable.'],
    ] as const) {
      const response = await t.ask('POST', events, {
        as: organiserKey,
        body: '{"name":',
        headers: json,
        lang,
      });
      expect(response.headers.get('content-language')).toBe(lang);
      expect(await problemOf(response)).toMatchObject({ status: 400, code: 'malformed-json', detail: words });
    }
  });

  it('names the field that is wrong, says what would be right and does not repeat what was sent', async () => {
    const cases: [string, (event: ReturnType<typeof newEvent>) => object, string, string][] = [
      ['missing', ({ name: _, ...event }) => event, 'name', 'The field “name” is missing.'],
      ['empty', (event) => ({ ...event, name: ' \u200B ' }), 'name', 'The field “name” is empty.'],
      [
        'too long',
        (event) => ({ ...event, name: 'x7x'.repeat(50) }),
        'name',
        'The field “name” has more than 120 characters.',
      ],
      [
        'another type',
        (event) => ({ ...event, name: ['x7x'] }),
        'name',
        'The field “name” does not have the expected form.',
      ],
      [
        'not a choice',
        (event) => ({ ...event, locale: 'x7x' }),
        'locale',
        'The field “locale” must be one of these: fr, en.',
      ],
      [
        'no day',
        (event) => ({ ...event, date: '2026-02-31' }),
        'date',
        'The field “date” does not have the expected form.',
      ],
      [
        'empty list',
        (event) => ({ ...event, challenges: [] }),
        'challenges',
        'The field “challenges” has fewer than 1 item.',
      ],
      [
        'deep inside',
        (event) => ({ ...event, challenges: [{ title: '', domain: 'food', tables: 1 }] }),
        'challenges.0.title',
        'The field “challenges.0.title” is empty.',
      ],
    ];
    for (const [name, change, field, detail] of cases) {
      const response = await t.ask('POST', events, { as: organiserKey, json: change(newEvent()) });
      const problem = await problemOf(response);
      expect(problem, name).toMatchObject({ status: 422, code: 'invalid-input', field, detail });
      expect(JSON.stringify(problem), name).not.toContain('x7x');
    }
  });

  it('answers a body that is no object', async () => {
    const response = await t.ask('POST', events, { as: organiserKey, json: [] });
    expect(response.status).toBe(422);
  });

  it('refuses other formats than JSON', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'text/csv']) {
      const request = { as: organiserKey, body: 'a=1', headers: { 'content-type': type } };
      const problem = await problemOf(await t.ask('POST', events, request));
      expect(problem).toMatchObject({ status: 415, code: 'unsupported-content-type' });
    }
  });

  it('asks for no format where there is no body', async () => {
    const bodiless = { headers: { 'content-length': '0' } };
    expect((await t.ask('POST', '/api/v1/join', bodiless)).status).toBe(422);
    const unnamed = { headers: { 'content-length': '2' } };
    expect((await t.ask('POST', '/api/v1/join', unnamed)).status).toBe(415);
  });

  it('refuses bodies over 1 MB, with and without a length [T6]', async () => {
    const body = JSON.stringify({ ...newEvent(), name: 'x'.repeat(10_000_000) });
    const told = { as: organiserKey, body, headers: { ...json, 'content-length': String(body.length) } };
    const untold = { as: organiserKey, body, headers: json };
    for (const request of [told, untold]) {
      const problem = await problemOf(await t.ask('POST', events, { ...request, lang: 'fr' }));
      expect(problem).toMatchObject({
        status: 413,
        detail: expect.stringContaining('ne peut pas dépasser 1 Mo.'),
      });
    }
  });

  it('answers unknown addresses with a problem', async () => {
    for (const path of ['/api/v1/nothing', '/api', '/nothing', '/../etc/passwd']) {
      expect(await problemOf(await t.ask('GET', path))).toMatchObject({ status: 404, code: 'not-found' });
    }
  });
});

describe('foreign pages', () => {
  it('cannot change anything', async () => {
    for (const origin of ['https://evil.example', 'null', 'http://terreau.example']) {
      const request = { as: organiserKey, json: newEvent(), headers: { origin } };
      expect(await problemOf(await t.ask('POST', events, request))).toMatchObject({
        status: 403,
        code: 'foreign-origin',
      });
    }
  });

  it('are told from our own', async () => {
    for (const origin of ['https://terreau.example', 'http://localhost']) {
      const request = { as: organiserKey, json: newEvent(), headers: { origin } };
      expect((await t.ask('POST', events, request)).status).toBe(201);
    }
  });
});

describe('headers', () => {
  it('keep pages to themselves and answers out of caches', async () => {
    const { headers } = await t.ask('GET', '/api/health');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('strict-transport-security')).toContain('max-age');
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('health', () => {
  it('is ok while the database answers', async () => {
    const response = await t.ask('GET', '/api/health');
    expect(await response.json()).toMatchObject({ status: 'ok' });
  });
});
