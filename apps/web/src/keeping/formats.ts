// The formats in which a board can be taken away.

export const formats = ['png', 'svg', 'markdown', 'csv', 'canvas'] as const;
export type Format = (typeof formats)[number];

export const extensions: Readonly<Record<Format, string>> = {
  png: 'png',
  svg: 'svg',
  markdown: 'md',
  csv: 'csv',
  canvas: 'canvas',
};

export const mediaTypes: Readonly<Record<Format, string>> = {
  png: 'image/png',
  svg: 'image/svg+xml',
  markdown: 'text/markdown;charset=utf-8',
  csv: 'text/csv;charset=utf-8',
  canvas: 'application/json',
};
