// What the environment says, checked once at the start.

import { resolve } from 'node:path';
import type { Locale } from '@terreau/workshop/session';
import * as v from 'valibot';
import { defaultHttpLimits, type HttpLimits } from './http/http-limits.ts';
import { defaultRelayLimits, type RelayLimits } from './relay/relay-limits.ts';

export interface Config {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string | undefined;
  /** Where people reach the server, without a trailing slash; null when that is where it listens. */
  readonly publicUrl: string | null;
  readonly dataDir: string;
  /** Where the built web app lies; null: where the build of this checkout puts it. */
  readonly webRoot: string | null;
  /** null: the one that is kept in the data directory. */
  readonly organiserKey: string | null;
  readonly logLevel: LogLevel;
  /** The language of what is printed for whoever starts the server. */
  readonly locale: Locale;
  readonly relayLimits: RelayLimits;
  readonly httpLimits: HttpLimits;
}

const logLevels = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

export type Environment = Readonly<Record<string, string | undefined>>;

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly mistakes: readonly string[] };

const minuteMs = 60_000;

const variables = v.object({
  PORT: v.pipe(
    v.optional(v.string(), '3000'),
    v.digits('PORT must be a number'),
    v.transform(Number),
    v.maxValue(65_535, 'PORT must be at most 65535'),
  ),
  HOST: v.optional(v.string()),
  PUBLIC_URL: v.optional(
    v.pipe(v.string(), v.check(isWebUrl, 'PUBLIC_URL must be an http or https address')),
  ),
  DATA_DIR: v.optional(v.string(), './data'),
  WEB_ROOT: v.optional(v.string()),
  ORGANISER_KEY: v.optional(v.pipe(v.string(), v.regex(/^\S+$/, 'ORGANISER_KEY must not contain spaces'))),
  LOG_LEVEL: v.optional(
    v.picklist(logLevels, `LOG_LEVEL must be one of these: ${logLevels.join(', ')}`),
    'info',
  ),
  LIMIT_MESSAGES_PER_SECOND: limit('LIMIT_MESSAGES_PER_SECOND', defaultRelayLimits.messagesPerSecond),
  LIMIT_CHANGES_PER_SECOND: limit('LIMIT_CHANGES_PER_SECOND', defaultRelayLimits.changesPerSecond),
  LIMIT_KILOBYTES_PER_SECOND: limit('LIMIT_KILOBYTES_PER_SECOND', defaultRelayLimits.kilobytesPerSecond),
  LIMIT_REQUESTS_PER_SECOND: limit('LIMIT_REQUESTS_PER_SECOND', defaultHttpLimits.requestsPerSecond),
  LIMIT_CONNECTIONS_PER_PERSON: limit(
    'LIMIT_CONNECTIONS_PER_PERSON',
    defaultRelayLimits.connectionsPerPerson,
  ),
  LIMIT_CONNECTIONS_PER_BOARD: limit('LIMIT_CONNECTIONS_PER_BOARD', defaultRelayLimits.connectionsPerBoard),
  LIMIT_CONNECTIONS_PER_SECOND: limit(
    'LIMIT_CONNECTIONS_PER_SECOND',
    defaultRelayLimits.connectionsPerSecond,
  ),
  LIMIT_NEWCOMERS_PER_BOARD: limit('LIMIT_NEWCOMERS_PER_BOARD', defaultHttpLimits.newcomersPerBoard),
  LIMIT_NEWCOMERS_PER_ADDRESS: limit('LIMIT_NEWCOMERS_PER_ADDRESS', defaultHttpLimits.newcomersPerAddress),
  LIMIT_BAR_MINUTES: limit('LIMIT_BAR_MINUTES', defaultRelayLimits.barMs / minuteMs),
});

/** Reads the configuration; empty variables count as absent. */
export function readConfig(environment: Environment): ConfigResult {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const { success, output, issues } = v.safeParse(variables, given);
  if (!success) return { ok: false, mistakes: issues.map(({ message }) => message) };
  return {
    ok: true,
    config: {
      port: output.PORT,
      host: output.HOST,
      publicUrl: output.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
      dataDir: resolve(output.DATA_DIR),
      webRoot: output.WEB_ROOT === undefined ? null : resolve(output.WEB_ROOT),
      organiserKey: output.ORGANISER_KEY ?? null,
      logLevel: output.LOG_LEVEL,
      locale: localeOf(given),
      relayLimits: relayLimitsOf(output),
      httpLimits: {
        requestsPerSecond: output.LIMIT_REQUESTS_PER_SECOND,
        newcomersPerBoard: output.LIMIT_NEWCOMERS_PER_BOARD,
        newcomersPerAddress: output.LIMIT_NEWCOMERS_PER_ADDRESS,
      },
    },
  };
}

function relayLimitsOf(output: v.InferOutput<typeof variables>): RelayLimits {
  return {
    ...defaultRelayLimits,
    messagesPerSecond: output.LIMIT_MESSAGES_PER_SECOND,
    changesPerSecond: output.LIMIT_CHANGES_PER_SECOND,
    kilobytesPerSecond: output.LIMIT_KILOBYTES_PER_SECOND,
    connectionsPerPerson: output.LIMIT_CONNECTIONS_PER_PERSON,
    connectionsPerBoard: output.LIMIT_CONNECTIONS_PER_BOARD,
    connectionsPerSecond: output.LIMIT_CONNECTIONS_PER_SECOND,
    barMs: output.LIMIT_BAR_MINUTES * minuteMs,
  };
}

/** A whole number that is never none: a limit of nothing would shut everybody out. */
function limit(name: string, byDefault: number) {
  return v.pipe(
    v.optional(v.string(), String(byDefault)),
    v.regex(/^[1-9]\d{0,6}$/, `${name} must be a whole number from 1 to 9999999`),
    v.transform(Number),
  );
}

/** As POSIX programs choose: LC_ALL, then LC_MESSAGES, then LANG. */
function localeOf(environment: Environment): Locale {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return (LC_ALL ?? LC_MESSAGES ?? LANG ?? '').toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

function isWebUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
