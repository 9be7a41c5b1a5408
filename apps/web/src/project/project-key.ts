// With which key somebody opens a project record: the one of their personal link, which comes in the address once and is
// kept on this device, else the organiser's of this tab; whoever holds the printed brief reads it with the key in its code,
// which stays in the address: it may be passed on like the paper. A person at the table has a cookie. A link may have ended
// since: what is refused keeps nobody from the next.

import { Problem } from '../api/client.ts';
import type { ProjectKey } from '../api/projects.ts';
import { takeOrganiserKey } from '../organise/organiser-key.ts';

export interface ProjectAccess {
  readonly key: ProjectKey;
  readonly as: 'bearer' | 'organiser' | 'reader' | 'person';
}

/** What somebody has, with which they may do most first. */
export type Accesses = readonly [ProjectAccess, ...ProjectAccess[]];

/** What an access has opened. */
export interface Opened<T> {
  readonly access: ProjectAccess;
  readonly answer: T;
}

const nameOf = (project: string) => `terreau.project-key.${project}`;

/** A key that came in the address is taken out of it, so that it is not shown or shared. */
export function takeAccesses(project: string): Accesses {
  const fromLink = new URLSearchParams(location.hash.slice(1)).get('key');
  if (fromLink) {
    localStorage.setItem(nameOf(project), fromLink);
    history.replaceState(history.state, '', location.pathname);
  }
  return knownAccesses(project);
}

/** Those that this device, this tab and the address have already. */
export function knownAccesses(project: string): Accesses {
  const [bearer, organiser] = [localStorage.getItem(nameOf(project)), takeOrganiserKey()];
  const reader = new URLSearchParams(location.hash.slice(1)).get('read');
  const keys = { bearer, organiser, reader };
  const roles = ['bearer', 'organiser', 'reader'] as const;
  const [first, ...others] = roles.flatMap((as) => (keys[as] ? [{ key: keys[as], as }] : []));
  const person = { key: null, as: 'person' } as const;
  return first ? [first, ...others, person] : [person];
}

/**
 * Reads with the first that is not refused. The key of a personal link that has ended is forgotten once another has opened.
 * Throws a Problem.
 */
export async function openWith<T>(
  project: string,
  [access, next, ...others]: Accesses,
  read: (key: ProjectKey) => Promise<T>,
): Promise<Opened<T>> {
  try {
    return { access, answer: await read(access.key) };
  } catch (error) {
    if (!next || !isRefused(error)) throw error;
    const opened = await openWith(project, [next, ...others], read);
    if (access.as === 'bearer') localStorage.removeItem(nameOf(project));
    return opened;
  }
}

/** Whether somebody may not, rather than that something went wrong. */
export function isRefused(error: unknown): boolean {
  return error instanceof Problem && [401, 403].includes(error.status);
}
