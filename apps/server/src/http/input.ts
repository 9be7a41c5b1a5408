// Validated input: a body that does not fit its schema is answered with the name of the field and what would fit,
// never with what was sent.

import type { Context, Env, HonoRequest, MiddlewareHandler } from 'hono';
import { validator } from 'hono-openapi';
import * as v from 'valibot';
import { malformedJson, type Problem, problemResponse } from './problem.ts';
import type { HttpWords } from './words-fr.ts';

/** What the standard interface of validators tells of an issue. */
interface Issue {
  readonly path?: readonly (PropertyKey | { readonly key: unknown })[] | undefined;
}

/** What makes `c.req.valid('json')` have the schema's type. */
type JsonValidator<Schema extends v.GenericSchema> = MiddlewareHandler<
  Env,
  string,
  { in: { json: v.InferInput<Schema> }; out: { json: v.InferOutput<Schema> } }
>;

/** Validates a JSON body, for `c.req.valid('json')` and for the OpenAPI document. */
export function validJson<Schema extends v.GenericSchema>(schema: Schema): JsonValidator<Schema> {
  return validator('json', schema, (result, c: Context) => {
    if (!result.success) return problemResponse(c, invalidInput(result.error));
    return undefined;
  });
}

export type Input<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

/** Reads a body that is JSON or absent, where absent means that everything is left to the default. */
export async function readJson<Schema extends v.GenericSchema>(
  request: HonoRequest,
  schema: Schema,
): Promise<Input<v.InferOutput<Schema>>> {
  const text = await request.text();
  const json = text.trim() === '' ? {} : parseJson(text);
  if (json === undefined) return { ok: false, problem: malformedJson };
  // The first issue is the one that is told: a long list that is wrong throughout is not read to its end. [T6]
  const { success, output, issues } = v.safeParse(schema, json, { abortEarly: true });
  return success ? { ok: true, value: output } : { ok: false, problem: invalidInput(issues) };
}

/** undefined when the text is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The first thing that is wrong with an input. */
export function invalidInput(issues: readonly Issue[]): Problem {
  const [issue] = issues;
  const field = issue ? fieldOf(issue) : '';
  return {
    status: 422,
    code: 'invalid-input',
    detail: ({ fields }) => describe(issue, field === '' ? fields.body : fields.named(field), fields),
    ...(field === '' ? {} : { field }),
  };
}

/** The path as far as its names are ours: keys of a record come from the caller. */
function fieldOf({ path = [] }: Issue): string {
  const keys = path.map((step) => (typeof step === 'object' ? step.key : step));
  const end = keys.findIndex((key) => typeof key !== 'number' && !/^[a-zA-Z]{1,16}$/.test(String(key)));
  return keys.slice(0, end === -1 ? keys.length : end).join('.');
}

function describe(issue: Issue | undefined, field: string, words: HttpWords['fields']): string {
  if (!issue || !isValibotIssue(issue)) return words.invalid(field);
  const { type, requirement, received, expected } = issue;
  if (received === 'undefined') return words.missing(field);
  if (type === 'picklist')
    return words.oneOf(field, (expected ?? '').replace(/[()"]/g, '').replaceAll(' | ', ', '));
  if (typeof requirement !== 'number')
    return type === 'non_empty' ? words.empty(field) : words.invalid(field);
  const isText = typeof issue.input === 'string';
  switch (type) {
    case 'max_length':
      return isText ? words.tooLong(field, requirement) : words.tooMany(field, requirement);
    case 'min_length':
      return isText ? words.empty(field) : words.tooFew(field, requirement);
    case 'max_value':
      return words.tooBig(field, requirement);
    case 'min_value':
      return words.tooSmall(field, requirement);
    default:
      return words.invalid(field);
  }
}

type ValibotIssue = v.BaseIssue<unknown>;

/** Through the standard interface valibot passes its own issues, which say more. */
function isValibotIssue(issue: Issue): issue is ValibotIssue {
  return 'kind' in issue && 'type' in issue && 'requirement' in issue;
}
