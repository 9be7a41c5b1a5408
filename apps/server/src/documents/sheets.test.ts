// However long what the organiser wrote is, a table has one sheet and whoever leads it one page, each down to the last step.

import { execFileSync } from 'node:child_process';
import { sheetsSource } from '@terreau/brief/sheets/sheets';
import { defaultScript } from '@terreau/workshop/script';
import { afterAll, expect, it } from 'vitest';
import { createTypesetter } from './typst.ts';

const typesetter = createTypesetter();
afterAll(() => typesetter.close());

const sentence = 'Comment nourrir nos cantines et nos foyers avec ce que produit le territoire ? ';
const long = (letters: number): string => sentence.repeat(10).slice(0, letters).trim();

const tables = Array.from({ length: 40 }, (_, n) => ({
  table: n % 2 === 0 ? `${n}` : `Les Halles du marché couvert de la place de la République, côté ${n}`,
  challenge: long(10 + n * 3),
  context: long((n % 5) * 40),
  domain: n % 3 === 0 ? long(90) : 'food',
  joinCode: 'BCDFGH',
  screenKey: 'screen',
  facilitators: [{ name: long(n * 2), key: 'lead' }],
  seatCodes: [],
}));

it.each(['tables', 'facilitators'] as const)('has one page for each of the %s', async (part) => {
  const evening = {
    name: long(100),
    territory: long(100),
    date: '2026-11-26',
    script: defaultScript,
    tables,
  };
  const source = sheetsSource(evening, { locale: 'fr', baseUrl: 'https://terreau.example', parts: [part] });
  if (!source) throw new Error('nothing to print');
  const input = await typesetter.pdf({ ...source, isTagged: false });
  const pages = execFileSync('pdftotext', ['-', '-'], { input }).toString().split('\f').slice(0, -1);
  expect(pages).toHaveLength(tables.length);
  for (const words of pages) expect(words).toContain('Clôture');
});
