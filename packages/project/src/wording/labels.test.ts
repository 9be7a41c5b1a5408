import { describe, expect, test } from 'vitest';
import { conditionInWords } from '../convergence/condition-words.ts';
import { conditionNames, defaultRule } from '../convergence/convergence.ts';
import { emptySections, sections } from '../record/record.ts';
import { recordLabels } from './labels.ts';
import { domainLabel, valueLabels } from './value-labels.ts';

describe.each(['fr', 'en'] as const)('in %s', (locale) => {
  test('every field has a label, and a prompt that asks', () => {
    for (const section of sections) {
      const { fields } = recordLabels[locale][section];
      expect(Object.keys(fields).sort()).toEqual(Object.keys(emptySections[section]).sort());
      for (const { label, prompt } of Object.values(fields)) {
        expect(label).not.toBe('');
        expect(prompt).toMatch(/ ?\?$/);
      }
    }
  });

  test('every condition is told with its figures, whether met or not', () => {
    for (const name of conditionNames) {
      expect(conditionInWords({ name, met: true, actual: 4, needed: 3 }, defaultRule, locale)).toContain('4');
      expect(conditionInWords({ name, met: false, actual: 0, needed: 3 }, defaultRule, locale)).not.toBe('');
    }
  });
});

test('a title that is too long says how long it may be', () => {
  const tooLong = { name: 'title', met: false, actual: 95, needed: 80 } as const;
  expect(conditionInWords(tooLong, defaultRule, 'fr')).toBe(
    'un titre de 95 caractères (il en faut au plus 80)',
  );
  expect(conditionInWords(tooLong, defaultRule, 'en')).toBe('a title of 95 characters (at most 80 needed)');
});

test('a domain of the event’s own is called as it is written', () => {
  expect(domainLabel('food', 'fr')).toBe('Agriculture et alimentation');
  expect(domainLabel('Eau et rivières', 'en')).toBe('Eau et rivières');
  expect(valueLabels.en.statuses['under-way']).toBe('Under way');
});
