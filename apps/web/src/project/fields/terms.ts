// Lists of short terms: what is added to one, and what is suggested for it. Pure.

/** The list with a term, unless it is there already or says nothing. */
export function withTerm(terms: readonly string[], typed: string): readonly string[] {
  const term = typed.replace(/\s+/g, ' ').trim();
  const isThere = terms.some((one) => plain(one) === plain(term));
  return term === '' || isThere ? terms : [...terms, term];
}

/** What may still be suggested: not what is in the list; and while somebody types, what contains their letters. */
export function openSuggestions(
  suggestions: readonly string[],
  terms: readonly string[],
  typed: string,
): readonly string[] {
  const taken = new Set(terms.map(plain));
  const wanted = plain(typed);
  return suggestions.filter((one) => !taken.has(plain(one)) && plain(one).includes(wanted));
}

/** Without accents and capitals, as people search. */
function plain(term: string): string {
  return term
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim();
}
