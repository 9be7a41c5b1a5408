import { convergeBoard } from '@terreau/project/drafting/converge';
import { arbitraryInput, reversed } from '@terreau/project/testing/arbitrary-board';
import { recordLabels } from '@terreau/project/wording/labels';
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString as textOf } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { briefMarkdown } from './markdown.ts';
import { filledRecord, recordFilledWith, sampleRecord as sample } from './testing/sample-records.ts';

const locales = ['fr', 'en'] as const;

describe.each(locales)('the brief in %s', (locale) => {
  test('reads as it was last looked at', async () => {
    await expect(briefMarkdown(sample, locale)).toMatchFileSnapshot(`./golden/fournil.${locale}.md.txt`);
  });

  test('a record in which everything is filled in has nothing left to ask', async () => {
    const markdown = briefMarkdown(filledRecord, locale);
    expect(markdown).not.toContain('[ ]');
    await expect(markdown).toMatchFileSnapshot(`./golden/filled.${locale}.md.txt`);
  });

  test('asks for every field that is empty', () => {
    const prompts = Object.values(recordLabels[locale].opportunity.fields);
    const text = plain(textOf(parsed(briefMarkdown(sample, locale))));
    for (const { prompt } of prompts) expect(text).toContain(plain(prompt));
  });

  test('says everything without names once they are erased [T8]', () => {
    const erased = { ...sample, provenance: { ...sample.provenance, people: {} } };
    const markdown = briefMarkdown(erased, locale);
    for (const name of Object.values(sample.provenance.people)) expect(markdown).not.toContain(name);
    expect(markdown).toContain(locale === 'fr' ? '6 personnes' : '6 people');
  });

  test('is the same whatever the order of the input, and holds every word of the table [T7]', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        const others = convergeBoard(reversed(input)).records;
        convergeBoard(input).records.forEach((record, index) => {
          const markdown = briefMarkdown(record, locale);
          expect(others[index] && briefMarkdown(others[index], locale)).toBe(markdown);
          const text = plain(textOf(parsed(markdown)));
          for (const card of record.provenance.cards) {
            for (const said of [card, ...card.notes]) expect(text).toContain(plain(said.text));
          }
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('hostile text', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '</li></ul><h1>Gagné</h1>',
    '&lt;script&gt; &copy; &#60;',
    '<!-- jusqu’à la fin',
    '# Titre\n## Autre titre\n\n---\n\nTexte',
    'Souligné\n===\net\n---',
    '```\ncode\n```\n~~~\nencore',
    '    code en retrait',
    '> citation\n> suite',
    '- liste\n  - dessous\n1. un\n2) deux\n+ plus\n* étoile',
    '| a | b |\n|---|---|\n| c | d |',
    '[cliquez](javascript:alert(1)) ![image](https://example.org/x.png)',
    '[ref]: https://example.org\n[^1]: note',
    '**gras** _italique_ `code` ~~barré~~ $x$ \\* \\\\',
    'fin avec une barre \\',
    '***',
    ': définition',
    '\u0001\nsous une ligne qu’on ne voit pas',
    'https://example.org/a_b#c www.example.org/~d a_b@example.org',
    'a\u0000b\u001b[31m\u202egauche\ufeff\ud800',
    'ligne\r\nautre\rencore\u2028puis\u2029fin',
    'עברית وعربي 日本語 🧑‍🌾',
  ])('%j is shown and does nothing', (text) => {
    for (const locale of locales) {
      const record = recordFilledWith(text);
      const calm = parsed(briefMarkdown(recordFilledWith('calme'), locale));
      const root = parsed(briefMarkdown(record, locale));
      const types = new Set(nodesOf(root).map(({ type }) => type));
      for (const type of ['html', 'image', 'code', 'inlineCode', 'delete', 'definition', 'thematicBreak']) {
        expect(types).not.toContain(type);
      }
      // A bare address may become a link, but never one that leads elsewhere than it says.
      for (const node of nodesOf(root))
        if (node.type === 'link') expect(node.url.endsWith(textOf(node))).toBe(true);
      expect(outline(root)).toEqual(outline(calm));
      expect(plain(textOf(root))).toContain(plain(text));
    }
  });

  test('any text leaves the outline as it is and is told', () => {
    const calm = outline(parsed(briefMarkdown(recordFilledWith('x'), 'fr')));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        fc.pre(plain(text) !== '');
        const root = parsed(briefMarkdown(recordFilledWith(text), 'fr'));
        expect(nodesOf(root).some(({ type }) => type === 'html')).toBe(false);
        expect(outline(root)).toEqual(calm);
        expect(plain(textOf(root))).toContain(plain(text));
      }),
      { numRuns: 50 },
    );
  }, 20_000);

  test('what steers a terminal or turns the direction of other people’s words is left out', () => {
    const markdown = briefMarkdown(recordFilledWith('a\u001b[31m\u202eb\u2066c\u0000\ufeff'), 'fr');
    expect(markdown).toContain('a\\[31mbc');
    expect(markdown).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]/u);
  });

  test('ten thousand characters are told whole', () => {
    const text = 'Le pont *est* fermé. '.repeat(480);
    expect(plain(textOf(parsed(briefMarkdown(recordFilledWith(text), 'fr'))))).toContain(plain(text));
  }, 30_000);
});

function parsed(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function nodesOf(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(nodesOf)] : [node];
}

/** The structure above paragraphs: what no text may change. How many lines a paragraph has is its text's own affair. */
function outline(node: Nodes): unknown {
  if (node.type === 'heading') return `h${node.depth}`;
  if (node.type === 'paragraph' || !('children' in node)) return node.type;
  const children = node.children.map(outline);
  return [
    node.type,
    ...children.filter((child, index) => child !== 'paragraph' || children[index - 1] !== child),
  ];
}

/** A text as its words: typography and spaces are how it is set, not what it says. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/[’']/gu, '’')
    .replace(/[\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cc}|\s/gu, '');
}
