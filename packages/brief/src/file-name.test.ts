import { convergeBoard } from '@terreau/project/drafting/converge';
import { sampleInput } from '@terreau/project/testing/sample-board';
import { expect, test } from 'vitest';
import { briefFileName } from './file-name.ts';

test.each([
  ['Le fournil partagé de la halle', 'le-fournil-partage-de-la-halle.md'],
  ['L’œuf & la « poule » : 12 idées !', 'l-oeuf-la-poule-12-idees.md'],
  ['../../etc/passwd\r\nX: y', 'etc-passwd-x-y.md'],
  [`${'mot '.repeat(30)}`, `${'mot-'.repeat(15).slice(0, -1)}.md`],
  ['x'.repeat(200), `${'x'.repeat(60)}.md`],
  ['面包', 'record-of-cluster-0.md'],
])('%j becomes %j', (text, name) => {
  const [record] = convergeBoard(sampleInput).records;
  if (!record) throw new Error('the sample has converged');
  const title = { ...record.identity.title, text };
  expect(briefFileName({ ...record, identity: { ...record.identity, title } }, '.md')).toBe(name);
});
