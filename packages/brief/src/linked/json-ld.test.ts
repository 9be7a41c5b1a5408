import { convergeBoard } from '@terreau/project/drafting/converge';
import { arbitraryInput, reversed } from '@terreau/project/testing/arbitrary-board';
import { sampleInput } from '@terreau/project/testing/sample-board';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import { filledRecord, recordFilledWith, sampleRecord } from '../testing/sample-records.ts';
import { briefJsonLd } from './json-ld.ts';

const url = 'https://terreau.example.org/brief/1';

/** Whoever reads a brief needs nothing from the network. */
const documentLoader = (asked: string) => Promise.reject(new Error(`asks for ${asked}`));
/** `safe` is an error where a key would be dropped. */
const strict = { documentLoader, safe: true };

test('expands with the three vocabularies, and asks nobody', async () => {
  const nodes = await expanded(briefJsonLd(filledRecord, url));
  const project = nodes.find((node) =>
    typesOf(node).includes('http://virtual-assembly.org/ontologies/pair#Project'),
  );
  expect(typesOf(project)).toContain('https://schema.org/Project');
  expect(typesOf(project)).toContain('http://www.w3.org/ns/prov#Entity');
  expect(firstValueOf(project, 'http://virtual-assembly.org/ontologies/pair#label')).toBe(
    filledRecord.identity.title.text,
  );
  expect(project?.['https://schema.org/contactPoint']).toHaveLength(1);
  expect(project?.['http://virtual-assembly.org/ontologies/pair#hasPart']).toHaveLength(1);
});

test('drops no key: all that the file says is in the graph', async () => {
  const text = briefJsonLd(filledRecord, url);
  const back = JSON.stringify(await jsonld.expand(JSON.parse(text), strict));
  const { cards } = filledRecord.provenance;
  for (const { text: said } of [...cards, ...cards.flatMap(({ notes }) => notes)]) {
    expect(back).toContain(JSON.stringify(said));
  }
  expect(back).toContain('Le moulin | des Prés');
  expect(back).toContain('2400.00');
});

test('every sentence from the board leads to its cards, and each card to its author [T7]', async () => {
  const rdf = String(
    await jsonld.toRDF(JSON.parse(briefJsonLd(sampleRecord, url)), {
      documentLoader,
      format: 'application/n-quads',
    }),
  );
  for (const { id, author } of sampleRecord.provenance.cards) {
    expect(rdf).toContain(`<http://www.w3.org/ns/prov#wasDerivedFrom> <urn:terreau:card:${id}>`);
    expect(rdf).toContain(
      `<urn:terreau:card:${id}> <http://www.w3.org/ns/prov#wasAttributedTo> <urn:terreau:person:${author}>`,
    );
  }
});

test('every field that was drafted from the board names its cards [T7]', async () => {
  const nodes = await expanded(briefJsonLd(sampleRecord, url));
  const properties = nodes.flatMap((node) => listOf(node['https://schema.org/additionalProperty']));
  const drafted = properties.filter((property) =>
    /^(substance\.(need|solution|openQuestions)|project\.resources)$/.test(
      String(firstValueOf(property, 'https://schema.org/propertyID')),
    ),
  );
  const { substance, project } = sampleRecord;
  const passages = [substance.need, substance.solution, substance.openQuestions, project.resources].flat();
  expect(drafted).toHaveLength(passages.length);
  for (const property of drafted) {
    expect(listOf(property['http://www.w3.org/ns/prov#wasDerivedFrom']).length).toBeGreaterThan(0);
  }
});

test('names nobody once the names are erased [T8]', () => {
  const erased = { ...sampleRecord, provenance: { ...sampleRecord.provenance, people: {} } };
  const text = briefJsonLd(erased, url);
  for (const name of Object.values(sampleRecord.provenance.people)) expect(text).not.toContain(`"${name}"`);
});

test('the same state makes the same bytes [T7]', () => {
  fc.assert(
    fc.property(arbitraryInput, (input) => {
      const others = convergeBoard(reversed(input)).records;
      convergeBoard(input).records.forEach((record, index) => {
        const other = others[index];
        expect(other && briefJsonLd(other, url)).toBe(briefJsonLd(record, url));
      });
    }),
    { numRuns: 30 },
  );
});

test.each([
  '@id',
  '"}],"@graph":[',
  '<script>alert(1)</script>',
  '\ud800\u0000',
  '_:b0',
  'مرحبا 🧑‍🌾',
  'x'.repeat(10_000),
])('a text such as %j stays a text', async (text) => {
  const calm = await expanded(briefJsonLd(recordFilledWith('calme'), url));
  const nodes = await expanded(briefJsonLd(recordFilledWith(text), url));
  expect(nodes.map(typesOf)).toEqual(calm.map(typesOf));
  expect(JSON.stringify(nodes)).toContain(JSON.stringify(text.toWellFormed()));
});

test('is a record of its own for every cluster', () => {
  const { records } = convergeBoard({
    ...sampleInput,
    clusters: sampleInput.board.clusters.map(({ id }) => id),
    reason: 'La table y tient',
  });
  expect(new Set(records.map((record) => briefJsonLd(record, url))).size).toBe(records.length);
});

type Expanded = Readonly<Record<string, unknown>>;

async function expanded(text: string): Promise<Expanded[]> {
  const nodes = await jsonld.expand(JSON.parse(text), strict);
  return nodes.map((node) => ({ ...node }));
}

function typesOf(node: Expanded | undefined): readonly unknown[] {
  const types = node?.['@type'];
  return Array.isArray(types) ? types : [];
}

function firstValueOf(node: Expanded | undefined, property: string): unknown {
  const values = node?.[property];
  const [first]: unknown[] = Array.isArray(values) ? values : [];
  return typeof first === 'object' && first !== null && '@value' in first ? first['@value'] : undefined;
}

function listOf(values: unknown): Expanded[] {
  return Array.isArray(values) ? values.map((value) => ({ ...value })) : [];
}
