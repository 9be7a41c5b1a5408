// Requests to the server. What goes wrong comes back as a Problem whose words can be shown as they are: the server
// speaks the language that the request asks for.

import { currentLocale } from '../language/locale.ts';
import { apiWords } from './words.ts';

/** Why a request failed (RFC 9457). Status 0 means that no server answered. */
export class Problem extends Error {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** Which problem it is, where the server names it: the same in every language. */
  readonly code: string;

  constructor(status: number, title: string, detail: string, code = '') {
    super(detail ? `${ended(title)} ${detail}` : title);
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.code = code;
  }

  /** Whether it may work later without anybody changing anything. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

export interface RequestOptions {
  readonly body?: unknown;
  /** A file in place of a body, with its media type. */
  readonly file?: { readonly blob: Blob; readonly type: string };
  /** The organiser's key; people and screens have cookies. */
  readonly bearer?: string;
  /** Ends the request, which then fails as one that nobody answered. */
  readonly signal?: AbortSignal;
}

/**
 * Sends a request and reads its JSON answer. `T` is what this version of the server answers there. Throws a Problem.
 */
export async function request<T>(method: string, path: string, options: RequestOptions = {}): Promise<T> {
  const response = await send(method, path, options);
  const answer = await readJson(response);
  if (!response.ok) throw problemOf(response.status, answer);
  return answer as T;
}

/** Fetches a file with the name that the server gives it. Throws a Problem. */
export async function requestFile(
  path: string,
  options: RequestOptions,
): Promise<{ readonly blob: Blob; readonly name: string }> {
  const response = await send('GET', path, options);
  if (!response.ok) throw problemOf(response.status, await readJson(response));
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '';
  return { blob: await response.blob(), name };
}

/** What to show for anything that was thrown. */
export function wordsFor(error: unknown): string {
  const words = apiWords[currentLocale()];
  return error instanceof Problem ? error.message : words.unexpected;
}

/** A title as a sentence, so that another can follow. */
function ended(title: string): string {
  return /[.!?…]$/.test(title) ? title : `${title}.`;
}

async function send(
  method: string,
  path: string,
  { body, file, bearer, signal }: RequestOptions,
): Promise<Response> {
  const headers = new Headers({ 'Accept-Language': currentLocale() });
  const sent = file?.blob ?? (body === undefined ? undefined : JSON.stringify(body));
  if (sent !== undefined) headers.set('Content-Type', file?.type ?? 'application/json');
  if (bearer) headers.set('Authorization', `Bearer ${bearer}`);
  try {
    const given = { ...(sent !== undefined && { body: sent }), ...(signal && { signal }) };
    return await fetch(path, { method, headers, ...given });
  } catch {
    // fetch rejects only when no answer came at all.
    const words = apiWords[currentLocale()];
    throw new Problem(0, words.unreachable, words.unreachableDetail);
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    // An answer without JSON: nothing to read (204), or a page of something between us and the server.
    return null;
  }
}

function problemOf(status: number, answer: unknown): Problem {
  const words = apiWords[currentLocale()];
  const fields: Readonly<Record<string, unknown>> = typeof answer === 'object' && answer ? { ...answer } : {};
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return new Problem(status, text(fields.title) || words.unexpected, text(fields.detail), text(fields.code));
}
