// Errors as `application/problem+json` (RFC 9457), in the caller's language, and never with what the caller sent.

import type { Locale } from '@terreau/workshop/session';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { localeOf } from './language.ts';
import { typeset, words } from './words.ts';
import type { HttpWords } from './words-fr.ts';

export type ProblemCode = keyof HttpWords['titles'];

export interface Problem {
  readonly status: ContentfulStatusCode;
  readonly code: ProblemCode;
  /** Says what is wrong with this request, and what would be right. */
  readonly detail: (words: HttpWords) => string;
  /** Path of the field that is wrong, as `challenges.0.title`. */
  readonly field?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers a problem. `type` is a name that a program can compare, `code` its last part. */
export function problemResponse(c: Context, { status, code, detail, field, headers }: Problem): Response {
  const locale = localeOf(c.req);
  const body = problemBody(locale, { status, code, detail, ...(field === undefined ? {} : { field }) });
  return c.body(JSON.stringify(body), status, {
    ...headers,
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': locale,
    vary: 'Accept-Language',
  });
}

/** What a problem says, in a language. */
export function problemBody(locale: Locale, { status, code, detail, field }: Problem) {
  return {
    type: `urn:terreau:problem:${code}`,
    title: typeset(locale, words[locale].titles[code]),
    status,
    detail: typeset(locale, detail(words[locale])),
    code,
    ...(field === undefined ? {} : { field }),
  };
}

/** For what may be tried again after so many seconds. */
export function waitProblem(code: ProblemCode, seconds: number, detail: Problem['detail']): Problem {
  return { status: 429, code, detail, headers: { 'retry-after': String(seconds) } };
}

/** For a body over its limit. */
export function tooLarge(mebibytes: number): Problem {
  return { status: 413, code: 'too-large', detail: (w) => w.tooLarge(mebibytes) };
}

export const notFound: Problem = { status: 404, code: 'not-found', detail: (w) => w.notFound };
export const unknownBoard: Problem = { status: 404, code: 'not-found', detail: (w) => w.unknownBoard };
export const unknownEvent: Problem = { status: 404, code: 'not-found', detail: (w) => w.unknownEvent };
export const changedMeanwhile: Problem = {
  status: 409,
  code: 'changed-meanwhile',
  detail: (w) => w.changedMeanwhile,
};
export const unknownProject: Problem = { status: 404, code: 'not-found', detail: (w) => w.unknownProject };
/** A record that is there, and that this version cannot read. */
export const unreadableProject: Problem = {
  status: 500,
  code: 'unreadable',
  detail: (w) => w.unreadableProject,
};
export const unknownState: Problem = { status: 404, code: 'not-found', detail: (w) => w.unknownState };
export const unknownCode: Problem = { status: 404, code: 'unknown-code', detail: (w) => w.unknownCode };
export const malformedJson: Problem = { status: 400, code: 'malformed-json', detail: (w) => w.malformedJson };
export const internalError: Problem = { status: 500, code: 'internal', detail: (w) => w.internal };
export const organiserOnly: Problem = { status: 403, code: 'forbidden', detail: (w) => w.organiserOnly };
export const otherBoard: Problem = { status: 403, code: 'forbidden', detail: (w) => w.otherBoard };
export const foreignOrigin: Problem = { status: 403, code: 'foreign-origin', detail: (w) => w.foreignOrigin };
export const unauthenticated: Problem = {
  status: 401,
  code: 'unauthenticated',
  detail: (w) => w.unauthenticated,
  headers: { 'www-authenticate': 'Bearer' },
};
