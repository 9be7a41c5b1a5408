// The letters that the typesetter's fonts have. Those of the other scripts would weigh ten megabytes each: a brief says once
// that it shows boxes for them, and where they can be read.

const unknown =
  /[^\P{L}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Common}]|[\u{1d400}-\u{1d7ff}]/u;

/** Whether all letters of a text can be shown on paper. */
export function hasKnownLetters(text: string): boolean {
  return !unknown.test(text);
}
