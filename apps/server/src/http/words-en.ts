// What the server says in English.

import { dateInWords } from '@terreau/brief/typography';
import type { CommandType, Role } from '@terreau/workshop/permissions';
import type { Phase } from '@terreau/workshop/phases';
import { archiveWords } from './archives/archive-words-en.ts';
import type { HttpWords } from './words-fr.ts';

const phases: Record<Phase, string> = {
  welcome: 'Welcome',
  ideate: 'Write',
  share: 'Share',
  cluster: 'Group',
  vote: 'Vote',
  converge: 'Decide',
  closed: 'Close',
};

const commands: Record<CommandType, string> = {
  'draft.review': 'review what is written in silence',
  'ballot.paper': 'enter a paper ballot',
  'mark.set': 'say that you are in',
  'sign.set': 'give a sign',
  'spotlight.set': 'put a card in the spotlight',
  'help.call': 'call the organiser',
  'person.remove': 'remove somebody from the table',
  'practice.open': 'practise',
  'lock.set': 'lock the board',
  'seats.set': 'change the number of seats',
  'link.make': 'make a personal link',
  'person.promote': 'let somebody lead the table',
  'draft.write': 'write in silence',
  'ballot.cast': 'vote',
  'phase.set': 'change the phase',
  'cards.import': 'import cards',
  'project.converge': 'make project records',
  'project.judge': 'see what clusters lack',
  'project.read': 'read project records',
  'project.edit': 'fill in project records',
  'project.follow': 'change the status of a project',
  'project.share': 'share a project record',
  'brief.read': 'read the briefs',
  'history.read': 'see the history',
  'history.restore': 'restore a state of the board',
  'names.erase': 'erase names and contacts',
};

const roles: Record<Role, string> = {
  participant: 'a participant',
  facilitator: 'the facilitator',
  organiser: 'the organiser',
  screen: 'a screen',
};

function list(words: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(words);
}

function all(words: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(words);
}

function quoted(phase: Phase): string {
  return `“${phases[phase]}”`;
}

function number(n: number): string {
  return n.toLocaleString('en');
}

function counted(n: number, one: string, other: string): string {
  return `${number(n)} ${n === 1 ? one : other}`;
}

/** The first of many names. */
function some(names: readonly string[]): string {
  return names.slice(0, 6).join(', ') + (names.length > 6 ? '…' : '');
}

export const en: HttpWords = {
  names: {
    participant: (n) => `Participant ${n}`,
    facilitator: () => 'Facilitator',
    organiser: () => 'Organiser',
    screen: () => 'Screen',
  },
  titles: {
    'changed-meanwhile': 'Changed meanwhile',
    'would-delete': 'To be confirmed',
    'malformed-json': 'Unreadable JSON',
    'invalid-input': 'Invalid input',
    'unsupported-content-type': 'Unsupported format',
    'too-large': 'Too large',
    'unreadable-csv': 'Unreadable CSV file',
    unauthenticated: 'Join first',
    forbidden: 'Not for you',
    'foreign-origin': 'Foreign origin',
    'wrong-role': 'Not your part',
    'wrong-phase': 'Not now',
    'over-budget': 'Too many votes',
    'unknown-target': 'Cannot be voted on',
    'bad-count': 'Invalid vote',
    'unknown-code': 'Unknown code',
    'too-many-attempts': 'Too many attempts',
    'too-many-newcomers': 'Too many arrivals at once',
    'too-many-requests': 'Too many requests at once',
    'not-found': 'Not found',
    unreadable: 'Unreadable record',
    'unknown-format': 'Format not available',
    'limit-reached': 'Limit reached',
    'seat-taken': 'Seat already taken',
    'seat-code-needed': 'A seat’s code is needed',
    'last-leader': 'Nobody left to lead',
    'not-empty': 'Already in use',
    'not-ready': 'Not ready yet',
    'nothing-in-it': 'Nothing to put in it',
    'bad-archive': 'Invalid archive',
    'already-here': 'Already here',
    'ids-taken': 'Numbers in use',
    'still-open': 'Still open',
    'still-secret': 'Still secret',
    internal: 'Server error',
    unavailable: 'Server unavailable',
  },
  malformedJson: 'The body of the request is not valid JSON.',
  unsupportedContentType: (accepted) => `The body of the request must be of type ${accepted}.`,
  tooLarge: (mebibytes) => `What you send may have ${number(mebibytes)} MB at most. Is it the right file?`,
  unauthenticated: 'Join this board with its code first, or present a valid key.',
  organiserOnly: 'Only the organiser can do this, with their key.',
  otherBoard: 'Your access is to another board.',
  foreignOrigin: 'This request comes from a page of another site.',
  wrongRole: (command, role) => `You are here as ${roles[role]}, and so you cannot ${commands[command]}.`,
  wrongPhase: (command, phase, allowedIn) =>
    `The board is in ${quoted(phase)}: you can ${commands[command]} only in ${list(allowedIn.map(quoted))}.`,
  overBudget: (spent, budget) => `You have ${counted(budget, 'vote', 'votes')} and placed ${number(spent)}.`,
  unknownTarget: 'One of the cards or clusters on this ballot is not, or no longer, up for the vote.',
  badCount: 'A number of votes must be whole, 0 or more.',
  unknownCode: 'No board has this code. Check it with the person who leads the table.',
  tooManyNewcomers: (seconds) =>
    `Too many people are joining this table, or joining from here, at once. Try again in ${seconds} s.`,
  tooManyAttempts: (seconds) => `Too many unknown codes were tried from here. Try again in ${seconds} s.`,
  tooManyRequests: (seconds) => `That is a lot of requests at once. Try again in ${seconds} s.`,
  notFound: 'There is nothing at this address.',
  unknownBoard: 'There is no such board.',
  unknownEvent: 'There is no such event.',
  changedMeanwhile: 'Somebody else has changed this evening since you opened it.',
  unknownProject: 'There is no such project record.',
  unknownDocument: 'This document is not, or no longer, kept: ask for it again.',
  tooManyDocuments: 'Too many documents wait already. Try again when the first ones are done.',
  documentNotReady: 'This document is not done yet: wait until it is.',
  documentFailed:
    'This document could not be made. Try again; if it happens again, ask for a part of it only.',
  documentTooLarge:
    'This evening is too large for one file of this kind. Ask for its parts instead: the briefs, the cards (CSV), or each board from its table. “npm run backup” copies the whole installation, however large.',
  nothingInDocument:
    'There is nothing to put in it yet: no seat has its own code, or nothing has become a project. Choose other parts, or come back later.',
  unknownDraft: 'This draft is not yours.',
  unknownCluster: 'One of these clusters is not on the board.',
  unknownState: 'This state of the board is not, or no longer, kept.',
  unknownCard: 'That card is not, or no longer, on the board.',
  unknownPerson: 'That person is not, or no longer, at this table.',
  unknownMark: 'That card or cluster is not, or no longer, on the board.',
  seatTaken:
    'Somebody has taken this seat with this code already. Ask whoever leads the table for another one.',
  seatCodeNeeded: 'At this table each seat has a code of its own: it is on the card in front of you.',
  tableFull: (max: number) =>
    `The ${number(max)} seats of this table are taken. Whoever leads it can add some.`,
  lastLeader: 'Let somebody else lead first: a table is not left alone.',
  unknownStep: 'The script of the evening has no such step, or it is of another phase.',
  unknownFormat: (formats) => `This format does not exist yet. Available formats: ${formats}.`,
  tooManyDrafts: (max) => `One person can keep ${counted(max, 'draft', 'drafts')} at most.`,
  projectField: {
    'no-such-field': 'A project record has no such field to fill in.',
    'not-of-its-kind': 'This field of the record does not take such a value.',
    'too-long': 'This is more than the field of the record holds.',
    full: 'Together with what others have written, this is more than the field, or the record, can hold. Your words were not added.',
  },
  logFull: (max: number) =>
    `The log of this project has ${number(max)} entries, and no room for more. Strike one out first.`,
  tooManyEntries: (max: number) =>
    `One person writes ${number(max)} entries at most in the log of a project.`,
  badDay: (from: string, to: string) =>
    `The date is from ${dateInWords(from, 'en')} to ${dateInWords(to, 'en')}.`,
  unknownEntry: 'The log of this project has no such entry.',
  othersEntry:
    'Only the organiser and those who lead the table strike out what others have written in the log.',
  unreadableProject:
    'This project record cannot be read: it is spoilt, or comes from a later version. The others are as they were.',
  tooManyLinks: (max: number) => `A record has ${number(max)} personal links at most. Take one back first.`,
  tooManyBallots: (max: number) => `A board takes at most ${number(max)} paper ballots.`,
  tooManyPractices: (max: number) => `A table can practise ${number(max)} times at most.`,
  tooManyMarks: (max: number) => `One person can be in at most ${number(max)} times.`,
  tooManyPeople: (max) =>
    `This board has already welcomed ${counted(max, 'participant', 'participants')} and takes no more.`,
  boardFull: (max, room) =>
    `A board holds ${counted(max, 'card', 'cards')} at most: there is room for ${number(room)}.`,
  wouldDelete: ({ tables, people, cards, ballots, projects }) => {
    const lost = [
      `${counted(tables.length, 'table', 'tables')} (${some(tables)})`,
      ...(cards > 0 ? [counted(cards, 'card', 'cards')] : []),
      ...(people > 0 ? [counted(people, 'person', 'people')] : []),
      ...(ballots > 0 ? [counted(ballots, 'ballot', 'ballots')] : []),
      ...(projects > 0 ? [counted(projects, 'project record', 'project records')] : []),
    ];
    const those = tables.length > 1 ? 'these tables' : 'this table';
    return `This would be lost for ever: ${all(lost)}. The codes and links of ${those}, printed ones too, would open nothing any more.`;
  },
  namesInUse: (tables) =>
    `As long as the evening goes on, names are needed. Move all tables to “Close” first, in “Live tables”; it still goes on at: ${some(tables)}.`,
  notWiped:
    'The names and contacts are erased, but traces of them may be left on the server’s disk: it is full, or a backup is being made. Do it again in a moment.',
  notEmpty: 'The demo evening opens on an empty installation only.',
  internal: 'Something went wrong on our side. Try again; nothing was saved by halves.',
  unavailable: 'The server cannot answer now. Try again in a moment.',
  archive: archiveWords,
  noWebApp: 'The web app has not been built: run “npm start” or “npm run build”.',
  fields: {
    body: 'The body of the request',
    named: (field) => `The field “${field}”`,
    missing: (field) => `${field} is missing.`,
    empty: (field) => `${field} is empty.`,
    tooLong: (field, max) => `${field} has more than ${counted(max, 'character', 'characters')}.`,
    tooFew: (field, min) => `${field} has fewer than ${counted(min, 'item', 'items')}.`,
    tooMany: (field, max) => `${field} has more than ${counted(max, 'item', 'items')}.`,
    tooSmall: (field, min) => `${field} must be at least ${number(min)}.`,
    tooBig: (field, max) => `${field} must be at most ${number(max)}.`,
    oneOf: (field, choices) => `${field} must be one of these: ${choices}.`,
    unknown: (field) => `${field} is unknown here.`,
    invalid: (field) => `${field} does not have the expected form.`,
  },
  csv: {
    noColumn: 'The file has no column “text” or “comment-body”.',
    empty: 'The file contains no ideas.',
    tooManyRows: (max) => `The file has more than ${counted(max, 'row', 'rows')}: a board holds no more.`,
    tooManyColumns: (max) => `The file has more than ${counted(max, 'column', 'columns')}.`,
    tooManyCells: (max) => `The file has more than ${counted(max, 'cell', 'cells')}.`,
    unreadable: (row) => `Row ${number(row)} cannot be read as CSV.`,
    rowTooLong: (row, characters, max) =>
      `Row ${number(row)}: ${counted(characters, 'character', 'characters')}, a card holds ${number(max)} at most.`,
    more: (n) => (n === 1 ? 'One more row has an error.' : `${number(n)} more rows have errors.`),
    badKind: (row) => `Row ${number(row)}: unknown kind of card.`,
  },
};
