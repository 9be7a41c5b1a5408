import type { CardId, NoteId, ParticipantId } from '@terreau/board/ids';
import { emptySections, type ProjectRecord } from '@terreau/project/record/record';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pictureOf } from './project-picture.ts';

const passage = (text: string) => ({ text, cards: [] as CardId[], notes: [] as NoteId[] });
const [ana, bob] = ['ana-00000' as ParticipantId, 'bob-00000' as ParticipantId];

/** A record of which only what is looked at matters. */
function recordOf(substance: Partial<ProjectRecord['substance']>, lead = ''): ProjectRecord {
  const { identity, bearers, project } = emptySections;
  const contributors = [ana, bob].map((person) => ({ person, cards: [], notes: [] }));
  return {
    ...emptySections,
    ...{ version: 2, id: 'a' },
    identity: { ...identity, title: passage('  Le fournil  ') },
    substance: { ...emptySections.substance, ...substance },
    bearers: { ...bearers, contributors, contacts: [{ name: 'Ana', reach: 'ana@example.org' }] },
    project: { ...project, lead },
    provenance: { people: { [ana]: 'Ana' } } as unknown as ProjectRecord['provenance'],
  };
}

it('tells what the project is, who imagined it, and what is still to be said', () => {
  const need = [passage('Plus de boulanger'), passage(' ')];
  expect(pictureOf(recordOf({ need, openQuestions: [passage('Où ?')] }, 'Ida'))).toEqual({
    ...{ title: 'Le fournil', need: ['Plus de boulanger'], solution: [], questions: ['Où ?'] },
    ...{ people: ['Ana'], others: 1, lead: 'Ida' },
    unsaid: ['substance.directBeneficiaries', 'project.activities', 'project.partners'],
  });
});

it('shows nobody how to reach anybody [T8]', () => {
  expect(JSON.stringify(pictureOf(recordOf({})))).not.toContain('example.org');
});

it('never shows more than a wall can hold', () => {
  const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 900 }), { maxLength: 40 });
  fc.assert(
    fc.property(texts, (all) => {
      const { need } = pictureOf(recordOf({ need: all.map(passage) }));
      expect(need.length).toBeLessThanOrEqual(3);
      expect([...need.join('')].length).toBeLessThanOrEqual(265);
      const isWhole = need.every((text) => !text.endsWith('…'));
      if (isWhole) expect(need).toHaveLength(all.filter((text) => text.trim() !== '').length);
    }),
  );
  expect(pictureOf(recordOf({ need: [passage('mot '.repeat(200))] })).need[0]).toMatch(/mot…$/);
});
