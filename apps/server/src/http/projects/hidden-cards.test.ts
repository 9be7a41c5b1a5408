// A record is told as the board's hidden cards allow, wherever it is told.

import { setHidden } from '@terreau/board/edits';
import type { CardId, ParticipantId } from '@terreau/board/ids';
import { sectionsOf } from '@terreau/project/merging/merge-draft';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ProjectView } from '../../evening/projects/project-editing.ts';
import { followRegrouping } from '../../evening/voting/regrouping.ts';
import { makeRecord, setRecord, type TestRecord } from '../../testing/record-at-table.ts';
import type { TestTable } from '../../testing/table.ts';
import { jsonOf, openTestEvening, organiserKey, type TestEvening } from '../../testing/test-evening.ts';

let t: TestEvening;
let table: TestTable;
let cards: readonly CardId[];
beforeAll(async () => {
  t = await openTestEvening();
});
beforeEach(async () => {
  ({ table, cards } = await setRecord(t));
});
afterAll(() => t.close());

describe('what is hidden on the board after a record was made of it', () => {
  const slander = 'DIFFAMATION: the baker waters the milk';
  let slandering: CardId;
  let dairy: TestRecord;
  beforeEach(async () => {
    await table.phase('share');
    const written = await table.addCards(slander, 'A dairy', 'A shed');
    const [card] = written;
    if (!card) throw new Error('no card');
    await table.phase('converge');
    slandering = card;
    dairy = await makeRecord(t, table, await table.addCluster('', written));
  });

  const everywhere = async () => {
    const event = `/api/v1/events/${table.event}`;
    const asked = ['', '/brief.md', '/brief.json', '/brief.jsonld'].map((rest) =>
      dairy.ask('GET', organiserKey, rest),
    );
    const all = [
      t.ask('GET', `${event}/projects`, { as: organiserKey }),
      dairy.ask('GET', table.screen.token),
    ];
    return (await Promise.all([...asked, ...all])).map(async (response) => {
      expect(response.status).toBe(200);
      return response.text();
    });
  };
  const exported = async () => {
    const answer = await t.ask('GET', `/api/v1/events/${table.event}/export.json`, { as: organiserKey });
    const { challenges } = await jsonOf<{ challenges: { boards: { projects: object[] }[] }[] }>(answer);
    return JSON.stringify(challenges.flatMap(({ boards }) => boards.flatMap(({ projects }) => projects)));
  };

  it('is told by none of its documents, to nobody', async () => {
    for (const text of await everywhere()) expect(await text).toContain('DIFFAMATION');
    expect(await exported()).toContain('DIFFAMATION');
    const tag = (await dairy.ask('GET', organiserKey)).headers.get('etag') ?? '';
    followRegrouping(t.evening, { error: console.error }, 0);
    await table.hide(slandering);
    for (const text of await everywhere()) expect(await text).not.toContain('DIFFAMATION');
    expect(await exported()).not.toContain('DIFFAMATION');
    const again = await dairy.ask('GET', organiserKey, '', { headers: { 'if-none-match': tag } });
    const { record, revision } = await jsonOf<ProjectView>(again);
    expect(record.provenance.hiddenCards).toBe(1);
    expect([record.identity.title.text, record.substance.need]).toEqual(['A dairy', []]);
    expect(JSON.stringify((await table.session(table.ana)).projects)).not.toContain('DIFFAMATION');
    const heard = () => t.heardBy(table.ana.participantId).projects;
    await expect.poll(heard).toContainEqual(expect.objectContaining({ title: 'A dairy', revision }));
    // What is written from then on is written beside what is told.
    const { title } = record.identity;
    await jsonOf(await dairy.change(organiserKey, 'identity.title', title, { ...title, text: 'Du pain' }));
    expect(await dairy.view()).toMatchObject({
      revision: revision + 1,
      record: { identity: { title: { text: 'Du pain' } } },
    });
    // Converted again, it is the same.
    const before = (await dairy.view()).record;
    expect(sectionsOf(await dairy.promote())).toEqual(sectionsOf(before));
  });

  it('is told anew after every hiding and showing, though nothing is stored', async () => {
    const show = (card: CardId, isHidden: boolean) =>
      t.evening.hub.edit(table.board, (doc) =>
        setHidden(
          doc,
          { author: table.ana.participantId as ParticipantId, ...t.evening, origin: null },
          [card],
          isHidden,
        ),
      );
    const id = dairy.id;
    const summary = async () =>
      (await table.session(table.ana)).projects.find((project) => project.id === id);
    const told = [await summary()];
    const [slanders, another] = [slandering, cards[0] as CardId];
    const steps = [
      [slanders, true],
      [slanders, false],
      [another, true],
      [slanders, true],
      [slanders, false],
      [slanders, true],
    ] as const;
    for (const [card, isHidden] of steps) {
      await show(card, isHidden);
      told.push(await summary());
    }
    expect(new Set(told.map((each) => each?.hiding)).size).toBe(told.length);
    expect(told.map((each) => each?.revision)).toEqual(told.map(() => told[0]?.revision));
    // An edit counts on from what was told, and nothing falls when everything is shown again.
    await jsonOf(await dairy.change(organiserKey, 'project.activities', '', 'Cuire'));
    await show(slanders, false);
    expect((await dairy.view()).revision).toBe((told[0]?.revision ?? 0) + 1);
  });

  it('leaves what somebody made of it in their own words', async () => {
    const { need } = (await dairy.view()).record.substance;
    const own = need.map((passage) =>
      passage.text === slander ? { ...passage, text: 'Du bon lait' } : passage,
    );
    await jsonOf(await dairy.change(organiserKey, 'substance.need', need, own));
    await table.hide(slandering);
    const { record } = await dairy.view();
    expect(record.substance.need.map(({ text }) => text)).toContain('Du bon lait');
    expect(record.provenance.cards.at(-1)).toMatchObject({ id: slandering, text: '', hidden: true });
    const markdown = await (await dairy.ask('GET', organiserKey, '/brief.md')).text();
    expect(markdown).not.toContain('DIFFAMATION');
    expect(markdown).toContain('Du bon lait');
  });
});
