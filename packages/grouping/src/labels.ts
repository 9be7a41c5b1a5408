// The words that a group's cards have and the others do not, as the table wrote them.

import type { Concept } from './concepts.ts';
import type { ReadCard, ReadWord } from './read-cards.ts';

const wordsPerGroup = 3;
/** A card that says something of the same kind in another word speaks half for a word. */
const kinship = 0.5;
/** A word for a group needs more than one card that speaks for it, if any word has as much. */
const enoughVoices = 1.5;

/** A few words for each group, the most telling first; none if no word says anything. */
export function labelsOf(groups: readonly (readonly ReadCard[])[]): readonly (readonly string[])[] {
  const all = speakersOf(groups.flat());
  const cards = groups.reduce((sum, group) => sum + group.length, 0);
  return groups.map((group) => {
    const here = speakersOf(group);
    const candidates = [...formsOf(group)].map(([stem, forms]): Candidate => {
      const concept = forms[0]?.concept;
      const heard = voices(here, stem, concept);
      const inside = share(heard, group.length);
      const outside = share(voices(all, stem, concept) - heard, cards - group.length);
      const weight = inside * Math.log((inside + 0.05) / (outside + 0.05));
      return { stem, concept, forms, heard, weight };
    });
    return chosen(candidates).map(({ forms }) => usualForm(forms));
  });
}

interface Candidate {
  readonly stem: string;
  readonly concept: Concept | undefined;
  readonly forms: readonly ReadWord[];
  /** How many cards speak for it. */
  readonly heard: number;
  readonly weight: number;
}

/** In how many cards each stem and each concept occurs. */
interface Speakers {
  readonly stems: ReadonlyMap<string, number>;
  readonly concepts: ReadonlyMap<Concept, number>;
}

function speakersOf(cards: readonly ReadCard[]): Speakers {
  const stems = cards.flatMap(({ words }) => [...new Set(words.map(({ stem }) => stem))]);
  const concepts = cards.flatMap(({ words }) => [
    ...new Set(words.flatMap(({ concept }) => (concept === undefined ? [] : [concept]))),
  ]);
  return { stems: tally(stems), concepts: tally(concepts) };
}

function voices({ stems, concepts }: Speakers, stem: string, concept: Concept | undefined): number {
  const own = stems.get(stem) ?? 0;
  return concept === undefined ? own : own + kinship * ((concepts.get(concept) ?? own) - own);
}

/** The words of some cards by their stem, in the order in which they come. */
function formsOf(cards: readonly ReadCard[]): ReadonlyMap<string, readonly ReadWord[]> {
  return Map.groupBy(
    cards.flatMap(({ words }) => words),
    ({ stem }) => stem,
  );
}

/** The weightiest, first one for each concept and then the others: "vélo, garage" says more than "vélo, cyclable". */
function chosen(candidates: readonly Candidate[]): readonly Candidate[] {
  const ranked = candidates
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1));
  const shared = ranked.filter(({ heard }) => heard >= enoughVoices);
  const telling = shared.length > 0 ? shared : ranked.slice(0, 1);
  const concepts = new Set<Concept>();
  const { first = [], again = [] } = Object.groupBy(telling, ({ concept }) => {
    const isAgain = concept !== undefined && concepts.has(concept);
    if (concept !== undefined) concepts.add(concept);
    return isAgain ? 'again' : 'first';
  });
  return [...first, ...again].slice(0, wordsPerGroup);
}

/** The form that was written most often; of several the shortest, which is mostly the singular. */
function usualForm(forms: readonly ReadWord[]): string {
  const counts = [...tally(forms.map(({ written }) => written))];
  counts.sort(([a, times], [b, others]) => others - times || a.length - b.length || (a < b ? -1 : 1));
  return counts[0]?.[0] ?? '';
}

function tally<Thing>(things: readonly Thing[]): ReadonlyMap<Thing, number> {
  const counts = new Map<Thing, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
