import type { CardId, ClusterId } from '@terreau/board/ids';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ConvergeInput, convergeBoard } from '../drafting/converge.ts';
import { type FieldPath, fields, valueAt, withValue } from '../record/fields.ts';
import type { Passage, ProjectRecord } from '../record/record.ts';
import { editRecord } from '../record/record-edit.ts';
import { arbitraryInput } from '../testing/arbitrary-board.ts';
import { sampleInput } from '../testing/sample-board.ts';
import { conflictsOf, mergeDraft, sectionsOf } from './merge-draft.ts';
import { isPassages } from './merge-passages.ts';

const draftOf = (input: ConvergeInput) => {
  const [record] = convergeBoard(input).records;
  if (!record) throw new Error('the sample has converged');
  return record;
};
const drafted = draftOf(sampleInput);
/** The sample after somebody at the table has changed a card. */
const withCard = (id: string, change: object): ConvergeInput => ({
  ...sampleInput,
  clusters: ['cluster-0' as ClusterId],
  reason: 'La table y tient',
  board: {
    ...sampleInput.board,
    cards: sampleInput.board.cards.map((card) => (card.id === id ? { ...card, ...change } : card)),
  },
});
const need: FieldPath = 'substance.need';
const edit = (record: ProjectRecord, index: number, text: string) => {
  const value = valueAt(record, need);
  const passages = isPassages(value) ? value : [];
  return withValue(
    record,
    need,
    passages.map((passage, at) => (at === index ? { ...passage, text } : passage)),
  );
};

describe('converting a cluster again', () => {
  test('follows the board where nobody has edited', () => {
    const fresh = draftOf(withCard('card-00002', { text: 'Un fournil à six.' }));
    const { record, conflicts } = mergeDraft({ base: drafted, current: drafted, fresh });
    expect(record).toEqual(fresh);
    expect(conflicts).toEqual([]);
  });

  test('leaves what people have edited, and takes what is new beside it', () => {
    const current = edit(drafted, 0, 'Il faut une heure pour du pain.');
    const note = { id: 'note-0-9', text: 'Et l’hiver ?', author: 'person-01', createdAt: 9e12 };
    const before = sampleInput.board.cards.find(({ id }) => id === 'card-00000');
    const fresh = draftOf(withCard('card-00000', { notes: [...(before?.notes ?? []), note] }));
    const { record, conflicts } = mergeDraft({ base: drafted, current, fresh });
    expect(record.substance.need.map(({ text }) => text)).toEqual([
      'Il faut une heure pour du pain.',
      'Et 22 km quand le pont est en crue : ma mère congèle.',
      'Et l’hiver ?',
    ]);
    expect(conflicts).toEqual([]);
    expect(record.provenance.edited).toEqual([need]);
  });

  test('shows both where both have changed, until somebody chooses', () => {
    const current = edit(drafted, 0, 'Il faut une heure pour du pain.');
    const fresh = draftOf(withCard('card-00000', { text: 'Plus de pain ici.' }));
    const merged = mergeDraft({ base: drafted, current, fresh });
    expect(merged.record.substance.need[0]?.text).toBe('Il faut une heure pour du pain.');
    expect(merged.conflicts.map(({ path }) => path)).toEqual([need]);
    const stored = { record: merged.record, base: merged.base, fresh: sectionsOf(fresh) };
    expect(conflictsOf(merged.record, stored)).toEqual(merged.conflicts);
    // Converted once more, nothing more has happened.
    expect(mergeDraft({ base: merged.base, current: merged.record, fresh })).toEqual(merged);
    const [conflict] = merged.conflicts;
    for (const to of [conflict?.mine, conflict?.fresh]) {
      const changes = { [need]: { from: conflict?.mine, to } };
      const chosen = editRecord(stored, { changes, resolves: [need] });
      if (!chosen.ok) throw new Error(chosen.why);
      expect(conflictsOf(chosen.drafted.record, chosen.drafted)).toEqual([]);
      expect(valueAt(chosen.drafted.record, need)).toEqual(to);
      const again = mergeDraft({ base: chosen.drafted.base, current: chosen.drafted.record, fresh });
      expect(valueAt(again.record, need)).toEqual(to);
    }
  });

  test('does not ask again about a title because the cluster has another card', () => {
    const title = { ...drafted.identity.title, text: 'Le fournil' };
    const current = withValue(drafted, 'identity.title', title);
    const fresh = draftOf(withCard('card-00009', { cluster: 'cluster-0' }));
    const { record, conflicts } = mergeDraft({ base: drafted, current, fresh });
    expect(record.identity.title.text).toBe('Le fournil');
    expect(record.identity.title.cards).toContain('card-00009');
    expect(conflicts).toEqual([]);
  });

  test('goes on telling of a card that has left, as long as an edited sentence comes from it [T7]', () => {
    const current = edit(drafted, 0, 'Il faut une heure pour du pain.');
    const fresh = draftOf(withCard('card-00000', { cluster: null }));
    const { record } = mergeDraft({ base: drafted, current, fresh });
    expect(record.provenance.cards.at(-1)).toMatchObject({ id: 'card-00000', gone: true });
    expect(record.provenance.people['person-00' as keyof typeof record.provenance.people]).toBe('Inès');
    const hidden = new Set(['card-00000' as CardId]);
    const told = mergeDraft({ base: drafted, current, fresh, hidden }).record;
    expect(told.provenance.cards.at(-1)).toMatchObject({ text: '', notes: [], gone: true });
  });
});

describe('for any two states of a board, and any edits in between', () => {
  /** Two boards with one cluster id in common, and what people have written into its record between them. */
  const history = fc
    .tuple(arbitraryInput, arbitraryInput, fc.array(fc.tuple(fc.nat(40), fc.nat(9)), { maxLength: 6 }))
    .map(([before, after, edits]) => ({
      before: recordsOf(before),
      after: recordsOf(elsewhere(after)),
      edits,
    }))
    .filter(({ before, after }) => [...before.keys()].some((id) => after.has(id)));

  test('edits survive, sentences name cards that the record tells of, and again makes the same bytes [T7]', () => {
    fc.assert(
      fc.property(history, ({ before, after, edits }) => {
        for (const [id, base] of before) {
          const fresh = after.get(id);
          if (!fresh) continue;
          const current = edits.reduce(write, base);
          const merged = mergeDraft({ base, current, fresh });
          for (const text of written(current)) expect(written(merged.record)).toContain(text);
          for (const field of fields) {
            const isUntouched = same(valueAt(current, field.path), valueAt(base, field.path));
            if (isUntouched) expect(valueAt(merged.record, field.path)).toEqual(valueAt(fresh, field.path));
          }
          const told = new Set(merged.record.provenance.cards.map((card) => card.id));
          for (const { cards } of passagesOf(merged.record))
            for (const card of cards) expect(told).toContain(card);
          const again = mergeDraft({ base: merged.base, current: merged.record, fresh });
          expect(JSON.stringify(again)).toBe(JSON.stringify(merged));
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** What the organiser says of the evening may have changed too. */
function elsewhere(input: ConvergeInput): ConvergeInput {
  const event = { ...input.setting.event, territory: 'Pays de Lure', inseeCode: '70310' };
  return { ...input, setting: { ...input.setting, event } };
}

function recordsOf(input: ConvergeInput): Map<string, ProjectRecord> {
  return new Map(convergeBoard(input).records.map((record) => [record.id, record]));
}

/** Writes something of its own into one of the fields. */
function write(record: ProjectRecord, [index, number]: readonly [number, number]): ProjectRecord {
  const field = fields[index % fields.length];
  if (!field) return record;
  const value = valueAt(record, field.path);
  const own = `écrit à la main ${number}`;
  if (field.kind === 'text' || field.kind === 'line') return withValue(record, field.path, own);
  if (field.kind === 'passage') return withValue(record, field.path, { text: own, cards: [], notes: [] });
  if (field.kind !== 'passages' || !isPassages(value)) return record;
  const at = number % (value.length + 1);
  const passage = { ...(value[at] ?? { cards: [], notes: [] }), text: own };
  return withValue(record, field.path, value.toSpliced(at, 1, passage));
}

function written(record: ProjectRecord): string[] {
  return [...JSON.stringify(record).matchAll(/écrit à la main \d/gu)].map(([text]) => text);
}

function passagesOf({ identity, substance, project }: ProjectRecord): readonly Passage[] {
  const { need: needs, solution, openQuestions } = substance;
  return [identity.title, identity.promise, needs, solution, openQuestions, project.resources].flat();
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
