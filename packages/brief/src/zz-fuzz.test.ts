import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString as textOf } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { heading, list, paragraph, quote, table, documentOf } from './markdown-blocks.ts';
import { escapedLine, escapedLines } from './markdown-text.ts';
import { typeset } from './typography.ts';
const parsed = (m: string) => fromMarkdown(m, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
const plain = (t: string) => t.toWellFormed().replace(/[’']/gu, '’').replace(/[\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cc}|\s/gu, '');
function outline(node: any): any {
  if (node.type === 'heading') return `h${node.depth}`;
  if (node.type === 'paragraph' || !('children' in node)) return node.type;
  return [node.type, ...node.children.map(outline)];
}
const doc = (t0: string) => { const t = typeset(t0,'fr'); return documentOf([
  heading(1, escapedLine(t) || 'x'), quote(escapedLines(t)), list([{ lines: escapedLines(t), below: list([{ lines: escapedLines(t) }]) }]),
  paragraph(['**a**', ...escapedLines(t)]), list([{ lines: [`t — *${escapedLine(t)}*`] }], () => '1. '), table(['a', 'b'], ['---', '---'], [[escapedLine(t), escapedLine(t)]]),
]); };
const nodes = (n: any): any[] => ['children' in n ? [n, ...n.children.flatMap(nodes)] : [n]].flat();
const piece = fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), fc.string({unit:'grapheme-ascii', maxLength: 6}), fc.constantFrom(' ', '\n', '\\', '*', '_', '`', '<', '>', '&', '#', '-', '+', '=', ':', '1.', '2)', '|', '[', ']', '(', ')', '!', '~', '^', '$', '@', 'www.a.b', 'https://a.b/', 'a@b.co', '\t', '{', '}', '"', "'", '%', '\u00a0', '\u0085', '\u200b','&amp;','&#35;','[x] ','[ ] '));
const calm = outline(parsed(doc('x')));
test('fuzz', () => {
  fc.assert(fc.property(fc.array(piece, { maxLength: 8 }).map((p) => p.join('')), (t) => {
    fc.pre(plain(t) !== '');
    const root = parsed(doc(t));
    expect(nodes(root).some((n) => n.type === 'html')).toBe(false);
    expect(outline(root)).toEqual(calm);
    expect(plain(textOf(root))).toBe(plain(textOf(parsed(doc('QQQ')))).replaceAll('QQQ', () => plain(t)));
  }), { numRuns: 20000 });
}, 400000);
