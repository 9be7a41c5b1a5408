// The words of a linked brief: schema.org, PROV-O and PAIR, the vocabulary by which French territories exchange projects.
// The context is part of the file, so that reading it asks nobody on the network.

/** The `@context` of every linked brief. */
export const linkedContext = {
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  pair: 'http://virtual-assembly.org/ontologies/pair#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  id: '@id',
  type: '@type',
  name: 'schema:name',
  label: 'pair:label',
  labels: { '@id': 'pair:label', '@container': '@language' },
  names: { '@id': 'schema:name', '@container': '@language' },
  comment: 'pair:comment',
  text: 'schema:text',
  identifier: 'schema:identifier',
  url: { '@id': 'schema:url', '@type': '@id' },
  created: { '@id': 'schema:dateCreated', '@type': 'xsd:dateTime' },
  modified: { '@id': 'schema:dateModified', '@type': 'xsd:dateTime' },
  date: { '@id': 'schema:startDate', '@type': 'xsd:date' },
  due: { '@id': 'schema:endTime' },
  votes: { '@id': 'schema:upvoteCount', '@type': 'xsd:integer' },
  field: 'schema:propertyID',
  value: 'schema:value',
  currency: 'schema:currency',
  fields: { '@id': 'schema:additionalProperty' },
  contacts: 'schema:contactPoint',
  reach: 'schema:description',
  reason: 'schema:description',
  answers: { '@id': 'schema:parentItem', '@type': '@id' },
  challenge: 'pair:hasChallenge',
  domain: 'pair:hasDomain',
  status: 'pair:hasStatus',
  place: 'pair:hasLocation',
  steps: 'pair:hasPart',
  imaginedBy: { '@id': 'pair:brainstormedBy', '@type': '@id' },
  involves: { '@id': 'pair:involves', '@type': '@id' },
  basedOn: { '@id': 'pair:basedOn', '@type': '@id' },
  derivedFrom: { '@id': 'prov:wasDerivedFrom', '@type': '@id' },
  revisionOf: { '@id': 'prov:wasRevisionOf', '@type': '@id' },
  writtenBy: { '@id': 'prov:wasAttributedTo', '@type': '@id' },
  madeBy: { '@id': 'prov:wasGeneratedBy', '@type': '@id' },
  used: { '@id': 'prov:used', '@type': '@id' },
  event: 'schema:isPartOf',
} as const;

/** The name of something of ours that is the same in every installation. */
export function nameOf(
  kind: 'person' | 'card' | 'note' | 'cluster' | 'board' | 'event' | 'challenge' | 'conversion',
  id: string,
): string {
  return `urn:terreau:${kind}:${encodeURIComponent(id)}`;
}

/** A record is named by its UUID. */
export function nameOfProject(id: string): string {
  return `urn:uuid:${encodeURIComponent(id)}`;
}
