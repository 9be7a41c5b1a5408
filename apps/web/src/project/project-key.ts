// With which key somebody opens a project record: the one of their personal link, which comes in the address once and is
// kept on this device, else the organiser's of this tab; a person at the table has a cookie. Whoever holds the printed brief
// reads it with the key in its code, which stays in the address: it may be passed on like the paper.

import type { ProjectKey } from '../api/projects.ts';
import { takeOrganiserKey } from '../organise/organiser-key.ts';

export interface ProjectAccess {
  readonly key: ProjectKey;
  readonly as: 'bearer' | 'organiser' | 'reader' | 'person';
}

const nameOf = (project: string) => `terreau.project-key.${project}`;

/** A key that came in the address is taken out of it, so that it is not shown or shared. */
export function takeProjectAccess(project: string): ProjectAccess {
  const fromLink = new URLSearchParams(location.hash.slice(1)).get('key');
  if (fromLink) {
    localStorage.setItem(nameOf(project), fromLink);
    history.replaceState(history.state, '', location.pathname);
  }
  return knownProjectAccess(project);
}

/** With the key that this device or this tab has already. */
export function knownProjectAccess(project: string): ProjectAccess {
  const own = localStorage.getItem(nameOf(project));
  if (own !== null) return { key: own, as: 'bearer' };
  const organiserKey = takeOrganiserKey();
  if (organiserKey !== null) return { key: organiserKey, as: 'organiser' };
  const ofPaper = new URLSearchParams(location.hash.slice(1)).get('read');
  return ofPaper ? { key: ofPaper, as: 'reader' } : { key: null, as: 'person' };
}
