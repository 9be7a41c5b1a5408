// What of a project record is shown on a wall: what is read at ten metres. Never more than fits there, and never how to reach
// anybody, which the server does not tell a screen. Pure.

import type { FieldPath } from '@terreau/project/record/fields';
import { valueAt } from '@terreau/project/record/fields';
import type { Passage, ProjectRecord } from '@terreau/project/record/record';
import { isFilled } from '../project/filled.ts';

export interface ProjectPicture {
  readonly title: string;
  readonly need: readonly string[];
  readonly solution: readonly string[];
  readonly questions: readonly string[];
  /** Who imagined it, by name. */
  readonly people: readonly string[];
  /** How many more there are, or whose names are not known any more. */
  readonly others: number;
  readonly lead: string;
  /** What a table says of a project first, and has not said yet of this one. */
  readonly unsaid: readonly FieldPath[];
}

interface Room {
  readonly passages: number;
  readonly characters: number;
}

const [roomForParts, roomForQuestions]: readonly [Room, Room] = [
  { passages: 3, characters: 260 },
  { passages: 2, characters: 150 },
];
const [mostPeople, mostUnsaid] = [10, 3];
const [mostInTitle, mostInName] = [90, 40];

/** In the order in which they are asked at the table. */
const askedFirst: readonly FieldPath[] = [
  'substance.directBeneficiaries',
  'project.activities',
  'project.lead',
  'project.partners',
  'followUp.nextSteps',
];

export function pictureOf(record: ProjectRecord): ProjectPicture {
  const { identity, substance, bearers, project, provenance } = record;
  const names = bearers.contributors.flatMap(({ person }) => provenance.people[person] ?? []);
  const people = names.slice(0, mostPeople).map((name) => cut(name, mostInName));
  return {
    title: cut(identity.title.text, mostInTitle),
    need: passagesOf(substance.need, roomForParts),
    solution: passagesOf(substance.solution, roomForParts),
    questions: passagesOf(substance.openQuestions, roomForQuestions),
    people,
    others: bearers.contributors.length - people.length,
    lead: cut(project.lead, 2 * mostInName),
    unsaid: askedFirst.filter((path) => !isFilled(valueAt(record, path))).slice(0, mostUnsaid),
  };
}

/** The first of them, as many as there is room for; an ellipsis says that there is more. */
function passagesOf(passages: readonly Passage[], room: Room): readonly string[] {
  const texts = passages.map(({ text }) => text.trim()).filter((text) => text !== '');
  const shown: string[] = [];
  let left = room.characters;
  for (const text of texts.slice(0, room.passages)) {
    if (left <= 0) break;
    shown.push(cut(text, left));
    left -= text.length;
  }
  const last = shown.at(-1);
  if (last === undefined || shown.length === texts.length || last.endsWith('…')) return shown;
  return shown.with(-1, `${last} …`);
}

/** At most about so many characters of a text, to the end of a word where there is one. */
function cut(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  if (characters.length <= most) return line;
  const start = characters.slice(0, most).join('');
  const word = start.lastIndexOf(' ');
  return `${word > most / 2 ? start.slice(0, word) : start}…`;
}
