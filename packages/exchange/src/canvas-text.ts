// The text of a JSON Canvas node is Markdown; a card's is plain. Each is turned into the other, so that a text comes back
// letter for letter.

/** What Markdown, its dialects or HTML could read as more than letters. */
const special = /[\\`*_{}[\]<>()#~|$&!]/g;
const lineStart = /^([ \t]*)([-+=:])/gm;
const numbered = /^([ \t]*\d{1,9})([.)])/gm;

/** Plain text as Markdown that shows the same. */
export function asMarkdown(text: string): string {
  return text.replace(special, '\\$&').replace(lineStart, '$1\\$2').replace(numbered, '$1\\$2');
}

/** Markdown as plain text: escapes are undone (CommonMark 0.31, 2.4), other marks are left for people to read. */
export function asPlainText(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
