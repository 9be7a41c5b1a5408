// A log that keeps nothing: these tests refuse more than anybody would read.

import type { Log } from '@terreau/server/relay/log';

const ignore = (): void => undefined;

export const silentLog: Log = { info: ignore, warn: ignore, error: ignore };
