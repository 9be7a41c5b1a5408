// Briefs as others read them: PDF by poppler, DOCX by LibreOffice.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bookletPdf } from '@terreau/brief/pdf/booklet';
import { filledRecord, recordFilledWith, sampleRecord } from '@terreau/brief/testing/sample-records';
import type { ProjectRecord } from '@terreau/project/record/record';
import { recordLabels } from '@terreau/project/wording/labels';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BriefFormat, createBriefMaker } from './briefs.ts';
import { createTypesetter } from './typst.ts';

const inFrench = { locale: 'fr', baseUrl: 'https://example.org', names: true, tableKey: 'key' } as const;
const typesetter = createTypesetter();
const briefs = createBriefMaker(typesetter);
const folder = mkdtempSync(join(tmpdir(), 'terreau-briefs-'));

afterAll(async () => {
  await briefs.close();
  await typesetter.close();
  rmSync(folder, { recursive: true });
});

/** In scripts of which the fonts of a brief have no letters. */
const foreignText = 'שלום 𝔘𝔫𝔦 日本語';
const coveredTexts = [
  '# *Titre* #import "x": y #eval("1") $x^2$ @ref <label> \\u{41} // /* `code`',
  '<script>alert(1)</script></w:t><w:p/>&amp;]]><!--',
  '=HYPERLINK("http://example.org") {{ PAGE }}',
  'وعربي مرحبا 👩🏽‍🌾 Ελλάδα Україна',
  'a\u0000b\u001b[31m\u202egauche\u2066\ufeff\ud800\uffff',
];
const hostileTexts = [...coveredTexts, foreignText];
const notice = 'Quelques caractères n’ont pas pu être imprimés ici';

describe('a brief as PDF', { timeout: 60_000 }, () => {
  it.each(['fr', 'en'] as const)('has three pages in %s, and says what the record says', async (locale) => {
    const { bytes, name, type } = await briefs.make(filledRecord, 'pdf', { ...inFrench, locale });
    expect([name, type]).toEqual(['le-fournil-partage-de-la-halle.pdf', 'application/pdf']);
    const text = textOf(bytes);
    // Its last page ends with a page break too.
    expect(text.split('\f').map((page) => /\d ?\/ ?\d\s*$/.exec(page)?.[0].replaceAll(/\s/g, ''))).toEqual([
      '1/3',
      '2/3',
      '3/3',
      undefined,
    ]);
    expect(text).toContain(recordLabels[locale].opportunity.title);
    // Who leads it, what it costs, and what comes next are what a council looks for on the first page.
    const cover = plain(text.split('\f')[0] ?? '');
    const { lead } = filledRecord.project;
    const first = filledRecord.followUp.nextSteps[0]?.what ?? '';
    const total = locale === 'fr' ? '3 010,50 €' : '€3,010.50';
    const toCall = filledRecord.bearers.contacts[0]?.reach ?? '';
    for (const words of [lead, total, first, toCall]) expect(cover).toContain(plain(words));
    const said = plain(text);
    for (const words of wordsOf(filledRecord)) expect(said).toContain(plain(words));
    expect(said).toContain(plain(locale === 'fr' ? '3 010,50 €' : '€3,010.50'));
    expect(said).toContain(plain(locale === 'fr' ? 'Le budget est équilibré' : 'The budget is balanced'));
  });

  it('says nobody’s name, and whom to contact neither, for those whom this does not concern', async () => {
    const named = plain(textOf((await briefs.make(filledRecord, 'pdf', inFrench)).bytes));
    const { bytes, name } = await briefs.make(filledRecord, 'pdf', { ...inFrench, names: false });
    const said = plain(textOf(bytes));
    expect(name).toBe('le-fournil-partage-de-la-halle-sans-noms.pdf');
    const { provenance, bearers, followUp } = filledRecord;
    const names = [
      ...Object.values(provenance.people),
      ...bearers.contacts.flatMap((contact) => [contact.name, contact.reach]),
      ...followUp.nextSteps.map(({ owner }) => owner),
    ].filter((text) => text !== '');
    expect(names.length).toBeGreaterThan(3);
    for (const text of names) {
      expect(named).toContain(plain(text));
      expect(said).not.toContain(plain(text));
    }
  });

  it('has two pages where hardly anything is said, and says where letters are read that no font has', async () => {
    const cards = sampleRecord.provenance.cards.slice(0, 2);
    const record = {
      ...sampleRecord,
      substance: { ...sampleRecord.substance, solution: [], openQuestions: [] },
      project: { ...sampleRecord.project, resources: [], lead: '面包' },
      provenance: { ...sampleRecord.provenance, cards },
    };
    const text = textOf((await briefs.make(record, 'pdf', inFrench)).bytes);
    expect(text.split('\f')).toHaveLength(3);
    expect(text).toContain('Quelques caractères');
    const known = await briefs.make(sampleRecord, 'pdf', inFrench);
    expect(textOf(known.bytes)).not.toContain('Quelques caractères');
  });

  it('says on its first page that it was retained against the rule, and why', async () => {
    const [cover = ''] = textOf(
      (await briefs.make(recordFilledWith('Une raison'), 'pdf', inFrench)).bytes,
    ).split('\f');
    expect(plain(cover)).toContain(
      plain('Retenue sur décision, sans que toutes les conditions soient réunies Une raison'),
    );
  });

  it('asks for what is empty', async () => {
    const said = plain(textOf((await briefs.make(sampleRecord, 'pdf', inFrench)).bytes));
    for (const { prompt } of Object.values(recordLabels.fr.opportunity.fields)) {
      for (const word of prompt.split(/\s+/u)) expect(said).toContain(plain(word));
    }
  });

  it.each(coveredTexts)('shows %j as it was written', async (text) => {
    const { bytes } = await briefs.make(recordFilledWith(text), 'pdf', inFrench);
    const said = lettersOf(textOf(bytes));
    for (const word of text.split(/\s+/u)) {
      // What runs from the right is read back in the order in which it stands on the page.
      const parts = isFromTheRight(word) ? [...lettersOf(word)] : [lettersOf(word)];
      for (const part of parts) expect(said).toContain(part);
    }
    expect(said).not.toContain(plain(notice));
  });

  it('says once that letters are missing, where no font has them', async () => {
    const { bytes } = await briefs.make(recordFilledWith(foreignText), 'pdf', inFrench);
    expect(plain(textOf(bytes)).split(plain(notice))).toHaveLength(2);
  });

  it('draws Arabic and emoji by fonts that have them', async () => {
    const fontsOf = async (text: string) => {
      const { bytes } = await briefs.make(recordFilledWith(text), 'pdf', inFrench);
      const lines = popplerOn(bytes, 'pdffonts', ['-']).split('\n').slice(2, -1);
      return new Set(lines.map((line) => /^(?:[A-Z]{6}\+)?([A-Za-z]+)/.exec(line)?.[1]));
    };
    expect(await fontsOf('un four à pain')).toEqual(new Set(['Inter']));
    expect(await fontsOf('مرحبا 👩🏽‍🌾')).toEqual(new Set(['Inter', 'NotoSansArabic', 'NotoEmoji']));
  });

  it('holds ten thousand characters, with spaces or without', async () => {
    for (const text of ['Le pont *est* fermé. '.repeat(480), 'x'.repeat(10_000)]) {
      const record = { ...sampleRecord, opportunity: { ...sampleRecord.opportunity, description: text } };
      const { bytes } = await briefs.make(record, 'pdf', inFrench);
      expect(plain(textOf(bytes)).replaceAll(/[^x]/g, '').length).toBeGreaterThanOrEqual(
        text.startsWith('x') ? 10_000 : 0,
      );
      if (!text.startsWith('x')) expect(textOf(bytes).match(/\*est\*/g)).toHaveLength(480);
    }
  });
});

describe('the booklet', { timeout: 60_000 }, () => {
  it.each([
    ['on its first page where they are few', ['Le fournil', 'Le bus', 'La halle']],
    ['on a page of its own', ['Le fournil', 'Le bus', 'La halle', 'Le moulin', 'La mare']],
  ])('lists every project with its page, under its challenge, %s', async (_, titles) => {
    const records = titles.map((title, index) => ({
      ...sampleRecord,
      identity: { ...sampleRecord.identity, title: { text: title, cards: [], notes: [] } },
      id: `record-${index}`,
    }));
    const source = await bookletPdf(
      { name: 'Soirée des possibles', territory: 'Lille', date: '2026-03-01' },
      records,
      'fr',
      ({ id }) => `${inFrench.baseUrl}/project/${id}`,
      async () => undefined,
    );
    const pages = textOf(await typesetter.pdf(source))
      .split('\f')
      .slice(0, -1);
    const [front = '', second = ''] = pages;
    expect(front).toContain('Soirée des possibles');
    expect(front).toContain(`${titles.length} projets`);
    const contents = titles.length === 3 ? front : second;
    for (const title of titles) {
      const page = Number(new RegExp(`${title}\\s+(\\d+)`).exec(contents)?.[1]);
      expect(pages[page - 1]).toContain(title);
    }
    for (const [index, page] of pages.slice(1).entries()) {
      expect(page).toMatch(new RegExp(`${index + 2} / ${pages.length}\\s*$`));
    }
    // Where a brief comes from begins its last page, which would have been nearly empty otherwise.
    const lastPages = pages.filter((page) => page.includes('D’où vient cette fiche'));
    expect(lastPages).toHaveLength(titles.length);
    for (const page of lastPages) expect(page).toMatch(/^\s*D’où vient cette fiche/);
  });
});

describe('a brief as DOCX', () => {
  const texts = new Map<string, string>();
  const records: Readonly<Record<string, ProjectRecord>> = {
    filled: filledRecord,
    ...Object.fromEntries(hostileTexts.map((text, index) => [`hostile-${index}`, recordFilledWith(text)])),
    long: recordFilledWith('Le pont *est* fermé. '.repeat(480)),
  };

  beforeAll(async () => {
    const files = await Promise.all(
      Object.entries(records).map(async ([name, record]) => {
        const file = join(folder, `${name}.docx`);
        writeFileSync(file, (await briefs.make(record, 'docx', inFrench)).bytes);
        return file;
      }),
    );
    // Its own profile, so that it runs beside another one.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const convert = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
    execFileSync('soffice', [profile, ...convert, ...files], { stdio: 'ignore' });
    for (const name of Object.keys(records))
      texts.set(name, readFileSync(join(folder, `${name}.txt`), 'utf8'));
  }, 120_000);

  it('is opened by LibreOffice, and says what the record says', () => {
    const said = plain(texts.get('filled') ?? '');
    for (const words of wordsOf(filledRecord)) expect(said).toContain(plain(words));
  });

  it.each(hostileTexts)('shows %j as it was written', (text) => {
    const said = lettersOf(texts.get(`hostile-${hostileTexts.indexOf(text)}`) ?? '');
    expect(said).toContain(lettersOf(text));
  });

  it('holds ten thousand characters', () => {
    expect(texts.get('long')?.match(/\*est\*/g)?.length).toBeGreaterThanOrEqual(480 * 8);
  });
});

it.each(['pdf', 'docx', 'md', 'json', 'jsonld'] as const)(
  'the same record makes the same %s',
  async (format: BriefFormat) => {
    const [one, other] = [
      await briefs.make(filledRecord, format, inFrench),
      await briefs.make(structuredClone(filledRecord), format, inFrench),
    ];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
  },
);

function textOf(pdf: Uint8Array): string {
  return popplerOn(pdf, 'pdftotext', ['-layout', '-', '-']);
}

/** What a program of poppler's says of a PDF, of which it has nothing to complain. */
function popplerOn(pdf: Uint8Array, program: string, args: readonly string[]): string {
  const options = { input: pdf, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
  const { stdout, stderr } = spawnSync(program, args, options);
  // Its fault, mended in 25.12: it wants a flag that is not set to be left out, which typst writes as the standard allows.
  expect(stderr.replaceAll('Syntax Error: Suspects object is wrong type (boolean)\n', '')).toBe('');
  return stdout;
}

/** What people wrote into the record, as single words: lines break elsewhere on a page. */
function wordsOf({ opportunity, project, provenance }: ProjectRecord): string[] {
  const written = [opportunity.description, opportunity.obstacles, project.activities, ...project.partners];
  const cards = provenance.cards.flatMap(({ text, notes }) => [text, ...notes.map((note) => note.text)]);
  return [...written, ...cards].flatMap((text) => text.split(/\s+/u));
}

/** A text as its letters and signs: typography and spaces are how it is set, not what it says. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/[’']/gu, '’')
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\uffff]|\p{Cc}|\s/gu, '');
}

/** Without what stands for a sign that no font has. */
function lettersOf(text: string): string {
  return plain(text)
    .normalize('NFKC')
    .replace(/\ufffd/g, '');
}

function isFromTheRight(word: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(word);
}
