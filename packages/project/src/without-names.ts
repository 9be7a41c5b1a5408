// A record for whom the names are none of their business: what the project is, and not who said it.

import type { ProjectRecord } from './record.ts';

/**
 * The record without the names of those who wrote its cards, without its contacts, and without who leads it and who does its
 * next steps. Names that somebody wrote into a text stay in it. [T8]
 */
export function withoutNames(record: ProjectRecord): ProjectRecord {
  const { bearers, project, followUp, provenance } = record;
  return {
    ...record,
    bearers: { ...bearers, contacts: [] },
    project: { ...project, lead: '' },
    followUp: { ...followUp, nextSteps: followUp.nextSteps.map((step) => ({ ...step, owner: '' })) },
    provenance: { ...provenance, people: {} },
  };
}
