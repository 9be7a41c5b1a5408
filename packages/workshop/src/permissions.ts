// Who may do what, and when: one table of role × phase × action. The server refuses by it, the interface greys its
// buttons by it. [T4]

import { type BoardActionType, boardActionTypes } from '@terreau/board/actions';
import type { Phase } from './phases.ts';

export const roles = ['participant', 'facilitator', 'organiser', 'screen'] as const;
export type Role = (typeof roles)[number];

/** What is done to ruled state, through HTTP commands. */
export const commandTypes = [
  'draft.write',
  'draft.review',
  'ballot.cast',
  'ballot.paper',
  'mark.set',
  'sign.set',
  'spotlight.set',
  'help.call',
  'person.remove',
  'person.promote',
  'seats.set',
  'lock.set',
  'practice.open',
  'link.make',
  'phase.set',
  'cards.import',
  'project.converge',
  'project.judge',
  'project.read',
  'project.edit',
  'project.follow',
  'project.share',
  'brief.read',
  'history.read',
  'history.restore',
  'names.erase',
] as const;
export type CommandType = (typeof commandTypes)[number];

export type ActionType = BoardActionType | CommandType;

/** `own`: only what one has written oneself. */
type Grant = 'any' | 'own';
type Grants = Readonly<Partial<Record<ActionType, Grant>>>;

const nothing: Grants = {};

const look: Grants = { 'history.read': 'any' };

/** Whoever is at the table may raise a hand and say that they are done. */
const sit: Grants = { ...look, 'sign.set': 'own' };

const enrich: Grants = { ...sit, 'note.add': 'own', 'note.text': 'own', 'note.delete': 'own' };

const write: Grants = {
  ...enrich,
  'card.add': 'own',
  'card.text': 'own',
  'card.kind': 'own',
  'card.colour': 'own',
  'card.link': 'own',
  'card.delete': 'own',
  'card.move': 'any',
};

const group: Grants = {
  ...write,
  'card.cluster': 'any',
  'cluster.add': 'own',
  'cluster.rename': 'any',
  'cluster.move': 'any',
  'cluster.colour': 'any',
  'cluster.collapse': 'any',
  'cluster.merge': 'any',
  'cluster.delete': 'any',
};

/** A participant comes in from another device as the same person; those who lead have their key. */
const own: Grants = { 'link.make': 'own' };
/** Who is ready to work on something says so for themselves. */
const join: Grants = { ...own, 'mark.set': 'own' };

const participant: Readonly<Record<Phase, Grants>> = {
  welcome: { ...sit, ...own },
  ideate: { ...sit, ...own, 'draft.write': 'own' },
  share: { ...write, ...join },
  cluster: { ...group, ...join },
  vote: { ...sit, ...own, 'ballot.cast': 'own' },
  converge: { ...enrich, ...join, 'project.read': 'any', 'project.edit': 'any' },
  closed: { ...look, ...own, 'project.read': 'any' },
};

const steer: Grants = {
  ...look,
  'seats.set': 'any',
  'lock.set': 'any',
  'practice.open': 'any',
  'phase.set': 'any',
  'brief.read': 'any',
  'project.judge': 'any',
  'project.read': 'any',
  'project.edit': 'any',
  'project.follow': 'any',
  'project.share': 'any',
  'spotlight.set': 'any',
  'sign.set': 'any',
  'help.call': 'any',
  'person.remove': 'any',
  'person.promote': 'any',
};

const edit: Grants = {
  ...group,
  ...steer,
  'card.text': 'any',
  'card.kind': 'any',
  'card.colour': 'any',
  'card.link': 'any',
  'card.hide': 'any',
  'card.delete': 'any',
  'note.text': 'any',
  'note.delete': 'any',
  'cards.import': 'any',
  'history.restore': 'any',
};

const facilitator: Readonly<Record<Phase, Grants>> = {
  welcome: edit,
  ideate: { ...edit, 'draft.review': 'any' },
  share: edit,
  cluster: edit,
  // What is on the ballot stays as it is while people vote on it.
  vote: {
    ...enrich,
    ...steer,
    'ballot.paper': 'any',
    'card.move': 'any',
    'card.hide': 'any',
    'cluster.move': 'any',
    'cluster.collapse': 'any',
  },
  converge: { ...edit, 'project.converge': 'any' },
  closed: { ...steer, 'project.converge': 'any' },
};

/** While an evening goes on its names are needed: whose turn it is, who asks for help, who will be called back. [T8] */
const organiser: Readonly<Record<Phase, Grants>> = {
  ...facilitator,
  closed: { ...facilitator.closed, 'names.erase': 'any' },
};

const spectator: Readonly<Record<Phase, Grants>> = {
  welcome: nothing,
  ideate: nothing,
  share: nothing,
  cluster: nothing,
  vote: nothing,
  // What the table fills in is on the wall while it does.
  converge: { 'project.read': 'any' },
  closed: nothing,
};

const table: Readonly<Record<Role, Readonly<Record<Phase, Grants>>>> = {
  participant,
  facilitator,
  organiser,
  screen: spectator,
};

/**
 * Whether somebody in a role may do something in a phase. `own` says whether it is done to what they have written
 * themselves; what is added is one's own when it names oneself as its author.
 */
export function isAllowed(role: Role, phase: Phase, action: ActionType, own: boolean): boolean {
  const grant = table[role][phase][action];
  return grant === 'any' || (grant === 'own' && own);
}

/**
 * The phase by which changes to a board are judged: a locked one is for participants as it was before it began. What they
 * do beside the board, as writing in silence and voting, goes on.
 */
export function phaseOnBoard(role: Role, { phase, isLocked }: BoardRules): Phase {
  return isLocked && role === 'participant' ? 'welcome' : phase;
}

/** By what changes to a board are judged. */
export interface BoardRules {
  readonly phase: Phase;
  /** Whether those who lead keep the board to themselves for a moment. */
  readonly isLocked: boolean;
}

/** Whether anybody may do less to a board in one phase than in the one before it. */
export function isStricter(phase: Phase, than: Phase): boolean {
  return roles.some((role) =>
    boardActionTypes.some((action) =>
      [true, false].some((own) => isAllowed(role, than, action, own) && !isAllowed(role, phase, action, own)),
    ),
  );
}
