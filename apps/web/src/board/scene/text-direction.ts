// Which way a text is written. Its first letter decides, as in a text field with `dir="auto"`. Pure.

/** Letters, and the marks that stand for one. */
const strong = /[\p{L}\u200e\u200f\u061c]/u;
const rightToLeft = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether a paragraph begins at the right: Hebrew, Arabic and their kin. */
export function isRightToLeft(paragraph: string): boolean {
  // Nearly no text has such a letter, and this costs less than looking for the first one.
  if (!rightToLeft.test(paragraph)) return false;
  return rightToLeft.test(strong.exec(paragraph)?.[0] ?? '');
}
