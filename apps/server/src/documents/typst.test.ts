// A document says what its data says, whatever that is, and the same data gives the same bytes.

import { execFileSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { createTypesetter } from './typst.ts';

const typesetter = createTypesetter();
afterAll(() => typesetter.close());

const main = `#let data = json("/data.json")
#set page(width: 12cm, height: 6cm)
#set document(title: data.title)
#data.title`;

const ofTitle = (title: string) => typesetter.pdf({ main, data: { title } });

describe('a document', () => {
  it('is a PDF, the same one each time, and in whatever order', async () => {
    const [first, other, again] = await Promise.all([
      ofTitle('Le four'),
      ofTitle('Le bus'),
      ofTitle('Le four'),
    ]);
    expect(Buffer.from(first).subarray(0, 5).toString()).toBe('%PDF-');
    expect(Buffer.compare(first, again)).toBe(0);
    expect(Buffer.compare(first, other)).not.toBe(0);
  });

  it.each([
    ['markup', '#panic("no") #read("/etc/passwd") $x$ *b* \\ </> @a'],
    ['signs that no font has', '漢字 𒀀 \u{10ffff}'],
    ['emoji and Arabic', '👨‍👩‍👧 🇫🇷 مرحبا'],
    ['controls and half characters', '\u0000\u0007\u202e\ud800 \u0085'],
    ['a very long word', 'a'.repeat(10_000)],
    ['nothing', ''],
  ])('takes %s as words', async (_, title) => {
    expect((await ofTitle(title)).length).toBeGreaterThan(500);
  });

  it('shows pictures that come with it, and reads no other files', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
    const drawn = await typesetter.pdf({ main: '#image("/a.svg")', data: null, files: { '/a.svg': svg } });
    expect(drawn.length).toBeGreaterThan(500);
    await expect(typesetter.pdf({ main: '#image("/a.svg")', data: null })).rejects.toThrow('not found');
    await expect(typesetter.pdf({ main: '#read("/etc/hostname")', data: null })).rejects.toThrow('not found');
    await expect(typesetter.pdf({ main: '#read("/../etc/hostname")', data: null })).rejects.toThrow('denied');
  });

  it('is laid out again until it tells nothing new', async () => {
    const ofRounds = (last: number) =>
      typesetter.pdf({
        main: `#let told = json("/told.json").first(default: 0)
#told
#context [#metadata(calc.min(told + 1, ${last}))<told>]`,
        data: null,
      });
    const wordsOf = (pdf: Uint8Array) =>
      execFileSync('pdftotext', ['-', '-'], {
        input: pdf,
        encoding: 'utf8',
        stdio: ['pipe', 'pipe', 'ignore'],
      });
    expect(wordsOf(await ofRounds(2)).trim()).toBe('2');
    // What never comes to rest is given up.
    expect(wordsOf(await ofRounds(1_000)).trim()).toBe('4');
  });

  it('is made after one that failed, and after the thread was closed', async () => {
    await expect(typesetter.pdf({ main: '#nonsense', data: null })).rejects.toThrow('does not compile');
    await typesetter.close();
    expect((await ofTitle('Encore')).length).toBeGreaterThan(500);
  });
});
