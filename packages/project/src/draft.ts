// Drafts a project record from one cluster: what the table wrote, in its own words, put in the places where a project
// record asks for it. Nothing is invented, and every passage names the cards and notes that it comes from. [T7]

import { byAge } from '@terreau/board/age';
import type { Card, CardKind } from '@terreau/board/card';
import type { Cluster } from '@terreau/board/cluster';
import { type Tallies, tally } from '@terreau/workshop/ballots';
import { contentsOf, votesFor } from './cluster-content.ts';
import { type Decision, type DraftInput, provenanceOf } from './provenance.ts';
import {
  type Contributor,
  emptySections,
  type Passage,
  type ProjectRecord,
  recordVersion,
} from './record.ts';
import { firstSentence, isBlank, shortened } from './sentences.ts';

/** Drafts the record of one cluster. Equal input makes equal output, whatever the order in which it is listed. */
export function draftRecord(input: DraftInput, cluster: Cluster, decision: Decision): ProjectRecord {
  const tallies = tally(input.ballots.values());
  const cards = contentsOf(input.board).get(cluster.id) ?? [];
  const ranked = rankCards(cards, tallies);
  const passages = (kind: CardKind) => passagesOf(ranked.filter((card) => card.kind === kind));
  const { event, challenge, table } = input.setting;
  return {
    version: recordVersion,
    id: decision.id,
    ...emptySections,
    identity: {
      title: draftTitle(cluster, ranked),
      promise: draftPromise(ranked),
      challenge: challenge.title,
      domain: challenge.domain,
      territory: event.territory,
      inseeCode: event.inseeCode ?? '',
      event: event.name,
      date: event.date,
      table: table.name,
    },
    substance: {
      ...emptySections.substance,
      need: passages('need'),
      solution: passages('idea'),
      openQuestions: passages('question'),
    },
    bearers: { ...emptySections.bearers, contributors: contributorsOf(cards) },
    project: { ...emptySections.project, resources: passages('resource') },
    provenance: provenanceOf(input, cluster, decision, cards, tallies),
  };
}

/** What most people supported first, then what was enriched most, then what was there first: they come by age. */
function rankCards(cards: readonly Card[], { supporters, votes }: Tallies): Card[] {
  return cards.toSorted(
    (a, b) =>
      votesFor(supporters, b.id) - votesFor(supporters, a.id) ||
      votesFor(votes, b.id) - votesFor(votes, a.id) ||
      b.notes.length - a.notes.length,
  );
}

/** The cluster's title names all of its cards; without one, the first card lends its beginning. */
function draftTitle(cluster: Cluster, ranked: readonly Card[]): Passage {
  const title = cluster.title.trim();
  if (!isBlank(title)) return { text: title, cards: ranked.map(({ id }) => id).sort(), notes: [] };
  const [first] = withText(ranked);
  return first ? passage(shortened(firstSentence(first.text), 80), first) : emptySections.identity.title;
}

function draftPromise(ranked: readonly Card[]): Passage {
  const [first] = withText(ranked.filter(({ kind }) => kind === 'idea'));
  return first ? passage(shortened(firstSentence(first.text), 160), first) : emptySections.identity.promise;
}

/** Each card once, cards that say the same together, each followed by what was added to it. */
function passagesOf(ranked: readonly Card[]): Passage[] {
  const alike = Map.groupBy(withText(ranked), ({ text }) => text.replace(/\s+/gu, ' ').trim().toLowerCase());
  const written = [...alike.values()].flatMap((cards) => [
    { text: cards[0]?.text.trim() ?? '', cards: cards.map(({ id }) => id), notes: [] },
    ...cards.flatMap(notePassages),
  ]);
  const silent = ranked.filter(({ text }) => isBlank(text)).flatMap(notePassages);
  return [...written, ...silent];
}

function notePassages({ id, notes }: Card): Passage[] {
  return withText(notes).map((note) => ({ text: note.text.trim(), cards: [id], notes: [note.id] }));
}

function passage(text: string, { id }: Card): Passage {
  return { text, cards: [id], notes: [] };
}

function withText<Written extends { readonly text: string }>(all: readonly Written[]): Written[] {
  return all.filter(({ text }) => !isBlank(text));
}

/** In the order of their first word on it. */
function contributorsOf(cards: readonly Card[]): Contributor[] {
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
