// What becomes of work that the server has refused. It must not come back from this device's copy: the copy goes. What it
// says stays, and once the server's state is here, whatever is not in that is given back to whoever wrote it. [T4]

import { createBoardDoc } from '@terreau/board/document';
import type { ParticipantId } from '@terreau/board/ids';
import * as Y from 'yjs';
import { areMovesLost, type OwnMove, ownMovesOf } from './own-moves.ts';
import { type GivenBack, lostTexts, type OwnText, ownTextsOf } from './own-texts.ts';
import { createSource, type Source } from './source.ts';
import type { Unsaved } from './unsaved-clients.ts';

/** One's own work at the moment of a refusal. */
export interface RefusedWork {
  readonly texts: readonly OwnText[];
  readonly moves: readonly OwnMove[];
}

/** What is given back of refused work. */
export interface Rescued {
  readonly texts: readonly GivenBack[];
  /** Whether changes without words were lost too. */
  readonly areMovesLost: boolean;
}

export const nothingRescued: Rescued = { texts: [], areMovesLost: false };

export interface RefusedWorkDeps {
  readonly doc: Y.Doc;
  readonly author: ParticipantId;
  /** Outlives the tab, and is shared with the person's other tabs. */
  readonly memory: {
    readonly refused: () => RefusedWork | null;
    readonly keepRefused: (work: RefusedWork | null) => void;
    readonly rescued: () => Rescued;
    readonly keepRescued: (rescued: Rescued) => void;
  };
  /** What of the document the server may not have. */
  readonly unsaved: () => Unsaved;
  /** This device's copy of the board, to which other tabs write too. */
  readonly copy: { readonly read: () => Promise<Uint8Array[]>; readonly clear: () => Promise<void> } | null;
}

export interface RefusedWorkKeeper {
  readonly rescued: Source<Rescued>;
  readonly dismiss: () => void;
  /** After a refusal: keeps what this device's copy and this tab say, and clears the copy. */
  readonly setAside: () => Promise<void>;
  /** When the server's state is in the document: gives back what was set aside and is not in it. */
  readonly giveBack: () => void;
}

export function createRefusedWork({
  doc,
  author,
  memory,
  unsaved,
  copy,
}: RefusedWorkDeps): RefusedWorkKeeper {
  const rescued = createSource(memory.rescued());
  const keep = (from: Y.Doc) => {
    const notSaved = unsaved();
    const work = { texts: ownTextsOf(from, author, notSaved), moves: ownMovesOf(from, notSaved) };
    memory.keepRefused(withWork(memory.refused() ?? { texts: [], moves: [] }, work));
  };
  return {
    rescued,
    dismiss() {
      memory.keepRescued(nothingRescued);
      rescued.set(nothingRescued);
    },
    async setAside() {
      // At once, because the tab may be closed while the copy is read.
      keep(doc);
      if (!copy) return;
      const updates = await copy.read();
      keep(withUpdates(doc, updates));
      await copy.clear();
    },
    giveBack() {
      const refused = memory.refused();
      if (!refused) return;
      const before = memory.rescued();
      const lost = { texts: lostTexts(refused.texts, doc), areMovesLost: areMovesLost(refused.moves, doc) };
      const all = {
        texts: unlessEqual([...before.texts, ...lost.texts]),
        areMovesLost: before.areMovesLost || lost.areMovesLost,
      };
      memory.keepRescued(all);
      memory.keepRefused(null);
      rescued.set(all);
    },
  };
}

/** What a document would say with what others have stored. */
function withUpdates(doc: Y.Doc, updates: readonly Uint8Array[]): Y.Doc {
  const whole = createBoardDoc();
  for (const update of [Y.encodeStateAsUpdate(doc), ...updates]) Y.applyUpdate(whole, update);
  return whole;
}

/** Another tab's refusal may wait there still. */
function withWork(before: RefusedWork, work: RefusedWork): RefusedWork {
  return {
    texts: unlessEqual([...before.texts, ...work.texts]),
    moves: unlessEqual([...before.moves, ...work.moves]),
  };
}

function unlessEqual<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
