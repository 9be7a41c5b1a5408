import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonOf, openTestEvening, type TestEvening } from '../testing/test-evening.ts';

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
}

let t: TestEvening;
let document: Document;
beforeAll(async () => {
  t = await openTestEvening();
  document = await jsonOf(await t.ask('GET', '/api/openapi.json'));
});
afterAll(() => t.close());

describe('the OpenAPI document', () => {
  it('is of version 3.1 and describes every fixed route', () => {
    expect(document.openapi).toBe('3.1.0');
    const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(routes).toEqual(
      expect.arrayContaining([
        'get /api/health',
        'post /api/v1/events',
        'post /api/v1/join',
        'post /api/v1/boards/{id}/phase',
        'put /api/v1/boards/{id}/ballot',
        'put /api/v1/boards/{id}/drafts/{draftId}',
        'post /api/v1/boards/{id}/cards',
        'post /api/v1/boards/{id}/converge',
        'get /api/v1/boards/{id}',
        'get /api/v1/events/{id}/projects',
        'get /api/v1/projects/{id}/brief.md',
        'get /api/v1/projects/{id}/brief.json',
        'get /api/v1/events/{id}/export.csv',
        'get /api/v1/events/{id}/export.json',
      ]),
    );
  });

  it('gives the schema of every body', () => {
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const method of ['post', 'put']) {
        const operation = methods[method];
        if (operation && path !== '/api/v1/demo')
          expect(operation, `${method} ${path}`).toHaveProperty('requestBody');
      }
    }
  });
});
