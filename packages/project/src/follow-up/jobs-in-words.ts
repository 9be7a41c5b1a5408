// How many jobs a text tells of. People write "12 emplois", "env. 1 200" or "3 à 5, selon la saison": what does not tell one
// number for certain is not counted rather than guessed.

/** The number of jobs; 0 where nothing is said; null where it cannot be told for certain. */
export function jobsIn(text: string): number | null {
  if (text.trim() === '') return 0;
  const numbers = [...text.matchAll(number)].filter(({ index, 0: digits }) => !isYear(text, digits, index));
  const [only] = numbers;
  if (!only || numbers.length > 1) return null;
  const { index, 0: digits } = only;
  const isOfSomethingElse = part.test(text.slice(0, index)) || unit.test(text.slice(index + digits.length));
  return isOfSomethingElse ? null : countOf(digits);
}

/** Digits in threes, apart by a space, a point or a comma, or digits with up to two decimals. */
const number = /\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)*/gu;

/** Before a number: it is one of a range, a date, a word, or below nothing. */
const part = /[\p{L}/\u2212–—-]$/u;
/** Behind a number: it counts something else, or goes on. */
const unit =
  /^(?:[\p{L}/\u2212–—-]|[ \u00a0\u202f\u2009]?[%‰€$£]|[ \u00a0\u202f\u2009](?:k?eur(?:os?)?|h|heures?|jours?|semaines?|mois|ans?|années?|mi-?temps|demi|quarts?|temps partiels?|pour cent|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|hours?|days?|weeks?|months?|years?|half|halves|part-?time|per cent|january|february|march|april|may|june|july|august|september|october|november|december)(?!\p{L}))/iu;

/** Four digits without a mark between them that could be a year, where no word for jobs follows. */
function isYear(text: string, digits: string, index: number): boolean {
  if (!/^(?:19|20)\d\d$|^2100$/u.test(digits)) return false;
  const before = text.slice(0, index);
  if (/(?:^|[\s(])(?:en|d['’]ici|depuis|fin|début|in|by|since|from|until)[ \u00a0]+$/iu.test(before))
    return true;
  const behind = text.slice(index + digits.length);
  return !/^[ \u00a0\u202f](?:emplois?|postes?|etp|jobs?|posts?|fte)(?!\p{L})/iu.test(behind);
}

/** null for what two people would read as two numbers. */
function countOf(digits: string): number | null {
  const plain = digits.replace(/[ \u00a0\u202f\u2009]/gu, '');
  if (/^\d+(?:[.,]\d{1,2})?$/u.test(plain)) return Number(plain.replace(',', '.'));
  // Nobody counts jobs in thousandths.
  if (plain === digits && /^[1-9]\d{0,2}(?:(?:\.\d{3})+|(?:,\d{3})+)$/u.test(digits)) {
    return Number(digits.replace(/[.,]/gu, ''));
  }
  return null;
}
