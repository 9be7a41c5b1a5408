// Notices that the server has another build of the program than this tab. It asks when a board is connected again, which
// is what happens when a server was renewed, when the page is looked at again, and every few minutes.

import { createSource, type Source } from '../live/source.ts';

export interface VersionWatch {
  /** The build that the server has, once it is another one than this tab's. */
  readonly newer: Source<string | null>;
  /** Asks the server, unless it is known already or being asked. */
  readonly check: () => Promise<void>;
}

export interface VersionWatchDeps {
  /** The build of this tab; null in development, where nothing is asked. */
  readonly own: string | null;
  /** The build of the server; null when it cannot be asked. */
  readonly ask: () => Promise<string | null>;
}

export function createVersionWatch({ own, ask }: VersionWatchDeps): VersionWatch {
  const newer = createSource<string | null>(null);
  let isAsking = false;
  return {
    newer,
    async check() {
      if (own === null || isAsking || newer.get() !== null) return;
      isAsking = true;
      const build = await ask();
      isAsking = false;
      if (build !== null && build !== own) newer.set(build);
    },
  };
}

/** Asks for the tiny file that the build leaves beside the page. */
export async function askServer(): Promise<string | null> {
  try {
    const response = await fetch('/version.json', { cache: 'no-store' });
    const answer: unknown = response.ok ? await response.json() : null;
    const build = typeof answer === 'object' && answer && 'build' in answer ? answer.build : null;
    return typeof build === 'string' ? build : null;
  } catch {
    // No network, or a page of something between us and the server: asked again the next time.
    return null;
  }
}
