// The board as a canvas, with the tools around it: where a table works together.

import { type RefObject, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { FollowBanner } from '../following/follow-banner.tsx';
import { useWords } from '../language/words.ts';
import { useBoard, useSource } from '../live/hooks.tsx';
import type { PageDoors } from './actions/action.ts';
import { OverCanvas } from './actions/over-canvas.tsx';
import styles from './board-canvas.module.css';
import { boardWords } from './board-words.ts';
import { CanvasStage } from './canvas-stage.tsx';
import { CardList } from './controls/card-list.tsx';
import { EmptyState } from './controls/empty-state.tsx';
import { SelectionBar } from './controls/selection-bar.tsx';
import { Toolbar } from './controls/toolbar.tsx';
import { ZoomBar } from './controls/zoom-bar.tsx';
import { createDesk, type Desk } from './desk.ts';
import { attachPointers } from './input/pointer-input.ts';
import { readCanvasTheme } from './painting/canvas-theme.ts';
import { useCanvasFrame } from './use-canvas.ts';
import { NotesPanel } from './writing/notes-panel.tsx';
import { TextEditor } from './writing/text-editor.tsx';

export default function BoardCanvas({ page }: { readonly page: PageDoors }) {
  const words = useWords(boardWords);
  const root = useRef<HTMLElement>(null);
  const desk = useDesk(root, page);
  return (
    <section ref={root} className={styles.board} aria-label={words.board}>
      {desk ? <Surface desk={desk} /> : null}
      <FollowBanner />
    </section>
  );
}

/** Pixels. */
const legibleAtDesk = () => 12;

/** The desk lives as long as the canvas is there for this board. */
function useDesk(root: RefObject<HTMLElement | null>, page: PageDoors): Desk | null {
  const link = useBoard();
  const [desk, setDesk] = useState<Desk | null>(null);
  const doors = useRef(page);
  useEffect(() => {
    doors.current = page;
  });
  useEffect(() => {
    const made = createDesk(link, readCanvasTheme(root.current ?? document.body), {
      writeDraft: () => doors.current.writeDraft(),
      open: (dialog) => doors.current.open(dialog),
      showList: () => doors.current.showList(),
    });
    setDesk(made);
    return () => made.destroy();
  }, [link, root]);
  return desk;
}

function Surface({ desk }: { readonly desk: Desk }) {
  const words = useWords(boardWords);
  const { view, commands } = desk;
  const [ground, setGround] = useState<HTMLDivElement | null>(null);
  const { scene } = view;
  const cards = useSyncExternalStore(scene.subscribe, scene.cardCount);
  const clusters = useSyncExternalStore(scene.subscribe, () => scene.clusters().length);
  useCanvasFrame(view, ground);
  useFirstLook(desk);
  useEffect(() => (ground ? attachPointers(ground, desk) : undefined), [ground, desk]);
  const endEditing = useCallback(() => {
    if (view.editing.get()) commands.endEditing();
    // Whoever ends with a key goes on from the canvas; whoever ends with a press is already elsewhere.
    if (document.activeElement instanceof HTMLTextAreaElement) ground?.focus({ preventScroll: true });
  }, [view, commands, ground]);
  const closeNotes = () => {
    desk.notesOpen.set(false);
    ground?.focus({ preventScroll: true });
  };
  return (
    <>
      <OverCanvas desk={desk} ground={ground} />
      <div ref={setGround} className={styles.ground} tabIndex={-1} data-pointer={usePointerShape(desk)}>
        <CanvasStage
          view={view}
          label={words.boardLabel(cards, clusters)}
          showsPeers
          leastTitlePx={legibleAtDesk}
        />
      </div>
      <EmptyState scene={view.scene} />
      <TextEditor desk={desk} onEnd={endEditing} />
      <SelectionBar desk={desk} />
      <NotesPanel desk={desk} onClose={closeNotes} />
      <div className={styles.tools}>
        <Toolbar desk={desk} />
        <ZoomBar desk={desk} />
      </div>
      <CardList desk={desk} />
    </>
  );
}

function usePointerShape(desk: Desk): 'grabbing' | 'grab' | 'draw' | 'default' {
  const state = useSource(desk.tool.state);
  const isSpaceDown = useSource(desk.isSpaceDown);
  const mode = useSource(desk.view.mode);
  if (state === 'panning' || state === 'dragging-cards' || state === 'dragging-cluster') return 'grabbing';
  if (isSpaceDown || mode === 'hand') return 'grab';
  return mode === 'lasso' ? 'draw' : 'default';
}

/** Shows everything as soon as there is something to see and a canvas to see it on; after that the person looks. */
function useFirstLook({ view, moves }: Desk): void {
  useEffect(() => {
    moves.begin();
    const stops = [view.scene.subscribe(moves.begin), view.size.subscribe(moves.resized)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [view, moves]);
}
