import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonOf, openTestEvening, type TestEvening } from '../testing/test-evening.ts';

interface RequestBody {
  readonly required?: boolean;
  readonly content: Readonly<Record<string, { readonly schema?: object }>>;
}

interface Operation {
  readonly requestBody?: RequestBody;
  readonly security?: readonly object[];
}

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly securitySchemes: object };
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
        'get /api/v1/projects/{id}/brief.pdf',
        'get /api/v1/projects/{id}/brief.docx',
        'get /api/v1/projects/{id}/brief.md',
        'get /api/v1/projects/{id}/brief.json',
        'get /api/v1/projects/{id}/brief.jsonld',
        'get /api/v1/events/{id}/archive',
        'post /api/v1/archives',
        'get /api/v1/events/{id}/export.csv',
        'get /api/v1/events/{id}/export.json',
      ]),
    );
  });

  it('says of every body whether it is required, and gives its schema', () => {
    const bodies = new Map<string, RequestBody>();
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const method of ['post', 'put', 'patch']) {
        const operation = methods[method];
        // Opens the demo evening as it is: there is nothing to say about it.
        if (!operation || path === '/api/v1/demo') continue;
        const name = `${method} ${path}`;
        expect(operation.requestBody, name).toBeDefined();
        if (operation.requestBody) bodies.set(name, operation.requestBody);
      }
    }
    expect(bodies.size).toBeGreaterThan(6);
    for (const [name, { required, content }] of bodies) {
      expect(required, name).toBe(name !== 'post /api/v1/boards/{id}/converge');
      const isFile = name === 'post /api/v1/archives';
      expect(Object.keys(content), name).toContain(isFile ? 'application/zip' : 'application/json');
      for (const { schema } of Object.values(content)) {
        expect(schema, name).toMatchObject({ type: expect.any(String) });
      }
    }
    expect(bodies.get('post /api/v1/boards/{id}/cards')?.content).toHaveProperty('text/csv');
    const { schema } = bodies.get('post /api/v1/events')?.content['application/json'] ?? {};
    expect(schema).toHaveProperty('properties.id');
    expect(schema).not.toHaveProperty('required', expect.arrayContaining(['id']));
  });

  it('refers to nothing that it does not hold', () => {
    for (const [, pointer] of JSON.stringify(document).matchAll(/"\$ref":"([^"]*)"/g)) {
      const keys = (pointer ?? '').replace(/^#\//, '').split('/');
      const target = keys.reduce<unknown>(
        (at, key) =>
          (at as Record<string, unknown> | undefined)?.[key.replaceAll('~1', '/').replaceAll('~0', '~')],
        document,
      );
      expect(target, pointer).toBeDefined();
    }
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const operation of Object.values(methods)) {
        for (const scheme of (operation.security ?? []).flatMap((one) => Object.keys(one))) {
          expect(document.components.securitySchemes, path).toHaveProperty(scheme);
        }
      }
    }
  });
});
