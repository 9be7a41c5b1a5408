// Where a record comes from, as a graph: cards and notes with who wrote them, the cluster, the board and the conversion. [T7]

import { authorsTold } from '@terreau/project/drafting/former-cards';
import type { ProjectRecord, SourceCard } from '@terreau/project/record/record';
import { nameOf, nameOfProject } from './context.ts';
import type { LinkedNode } from './linked-fields.ts';

/** The nodes of the provenance. Who has no name any more is still somebody. [T8] */
export function linkedOrigin({ id, provenance }: ProjectRecord): LinkedNode[] {
  const { cluster, cards, board, state, reason } = provenance;
  return [
    {
      id: nameOf('conversion', id),
      type: ['prov:Activity', 'schema:Action'],
      used: [nameOf('cluster', cluster.id), nameOf('board', board)],
      'prov:generated': { id: nameOfProject(id) },
      ...(reason === '' ? {} : { reason: reason.toWellFormed() }),
    },
    {
      id: nameOf('board', board),
      type: ['prov:Entity', 'schema:CreativeWork'],
      modified: momentOf(state.lastAddedAt),
    },
    {
      id: nameOf('cluster', cluster.id),
      type: ['pair:Idea', 'prov:Entity', 'schema:Collection'],
      name: cluster.title.toWellFormed(),
      label: cluster.title.toWellFormed(),
      created: momentOf(cluster.createdAt),
      votes: cluster.votes,
      writtenBy: nameOf('person', cluster.author),
      derivedFrom: cards.map((card) => nameOf('card', card.id)),
      imaginedBy: peopleOf(cards).map((person) => nameOf('person', person)),
    },
    ...cards.flatMap(cardNodes),
    ...personNodes(provenance),
  ];
}

const typesOfKind: Readonly<Record<SourceCard['kind'], readonly string[]>> = {
  need: [],
  question: ['schema:Question'],
  idea: ['pair:Idea'],
  resource: ['pair:Resource'],
};

function cardNodes({ id, kind, text, author, createdAt, votes, notes, hidden }: SourceCard): LinkedNode[] {
  const card = {
    id: nameOf('card', id),
    type: ['prov:Entity', 'schema:Comment', ...typesOfKind[kind]],
    'schema:genre': kind,
    text: text.toWellFormed(),
    created: momentOf(createdAt),
    votes,
    // Who wrote what was hidden is told no more than what it was.
    ...(hidden ? {} : { writtenBy: nameOf('person', author) }),
  };
  const added = notes.map((note) => ({
    id: nameOf('note', note.id),
    type: ['prov:Entity', 'schema:Comment'],
    text: note.text.toWellFormed(),
    created: momentOf(note.createdAt),
    writtenBy: nameOf('person', note.author),
    answers: nameOf('card', id),
  }));
  return [card, ...added];
}

function personNodes({ cards, cluster, people }: ProjectRecord['provenance']): LinkedNode[] {
  const all = [...new Set([...peopleOf(cards), cluster.author])].sort();
  return all.map((person) => {
    const name = people[person]?.toWellFormed();
    return {
      id: nameOf('person', person),
      type: ['pair:Person', 'schema:Person', 'prov:Person'],
      ...(name ? { name, label: name } : {}),
    };
  });
}

/** Everybody who wrote a card or a note that is told. */
function peopleOf(cards: readonly SourceCard[]): SourceCard['author'][] {
  return [...authorsTold(cards)].sort();
}

function momentOf(ms: number): string {
  return new Date(ms).toISOString();
}
