// A table that votes, and the model of what its vote ought to be beside it: each step is taken at both, and what the server
// answers is compared with what the model says. [T5]

import { addCluster, dissolveCluster, mergeClusters, splitClusters } from '@terreau/board/cluster-edits';
import { addCards, assignCards, deleteCards, type Hand, setHidden } from '@terreau/board/edits';
import type { BoardId, CardId, ClusterId, ParticipantId } from '@terreau/board/ids';
import type { Session } from '@terreau/workshop/session';
import { expect } from 'vitest';
import type { Doc } from 'yjs';
import { jsonOf, organiserKey, type Person, type TestEvening } from './test-evening.ts';
import { createVoteModel, type Given, type VoteModel } from './vote-model.ts';
import { cardCount, clusterCount, looseCount, type Step, voterCount } from './vote-steps.ts';

/** The evening as it runs now: another one after each restart. */
export interface Running {
  readonly evening: () => TestEvening;
  readonly restart: () => Promise<void>;
}

/** Somebody who may vote, with the devices that they have come with. */
export interface Voter {
  readonly id: ParticipantId;
  token: string;
  role: 'participant' | 'facilitator' | 'removed';
}

export interface Table {
  readonly running: Running;
  readonly board: BoardId;
  readonly facilitator: Person;
  readonly screen: Person;
  readonly voters: readonly Voter[];
  readonly cards: readonly CardId[];
  readonly clusters: readonly ClusterId[];
  readonly hand: Hand;
  readonly model: VoteModel;
}

/** Seats the voters at a table of its own, with clusters and cards to vote for. */
export async function setVote(running: Running): Promise<Table> {
  const t = running.evening();
  const [sheet] = (await t.event()).boards;
  if (!sheet) throw new Error('no table');
  const people: Person[] = [];
  for (let n = 0; n < voterCount; n++) people.push(await t.join(sheet.joinCode, `P${n}`));
  const [first] = people;
  if (!first) throw new Error('nobody');
  const hand: Hand = {
    author: first.participantId,
    now: t.evening.now,
    newId: t.evening.newId,
    origin: null,
  };
  const model = createVoteModel('welcome');
  const [cards, clusters] = await t.evening.hub.edit(sheet.id, (doc) => {
    const texts = Array.from(
      { length: cardCount },
      (_, n) => ({ text: `${n}`, kind: 'idea', at: [0, 0] }) as const,
    );
    const frames = Array.from(
      { length: clusterCount },
      (_, n) => ({ title: `${n}`, at: [0, 0], size: [9, 9] }) as const,
    );
    const added = addCards(doc, hand, texts);
    const inside = added.slice(looseCount);
    return [added, frames.map((frame, n) => addCluster(doc, hand, frame, inside.slice(n, n + 1)))] as const;
  });
  clusters.forEach(model.addCluster);
  for (const [n, card] of cards.entries()) model.addCard(card, clusters[n - looseCount] ?? null);
  return {
    running,
    board: sheet.id,
    facilitator: await t.join(sheet.facilitatorKey, 'Flo'),
    screen: await t.join(sheet.screenKey),
    voters: people.map(({ participantId: id, token }) => ({ id, token, role: 'participant' })),
    cards,
    clusters,
    hand,
    model,
  };
}

export function ask(
  { board, running }: Table,
  as: string,
  method: string,
  path: string,
  json?: object,
): Promise<Response> {
  return running.evening().ask(method, `/api/v1/boards/${board}${path}`, { as, json });
}

function ballotOf({ clusters, cards }: Table, places: readonly (readonly [number, number])[]): Given {
  const targets = [...clusters, ...cards];
  return Object.fromEntries(places.map(([at, count]) => [targets[at] ?? '', count]));
}

/** Whether a ballot that was sent counts, by what the model knows; and what it is then. */
function judge({ model }: Table, { role }: Voter, given: Given): { status: number; votes: Given | null } {
  if (role === 'removed') return { status: 401, votes: null };
  if (role === 'facilitator') return { status: 403, votes: null };
  if (model.phase() !== 'vote') return { status: 409, votes: null };
  const counted = model.accepted(given);
  return { status: counted ? 200 : 422, votes: counted };
}

async function cast(table: Table, who: Voter, given: Given, times: number): Promise<void> {
  const expected = judge(table, who, given);
  for (let n = 0; n < times; n++) {
    const response = await ask(table, who.token, 'PUT', '/ballot', { votes: given });
    expect(response.status).toBe(expected.status);
  }
  if (expected.votes) table.model.keep(who.id, expected.votes);
}

/** Several ballots at once, the vote closing among them: each that was accepted may be somebody's last. */
async function castTogether(
  table: Table,
  ballots: readonly (readonly [Voter, Given])[],
  closes: boolean,
): Promise<void> {
  const sent = ballots.map(async ([who, given]) => {
    const { status } = await ask(table, who.token, 'PUT', '/ballot', { votes: given });
    return { who, given, status, expected: judge(table, who, given) };
  });
  const [answers] = await Promise.all([Promise.all(sent), closes ? setPhase(table, 'converge') : null]);
  const accepted = answers.filter(({ status }) => status === 200);
  for (const { status, expected } of answers)
    expect([expected.status, ...(closes && [200, 422].includes(expected.status) ? [409] : [])]).toContain(
      status,
    );
  for (const who of new Set(accepted.map((answer) => answer.who))) {
    const own = accepted.filter((answer) => answer.who === who).map(({ expected }) => expected.votes ?? {});
    const { vote } = await sessionOf(table, who.token);
    expect(own).toContainEqual(vote.mine);
    table.model.keep(who.id, vote.mine);
  }
  if (closes) table.model.setPhase('converge');
}

export async function setPhase(table: Table, to: string): Promise<void> {
  expect((await ask(table, organiserKey, 'POST', '/phase', { phase: to })).status).toBe(200);
}

export async function sessionOf(table: Table, token: string): Promise<Session> {
  return jsonOf(await ask(table, token, 'GET', '/session'));
}

/** Changes clusters and cards as whoever leads may: while people vote, what is on the ballot stays. */
async function arrange(table: Table, given: Step): Promise<void> {
  const { board, model, hand, clusters, cards, running } = table;
  const edit = (change: (doc: Doc) => void) => running.evening().evening.hub.edit(board, change);
  const isStanding = (id: string): boolean => model.standing().includes(id);
  if (given.do === 'hide' && 'isHidden' in given) {
    const card = at(cards, given.card);
    await edit((doc) => setHidden(doc, hand, [card], given.isHidden));
    model.hide(card, given.isHidden);
  }
  if (model.phase() === 'vote') return;
  if ('into' in given) {
    const [from, into] = [at(clusters, given.from), at(clusters, given.into)];
    if (from === into || !isStanding(from) || !isStanding(into)) return;
    await edit((doc) => mergeClusters(doc, hand, [from], into, []));
    model.merge(from, into);
  } else if (given.do === 'group' && 'card' in given && 'cluster' in given) {
    const [card, cluster] = [at(cards, given.card), at(clusters, given.cluster)];
    if (!isStanding(cluster)) return;
    await edit((doc) => assignCards(doc, hand, [card], cluster));
    model.group(card, cluster);
  } else if ('cluster' in given) {
    const cluster = at(clusters, given.cluster);
    if (!model.isOnBoard(cluster)) return;
    if (given.do === 'split') {
      await edit((doc) => splitClusters(doc, hand, [cluster], []));
      model.split(cluster);
    } else if (isStanding(cluster)) {
      await edit((doc) => dissolveCluster(doc, hand, cluster));
      model.dissolve(cluster);
    }
  } else if (given.do === 'deleteCard' && 'card' in given) {
    const card = at(cards, given.card);
    await edit((doc) => deleteCards(doc, hand, [card]));
    model.deleteCard(card);
  }
}

async function steer(table: Table, who: Voter, given: Step): Promise<void> {
  const { facilitator, model } = table;
  if (given.do === 'remove') {
    const path = `/people/${who.id}/removal`;
    const { status } = await ask(table, facilitator.token, 'POST', path, { cards: 'keep' });
    expect(status).toBe(who.role === 'facilitator' ? 404 : 204);
    if (who.role !== 'participant') return;
    who.role = 'removed';
    model.forget(who.id);
  } else if ('leads' in given) {
    const path = `/people/${who.id}/leader`;
    const { status } = await ask(table, facilitator.token, 'PUT', path, { leads: given.leads });
    expect(status).toBe(who.role === 'removed' ? 404 : 204);
    const role = given.leads ? 'facilitator' : 'participant';
    if (who.role === 'removed' || who.role === role) return;
    who.role = role;
    model.forget(who.id);
  } else if (given.do === 'device' && who.role === 'participant') {
    const link = await ask(table, who.token, 'POST', '/personal-link', {});
    const { key } = await jsonOf<{ key: string }>(link);
    who.token = (await table.running.evening().join(key)).token;
  }
}

/** Takes a step at the server and at the model, and compares what is answered. */
export async function take(table: Table, given: Step): Promise<void> {
  const { model, facilitator, voters } = table;
  const voterAt = (index: number): Voter => at(voters, index);
  if ('times' in given) return cast(table, voterAt(given.voter), ballotOf(table, given.votes), given.times);
  if ('ballots' in given) {
    const ballots = given.ballots.map(([who, of]) => [voterAt(who), ballotOf(table, of)] as const);
    return castTogether(table, ballots, given.closes && model.phase() === 'vote');
  }
  if ('paper' in given) {
    const path = `/paper-ballots/${given.paper}`;
    const ballot = 'votes' in given ? ballotOf(table, given.votes) : null;
    const body = ballot ? { votes: ballot } : undefined;
    const { status } = await ask(table, facilitator.token, ballot ? 'PUT' : 'DELETE', path, body);
    const counted = ballot && model.accepted(ballot);
    const isOpen = model.phase() === 'vote';
    expect(status).toBe(!isOpen ? 409 : ballot && !counted ? 422 : 204);
    if (isOpen && counted) model.keep(given.paper, counted);
    else if (isOpen && !ballot) model.forget(given.paper);
    return;
  }
  if ('phase' in given) {
    await setPhase(table, given.phase);
    return model.setPhase(given.phase);
  }
  if (given.do === 'restart') return table.running.restart();
  if ('voter' in given) return steer(table, voterAt(given.voter), given);
  return arrange(table, given);
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error(`nothing at ${index}`);
  return found;
}
