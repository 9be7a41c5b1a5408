// The blocks of a Markdown document, as lists of lines. Whatever text they are given is Markdown already.

export type Block = readonly string[];

export function heading(level: number, line: string): Block {
  return [`${'#'.repeat(level)} ${line}`];
}

/** A paragraph whose lines stay apart. */
export function paragraph(lines: readonly string[]): Block {
  return withHardBreaks(lines);
}

export function quote(lines: readonly string[]): Block {
  return withHardBreaks(lines).map((line) => `> ${line}`);
}

export interface ListItem {
  readonly lines: readonly string[];
  /** Blocks below the item, as a list of its own. */
  readonly below?: Block;
}

/** A list; `marker` makes the marker of an item from its index, as “- ” or “3. ”. */
export function list(items: readonly ListItem[], marker: (index: number) => string = () => '- '): Block {
  return items.flatMap(({ lines, below = [] }, index) => {
    const mark = marker(index);
    const indent = ' '.repeat(mark.length);
    const [first = '', ...rest] = [...withHardBreaks(lines), ...below];
    return [mark + first, ...rest.map((line) => indent + line)];
  });
}

/** A table whose cells are single lines; `alignment` is one delimiter cell a column, as `---:`. */
export function table(
  head: readonly string[],
  alignment: readonly string[],
  rows: readonly (readonly string[])[],
): Block {
  return [head, alignment, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

/** A document of blocks, with one empty line between them. */
export function documentOf(blocks: readonly Block[]): string {
  const shown = blocks.filter((block) => block.length > 0);
  return `${shown.map((block) => block.join('\n')).join('\n\n')}\n`;
}

function withHardBreaks(lines: readonly string[]): string[] {
  return lines.map((line, index) => (index < lines.length - 1 ? `${line}\\` : line));
}
