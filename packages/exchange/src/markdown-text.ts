// Anybody's text as Markdown: shown as it was written, and never read as markup, as HTML or as the end of what holds it.

/** The lines of a text, each escaped; empty ones are left out. Safe at the start of any block. */
export function escapedLines(text: string): string[] {
  return cleaned(text)
    .split('\n')
    .map((line) => escapedStart(escapedInline(line.replace(/\s+/gu, keepNoBreak).trim())))
    .filter((line) => line !== '');
}

/** A text on one line, escaped. Safe at the start of a block, in a heading and in a cell of a table. */
export function escapedLine(text: string): string {
  return escapedLines(text.replace(/\s+/gu, keepNoBreak)).join(' ');
}

/**
 * Control characters and direction overrides out, every kind of line end as one. An override would turn the words of
 * others that follow it.
 */
function cleaned(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/gu, '\n')
    .replace(/(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]/gu, '');
}

/** Runs of spaces are one space, but a space that must not break stays one. */
function keepNoBreak(spaces: string): string {
  return /^[\u00a0\u202f]$/u.test(spaces) ? spaces : ' ';
}

/**
 * Entities for what HTML reads: they hold in every dialect, where a backslash before `<` does not. Bare addresses are
 * split, because some dialects take all that follows into the link, backslashes too.
 */
function escapedInline(line: string): string {
  return line
    .replace(/[\\`*_[\]|~$#@]/g, '\\$&')
    .replace(/:(?=\/\/)|(?<=www)\./gi, '\\$&')
    .replace(/&(?=[a-z\d#]+;)/gi, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/** What is a list, a rule, an underline or a definition only at the start of a line. */
function escapedStart(line: string): string {
  return line.replace(/^[-+=:]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
