// Drafts a project record from one cluster: what the table wrote, in its own words, put in the places where a project
// record asks for it. Nothing is invented, and every passage names the cards and notes that it comes from. [T7]

import { byAge } from '@terreau/board/age';
import type { CardKind } from '@terreau/board/card';
import type { Cluster } from '@terreau/board/cluster';
import { tally } from '@terreau/workshop/ballots';
import { contentsOf } from '../convergence/cluster-content.ts';
import type { RecordSections } from '../record/fields.ts';
import {
  type Contributor,
  emptySections,
  type Passage,
  type ProjectRecord,
  type Provenance,
  recordVersion,
  type SourceCard,
} from '../record/record.ts';
import { type Decision, type DraftInput, provenanceOf } from './provenance.ts';
import { firstSentence, isBlank, shortened } from './sentences.ts';

/** Drafts the record of one cluster. Equal input makes equal output, whatever the order in which it is listed. */
export function draftRecord(input: DraftInput, cluster: Cluster, decision: Decision): ProjectRecord {
  const cards = contentsOf(input.board).get(cluster.id) ?? [];
  const provenance = provenanceOf(input, cluster, decision, cards, tally(input.ballots.values()));
  const { event, challenge, table } = input.setting;
  const identity = {
    ...emptySections.identity,
    challenge: challenge.title,
    domain: challenge.domain,
    territory: event.territory,
    inseeCode: event.inseeCode ?? '',
    event: event.name,
    date: event.date,
    table: table.name,
  };
  return {
    version: recordVersion,
    id: decision.id,
    ...draftFrom(provenance, { ...emptySections, identity }),
    provenance,
  };
}

/** The sections with all that is drafted from what a record comes from. */
export function draftFrom({ cluster, cards }: Provenance, sections: RecordSections): RecordSections {
  const ranked = rankCards(cards);
  const passages = (kind: CardKind) => passagesOf(ranked.filter((card) => card.kind === kind));
  const { identity, substance, bearers, project } = sections;
  return {
    ...sections,
    identity: { ...identity, title: draftTitle(cluster.title, ranked), promise: draftPromise(ranked) },
    substance: {
      ...substance,
      need: passages('need'),
      solution: passages('idea'),
      openQuestions: passages('question'),
    },
    bearers: { ...bearers, contributors: contributorsOf(cards) },
    project: { ...project, resources: passages('resource') },
  };
}

/** What most people supported first, then what was enriched most, then what was there first: they come by age. */
function rankCards(cards: readonly SourceCard[]): SourceCard[] {
  return cards.toSorted(
    (a, b) => b.supporters - a.supporters || b.votes - a.votes || b.notes.length - a.notes.length,
  );
}

/** The cluster's title names all of its cards; without one, the first card lends its beginning. */
function draftTitle(named: string, ranked: readonly SourceCard[]): Passage {
  const title = named.trim();
  if (!isBlank(title)) return { text: title, cards: ranked.map(({ id }) => id).sort(), notes: [] };
  const [first] = withText(ranked);
  return first ? passage(shortened(firstSentence(first.text), 80), first) : emptySections.identity.title;
}

function draftPromise(ranked: readonly SourceCard[]): Passage {
  const [first] = withText(ranked.filter(({ kind }) => kind === 'idea'));
  return first ? passage(shortened(firstSentence(first.text), 160), first) : emptySections.identity.promise;
}

/** Each card once, cards that say the same together, each followed by what was added to it. */
function passagesOf(ranked: readonly SourceCard[]): Passage[] {
  const alike = Map.groupBy(withText(ranked), ({ text }) => text.replace(/\s+/gu, ' ').trim().toLowerCase());
  const written = [...alike.values()].flatMap((cards) => [
    { text: cards[0]?.text.trim() ?? '', cards: cards.map(({ id }) => id), notes: [] },
    ...cards.flatMap(notePassages),
  ]);
  const silent = ranked.filter(({ text }) => isBlank(text)).flatMap(notePassages);
  return [...written, ...silent];
}

function notePassages({ id, notes }: SourceCard): Passage[] {
  return withText(notes).map((note) => ({ text: note.text.trim(), cards: [id], notes: [note.id] }));
}

function passage(text: string, { id }: SourceCard): Passage {
  return { text, cards: [id], notes: [] };
}

function withText<Written extends { readonly text: string }>(all: readonly Written[]): Written[] {
  return all.filter(({ text }) => !isBlank(text));
}

/** In the order of their first word on it. */
function contributorsOf(cards: readonly SourceCard[]): Contributor[] {
  const written = cards
    .flatMap((card) => [card, ...card.notes])
    .sort(byAge)
    .map(({ author }) => author);
  return [...new Set(written)].map((person) => ({
    person,
    cards: cards.filter(({ author }) => author === person).map(({ id }) => id),
    notes: cards.flatMap(({ notes }) => notes.filter(({ author }) => author === person).map(({ id }) => id)),
  }));
}
