// Every word of the interface, in both languages. That none is missing is what the types of `defineWords` see to; here it
// is that none is empty, that French is set as French is, and that what counts has the form that goes with its number.

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { setLocale } from './locale.ts';

type Language = 'fr' | 'en';
type Entry = string | ((...args: number[]) => unknown);
type Catalogue = Readonly<Record<Language, Readonly<Record<string, Entry>>>>;

const root = fileURLToPath(new URL('..', import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('words.ts'),
);

function isCatalogue(value: unknown): value is Catalogue {
  return typeof value === 'object' && value !== null && 'fr' in value && 'en' in value;
}

async function catalogues(): Promise<readonly (readonly [string, Catalogue])[]> {
  const modules = await Promise.all(
    files.map(async (file) => [file, Object.entries<unknown>(await import(`${root}${file}`))] as const),
  );
  return modules.flatMap(([file, exported]) =>
    exported.flatMap(([name, value]) => (isCatalogue(value) ? [[`${file} ${name}`, value] as const] : [])),
  );
}

const all = await catalogues();

beforeAll(() => vi.stubGlobal('document', { documentElement: {} }));
afterAll(() => vi.unstubAllGlobals());

/** What an entry says of a number; where it wants something else, or the number is not in what it says, null. */
function saidOf(entry: Entry, n: number): string | null {
  if (typeof entry === 'string') return null;
  try {
    const said = entry(n, n, n);
    return typeof said === 'string' && said.includes(String(n)) ? said.replaceAll(String(n), '#') : null;
  } catch {
    // It wants something that is no number: nothing is counted in it.
    return null;
  }
}

/** The entries in which two numbers take different forms of the words. */
function differing(language: Language, one: number, other: number): string[] {
  setLocale(language);
  return all.flatMap(([name, words]) =>
    Object.entries(words[language]).flatMap(([key, entry]) => {
      const [first, second] = [saidOf(entry, one), saidOf(entry, other)];
      return first !== null && second !== null && first !== second
        ? [`${name}.${key}: ${first} / ${second}`]
        : [];
    }),
  );
}

function entriesThat(language: Language, isWrong: (text: string) => boolean): string[] {
  return all.flatMap(([name, words]) =>
    Object.entries(words[language]).flatMap(([key, entry]) => {
      const text = typeof entry === 'string' ? entry : saidOf(entry, 2);
      return text !== null && isWrong(text) ? [`${name}.${key}: ${text}`] : [];
    }),
  );
}

describe('the words of the interface', () => {
  it('are found', () => expect(all.length).toBeGreaterThan(15));

  it.each(['fr', 'en'] as const)('say something each, in %s', (language) => {
    expect(entriesThat(language, (text) => text.trim() === '')).toEqual([]);
  });

  it('are set by the rules of French: spaces that do not break, apostrophes and ellipses of their own', () => {
    expect(entriesThat('fr', (text) => / [;:!?»%]|« |\p{L}'|\.\.\./u.test(text))).toEqual([]);
  });

  it('have straight apostrophes nowhere in English either', () => {
    expect(entriesThat('en', (text) => /\p{L}'|\.\.\./u.test(text))).toEqual([]);
  });

  it('count none as one in French, and as several in English', () => {
    expect(differing('fr', 0, 1)).toEqual([]);
    expect(differing('en', 0, 2)).toEqual([]);
    for (const language of ['fr', 'en'] as const)
      expect(differing(language, 1, 2).length).toBeGreaterThan(20);
  });
});
