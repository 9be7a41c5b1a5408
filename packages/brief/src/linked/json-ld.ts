// The brief as linked data, for the catalogues of projects that territories share: JSON-LD with its context inside. The same
// record makes the same bytes.

import type { ProjectRecord } from '@terreau/project/record/record';
import { domainLabel, valueLabels } from '@terreau/project/wording/value-labels';
import { canonicalJson } from '../json.ts';
import { linkedContext, nameOf, nameOfProject } from './context.ts';
import { type LinkedNode, linkedFields } from './linked-fields.ts';
import { linkedOrigin } from './linked-origin.ts';

/** One record as JSON-LD; `url` is where it is read. */
export function briefJsonLd(record: ProjectRecord, url: string): string {
  return canonicalJson({
    '@context': linkedContext,
    '@graph': [projectNode(record, url), ...linkedOrigin(record)],
  });
}

function projectNode(record: ProjectRecord, url: string): LinkedNode {
  const { id, identity, bearers, followUp, provenance } = record;
  const title = identity.title.text.toWellFormed();
  const people = bearers.contributors.map(({ person }) => nameOf('person', person));
  return {
    id: nameOfProject(id),
    type: ['pair:Project', 'schema:Project', 'prov:Entity'],
    name: title,
    label: title,
    comment: identity.promise.text.toWellFormed(),
    identifier: id,
    url,
    challenge: namedNode('pair:Challenge', identity.challenge, {
      id: nameOf('challenge', provenance.challenge),
    }),
    domain: inBothLanguages('pair:Domain', (locale) => domainLabel(identity.domain, locale).toWellFormed()),
    status: inBothLanguages('pair:Status', (locale) => valueLabels[locale].statuses[followUp.status]),
    place: namedNode(
      ['pair:Place', 'schema:Place'],
      identity.territory,
      identity.inseeCode === '' ? {} : { identifier: identity.inseeCode },
    ),
    event: namedNode(['pair:Event', 'schema:Event'], identity.event, {
      id: nameOf('event', provenance.event),
      date: identity.date,
    }),
    involves: people,
    contacts: bearers.contacts.map(({ name, reach }) => ({
      type: 'schema:ContactPoint',
      name: name.toWellFormed(),
      reach: reach.toWellFormed(),
    })),
    steps: followUp.nextSteps.map(({ what, owner, due }) => ({
      type: ['pair:Task', 'schema:Action'],
      name: what.toWellFormed(),
      label: what.toWellFormed(),
      'schema:agent': { type: 'schema:Person', name: owner.toWellFormed() },
      due,
    })),
    fields: linkedFields(record),
    basedOn: nameOf('cluster', provenance.cluster.id),
    derivedFrom: nameOf('cluster', provenance.cluster.id),
    madeBy: nameOf('conversion', id),
  };
}

function namedNode(type: string | readonly string[], name: string, more: LinkedNode = {}): LinkedNode {
  return { type, name: name.toWellFormed(), label: name.toWellFormed(), ...more };
}

function inBothLanguages(type: string, words: (locale: 'fr' | 'en') => string): LinkedNode {
  return { type, labels: { fr: words('fr'), en: words('en') } };
}
