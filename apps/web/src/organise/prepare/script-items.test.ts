import { defaultScript, type Script } from '@terreau/workshop/script';
import { expect, it } from 'vitest';
import { scriptItems } from './script-items.ts';

const said = (text: string) => ({ fr: text, en: `${text} (en)` });
const step = {
  phase: 'share',
  minutes: 8,
  title: said('Lire'),
  instruction: said('Lisez.'),
  kind: 'need',
} as const satisfies Script[number];

it('says of steps that both have only what they are called', () => {
  const items = scriptItems(defaultScript, defaultScript, 'en');
  expect([items.length, items[0]]).toEqual([defaultScript.length, '1. Welcome (8 min)']);
});

it('says all of a step that the other version does not have, whatever it is that differs', () => {
  const others: Script = [
    { ...step, phase: 'ideate' },
    { ...step, minutes: null },
    { ...step, kind: undefined },
    { ...step, kind: 'idea' },
    { ...step, title: { ...step.title, en: 'Read' } },
    { ...step, instruction: { ...step.instruction, fr: 'Lisez bien.' } },
    { ...step, instruction: { ...step.instruction, en: 'Read well.' } },
  ];
  for (const other of others)
    for (const locale of ['fr', 'en'] as const)
      expect(scriptItems([step], [other], locale)).not.toEqual(scriptItems([other], [step], locale));
  const [full] = scriptItems([step], others, 'fr');
  expect(full?.replaceAll(/\s/g, ' ')).toBe(
    '1. Lire (8 min) · Lire (en) · Partager · Besoin · Lisez. · Lisez. (en)',
  );
});
