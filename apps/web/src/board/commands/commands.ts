// What a person can do on the canvas, by button, key or hand: each command asks the permission table, changes the
// document as one transaction, and leaves the selection as one expects it. Knows no React. [T4]

import type { CardKind, Colour } from '@terreau/board/card';
import { deleteCards, moveCards, setColour, setHidden, setKind } from '@terreau/board/edits';
import type { Point } from '@terreau/board/geometry';
import { createPastingCommands, type PastingCommands } from '../actions/pasting-commands.ts';
import type { BoardView } from '../board-view.ts';
import { createNudging } from '../input/nudging.ts';
import { selectCards } from '../selection.ts';
import { type Acting, createActing } from './acting.ts';
import { type ArrangeCommands, createArrangeCommands } from './arrange-commands.ts';
import { type ClusterCommands, createClusterCommands } from './cluster-commands.ts';
import { createLinkCommands, type LinkCommands } from './link-commands.ts';
import type { Refusal } from './permitted.ts';
import { createTypingCommands, type TypingCommands } from './typing-commands.ts';

export interface Commands
  extends TypingCommands,
    ClusterCommands,
    LinkCommands,
    PastingCommands,
    ArrangeCommands {
  readonly permission: Acting['permission'];
  /** Also chooses the kind of the cards that are added next. */
  readonly setKind: (kind: CardKind) => void;
  readonly setColour: (colour: Colour) => void;
  readonly toggleHidden: () => void;
  /** Deletes the selected cards, or dissolves the selected cluster. */
  readonly deleteSelection: () => void;
  /** Moves the selected cards a little, until `settleNudge` lays them down. */
  readonly nudge: (by: Point) => void;
  readonly settleNudge: () => void;
  readonly selectAll: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

export interface CommandOptions {
  /** Called where a card would be added while people write in silence. */
  readonly writeDraft: () => void;
  /** Called where many cards would be added at once and cannot be. */
  readonly sayWhyNot: (why: 'silence' | 'full') => void;
  /** Called with why something is not allowed. */
  readonly refuse: (refusal: Refusal) => void;
}

/** The commands on what a view shows. */
export function createCommands(view: BoardView, options: CommandOptions): Commands {
  const { writeDraft, sayWhyNot, refuse } = options;
  const { scene, selection } = view;
  const { doc, hand, undo } = view.link;
  const acting = createActing(view, refuse);
  const { mayOrSay, act, selectedCards } = acting;
  let kind: CardKind = 'idea';
  const typing = createTypingCommands(acting, { kind: () => kind, writeDraft });
  const pasting = createPastingCommands(acting, { kind: () => kind, sayWhyNot });
  const clustering = createClusterCommands(acting, typing.rename);
  const linking = createLinkCommands(acting, { kind: () => kind, edit: typing.edit });
  const selected = () => selection.get().cards;
  const nudging = createNudging({
    lift: view.lift,
    selected,
    mayOrSay: () => mayOrSay('card.move'),
    // Without a step of its own: short presses in a row are one.
    lay({ cards, by: [dx, dy] }) {
      const held = [...cards].flatMap((id) => scene.card(id)?.card ?? []);
      moveCards(
        doc,
        hand,
        held.map(({ id, at: [x, y] }) => [id, [x + dx, y + dy]] as const),
      );
    },
  });

  return {
    ...typing,
    ...pasting,
    ...clustering,
    ...linking,
    ...createArrangeCommands(acting),
    permission: acting.permission,
    setKind(chosen) {
      kind = chosen;
      if (mayOrSay('card.kind')) act(() => setKind(doc, hand, selected(), chosen));
    },
    setColour(colour) {
      if (mayOrSay('card.colour')) act(() => setColour(doc, hand, selected(), colour));
    },
    toggleHidden() {
      const isAllHidden = selectedCards().every(({ hidden }) => hidden);
      if (mayOrSay('card.hide')) act(() => setHidden(doc, hand, selected(), !isAllHidden));
    },
    deleteSelection() {
      if (selection.get().cluster) clustering.dissolve();
      else if (selected().size > 0 && mayOrSay('card.delete')) act(() => deleteCards(doc, hand, selected()));
    },
    nudge: nudging.nudge,
    settleNudge: nudging.settle,
    selectAll: () => selection.set(selectCards(scene.cards().map(({ card }) => card.id))),
    undo: () => void undo.undo(),
    redo: () => void undo.redo(),
  };
}
