// How the routes are described in the OpenAPI document.

import { describeRoute, resolver } from 'hono-openapi';
import * as v from 'valibot';

/** A problem as it is answered. */
export const problem = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.string(),
  code: v.string(),
  field: v.optional(v.string()),
});

export interface RouteDescription {
  readonly summary: string;
  /** Who may use it, where that is not everyone. */
  readonly who?: 'member' | 'organiser';
  /** 200 unless it says otherwise. */
  readonly status?: 200 | 201 | 202 | 204;
  /** The answer, if it is JSON with a schema. */
  readonly answer?: v.GenericSchema;
  /** The answer's media type when it is not JSON. */
  readonly media?: string;
  /** The body by media type, where no validator describes it. */
  readonly body?: {
    readonly isRequired: boolean;
    readonly content: Readonly<Record<string, v.GenericSchema>>;
  };
}

/** Describes a route; every route may answer a problem. */
export function describe({
  summary,
  who,
  status = 200,
  answer,
  media = 'application/json',
  body,
}: RouteDescription) {
  const content = status === 204 ? {} : { content: { [media]: answer ? { schema: resolver(answer) } : {} } };
  return describeRoute({
    summary,
    ...(who === undefined ? {} : { security: securityOf(who) }),
    ...(body === undefined
      ? {}
      : { requestBody: { required: body.isRequired, content: contentOf(body.content) } }),
    responses: {
      [status]: { description: 'Done', ...content },
      default: {
        description: 'A problem',
        content: { 'application/problem+json': { schema: resolver(problem) } },
      },
    },
  });
}

/** A member shows a token as a bearer or as the cookie of the board; the organiser's key goes as a bearer only. */
function securityOf(who: 'member' | 'organiser'): Record<string, string[]>[] {
  return who === 'member' ? [{ token: [] }, { cookie: [] }, { organiserKey: [] }] : [{ organiserKey: [] }];
}

function contentOf(body: Readonly<Record<string, v.GenericSchema>>) {
  return Object.fromEntries(
    Object.entries(body).map(([type, schema]) => [type, { schema: resolver(schema) }]),
  );
}
