// An evening on which everything has happened that leaves something behind, for what is moved from one installation to another.

import { addCluster } from '@terreau/board/cluster-edits';
import { addCards, addNote, deleteCards, type Hand } from '@terreau/board/edits';
import type { BoardId, CardId } from '@terreau/board/ids';
import type { EventSheet } from '../evening/preparing/event-sheet.ts';
import { jsonOf, newEvent, organiserKey, type Person, type TestEvening } from './test-evening.ts';

export interface FullEvening {
  readonly event: EventSheet;
  readonly board: BoardId;
  readonly project: string;
  readonly ana: Person;
  readonly leader: Person;
  readonly linkOfAna: string;
  readonly linkOfProject: string;
}

/** Plays it to its end: two challenges, three tables, seats with codes, facilitators by name, votes, a project. */
export async function playFullEvening(t: TestEvening): Promise<FullEvening> {
  const event = await prepare(t);
  const [first, , third] = event.challenges.flatMap(({ boards }) => boards);
  if (!first || !third) throw new Error('no tables');
  const ask = async <T>(as: string, method: string, rest: string, json?: object): Promise<T> => {
    const response = await t.ask(method, `/api/v1/boards/${first.id}${rest}`, { as, ...(json && { json }) });
    return response.status === 204 ? (null as T) : jsonOf<T>(response);
  };
  const [one = '', two = '', three = ''] = first.seatCodes;
  const ana = await t.join(one, 'Ana');
  const bob = await t.join(two, 'Bob 👩🏽‍🌾');
  const eve = await t.join(three, 'Eve');
  const leader = await t.join(first.facilitatorKey, 'Flo');
  await t.join(third.facilitators[0]?.key ?? '');
  const { key: linkOfAna } = await ask<{ key: string }>(ana.token, 'POST', '/personal-link', {});
  await t.join(linkOfAna);

  await ask(organiserKey, 'POST', '/phase', { phase: 'ideate' });
  await ask(ana.token, 'PUT', '/drafts/draft-of-ana', { text: 'Un four à pain', kind: 'need' });
  await ask(bob.token, 'PUT', '/drafts/draft-of-bob', { text: 'J’ai de la farine 🌾', kind: 'resource' });
  await ask(eve.token, 'PUT', '/drafts/draft-of-eve', { text: 'À part', kind: 'idea' });
  await ask(leader.token, 'PUT', '/drafts/draft-of-eve/aside', { aside: true });
  t.clock.ms += 60_000;
  await ask(organiserKey, 'POST', '/phase', { phase: 'vote', step: 1 });
  const cards = await write(t, first.id, ana);
  const [card = '', other = ''] = cards;
  await ask(ana.token, 'PUT', '/ballot', { votes: { [card]: 2, [other]: 1 } });
  await ask(bob.token, 'PUT', '/ballot', { votes: { [card]: 3 } });
  await ask(leader.token, 'PUT', '/paper-ballots/paper-0001', { votes: { [other]: 2 } });
  await ask(eve.token, 'PUT', `/people/${eve.participantId}/signs`, { hand: true, done: true });
  await ask(leader.token, 'PUT', '/lock', { isLocked: true });
  await ask(leader.token, 'PUT', '/help', { isNeeded: true });
  await ask(leader.token, 'POST', '/practice', {});

  await ask(organiserKey, 'POST', '/phase', { phase: 'converge', step: 2 });
  await ask(ana.token, 'PUT', `/marks/${card}`, { isIn: true });
  const { clusters } = await ask<{ clusters: { id: string }[] }>(organiserKey, 'GET', '');
  const promotion = { clusters: clusters.map(({ id }) => id), reason: 'The mayor asked for it' };
  const { projects } = await ask<{ projects: { id: string }[] }>(
    organiserKey,
    'POST',
    '/converge',
    promotion,
  );
  const project = projects[0]?.id ?? '';
  const changes = { 'project.activities': { from: '', to: 'Deux fournées' } };
  const record = { as: organiserKey, json: { changes } };
  await jsonOf(await t.ask('PATCH', `/api/v1/projects/${project}`, record));
  const link = { as: organiserKey, json: { name: 'Ana' } };
  const made = await t.ask('POST', `/api/v1/projects/${project}/links`, link);
  const { key: linkOfProject } = await jsonOf<{ key: string }>(made);
  const message = { text: 'Merci à vous', minutes: 60 };
  const said = await t.ask('PUT', `/api/v1/events/${event.id}/messages/message-1`, {
    as: organiserKey,
    json: message,
  });
  if (!said.ok) throw new Error(await said.text());
  return { event, board: first.id, project, ana, leader, linkOfAna, linkOfProject };
}

async function prepare(t: TestEvening): Promise<EventSheet> {
  const { challenges, ...about } = newEvent(['Table des « champs »', 'Table 2']);
  const said = (text: string) => ({ fr: text, en: text });
  const step = { minutes: 5, title: said('Écrire'), instruction: said('Chacun pour soi.') };
  const script = (['ideate', 'vote', 'converge'] as const).map((phase) => ({ phase, ...step }));
  const rooms = challenges.map((challenge) => ({ ...challenge, context: 'Deux\nlignes', seats: 4 }));
  const named = { name: 'Table 3', seats: null, facilitators: ['Fanny', 'Omar'] };
  const json = {
    ...about,
    insee: '59350',
    seatCodes: true,
    domains: ['food', 'Énergie'],
    script,
    challenges: [...rooms, { title: 'Et l’énergie ?', domain: 'Énergie', tables: [named] }],
  };
  const event = await jsonOf<EventSheet>(await t.ask('POST', '/api/v1/events', { as: organiserKey, json }));
  const { rule } = await jsonOf<{ rule: object }>(
    await t.ask('GET', `/api/v1/events/${event.id}/rule`, { as: organiserKey }),
  );
  const stricter = { rule: { ...rule, minCards: 4 } };
  await jsonOf(await t.ask('PUT', `/api/v1/events/${event.id}/rule`, { as: organiserKey, json: stricter }));
  return event;
}

/** Writes on a board in somebody's name, and deletes some of it again; answers the cards that stay. */
function write(t: TestEvening, board: BoardId, { participantId }: Person): Promise<readonly CardId[]> {
  const hand: Hand = {
    author: participantId,
    now: t.evening.now,
    newId: t.evening.newId,
    origin: null,
  };
  return t.evening.hub.edit(board, (doc) => {
    const cards = [...doc.getMap('cards').keys()] as CardId[];
    addCluster(doc, hand, { title: 'La boulangerie', at: [0, 0], size: [900, 300] }, cards);
    for (const card of cards) addNote(doc, hand, card, 'Et <b>le</b> voisin ?');
    deleteCards(doc, hand, addCards(doc, hand, [{ text: 'Rien', kind: 'idea', at: [0, 900] }]));
    return cards;
  });
}
