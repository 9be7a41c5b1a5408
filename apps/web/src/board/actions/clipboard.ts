// Copy, cut and paste on the canvas: by the browser's own events where keys ask for them, and through its clipboard where a
// menu does. A field keeps its own, and so does a text that is marked on the page.

import type { Point } from '@terreau/board/geometry';
import { currentLocale } from '../../language/locale.ts';
import type { WritableSource } from '../../live/source.ts';
import { toasts } from '../../ui/toasts.ts';
import type { BoardView } from '../board-view.ts';
import { middleOf, viewOf } from '../camera/camera.ts';
import type { CameraMoves } from '../camera/camera-moves.ts';
import type { Commands } from '../commands/commands.ts';
import { clipboardWords } from './clipboard-words.ts';
import { type Copied, copiedAsHtml, copiedAsText } from './copied.ts';
import { copiedOf, isSelectionSeen, middleOfSelected } from './copied-selection.ts';
import type { Pasted, PasteReading } from './pasted.ts';
import { readFromClipboard, writeToClipboard } from './system-clipboard.ts';

export interface ClipboardCommands {
  readonly copy: () => void;
  readonly cut: () => void;
  /** Around a place, or where the pointer is. */
  readonly paste: (at?: Point) => void;
  readonly duplicate: () => void;
  /** Adds what somebody has been asked about. */
  readonly add: (pasted: Pasted) => void;
  readonly destroy: () => void;
}

export interface ClipboardDeps {
  readonly view: BoardView;
  readonly commands: Commands;
  readonly moves: Pick<CameraMoves, 'toSelection'>;
  /** Where the pointer is in the world; null when it is elsewhere. */
  readonly pointer: () => Point | null;
  /** Asked before more than a screenful is added. */
  readonly asked: WritableSource<Pasted | null>;
}

/** More cards than this are not pasted by mistake. */
const maxUnasked = 200;
const fields = 'input, textarea, select, [contenteditable="true"], dialog';

/** Listens to the page until destroyed. */
export function createClipboard({ view, commands, moves, pointer, asked }: ClipboardDeps): ClipboardCommands {
  const words = () => clipboardWords[currentLocale()];
  const say = (text: string) => toasts.show({ text });
  let askedAt: Point | null = null;
  const here = (): Point => pointer() ?? middleOf(viewOf(view.camera.get(), view.size.get()));
  const add = (pasted: Pasted, at: Point) => {
    commands.addAll(pasted, at);
    if (!isSelectionSeen(view)) moves.toSelection();
  };

  /** Adds what was read, asks whether it is so much, or says what is wrong with it. */
  const offer = (reading: PasteReading, at: Point) => {
    if (!reading.ok) return say(words().problem(reading.problem));
    const { cards, title } = reading;
    if (cards.length <= maxUnasked) return add({ cards, title }, at);
    askedAt = at;
    asked.set({ cards, title });
  };
  const take = async (text: string, html: string, at: Point) => {
    const { readPaste } = await import('./pasted.ts');
    offer(readPaste(text, html), at);
  };
  const duplicate = async ({ cards, title }: Copied, at: Point) => {
    const { judged } = await import('./pasted.ts');
    offer(judged(cards, title), at);
  };
  // A cluster is copied with its cards, and would only be dissolved.
  const removeCopied = () => {
    if (view.selection.get().cluster === null) commands.deleteSelection();
  };

  const onCopy = (event: ClipboardEvent) => {
    const copied = isForText(event) ? null : copiedOf(view);
    if (!copied || !event.clipboardData) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', copiedAsText(copied));
    event.clipboardData.setData('text/html', copiedAsHtml(copied));
    if (event.type === 'copy') say(words().copied(copied.cards.length));
    else removeCopied();
  };
  const onPaste = (event: ClipboardEvent) => {
    if (isForText(event) || !event.clipboardData) return;
    event.preventDefault();
    const { clipboardData } = event;
    void take(clipboardData.getData('text/plain'), clipboardData.getData('text/html'), here());
  };
  const copy = async (): Promise<boolean> => {
    const copied = copiedOf(view);
    if (!copied) return false;
    const isDone = await writeToClipboard(copied);
    say(isDone ? words().copied(copied.cards.length) : words().useKeys);
    return isDone;
  };
  const paste = async (at: Point) => {
    const read = await readFromClipboard();
    if (read) await take(read.text, read.html, at);
    else say(words().useKeys);
  };

  const listeners = { copy: onCopy, cut: onCopy, paste: onPaste } as const;
  for (const [type, listener] of Object.entries(listeners))
    document.addEventListener(type, listener as EventListener);
  return {
    copy: () => void copy(),
    cut: () =>
      void copy().then((isDone) => {
        if (isDone) removeCopied();
      }),
    paste: (at = here()) => void paste(at),
    duplicate() {
      const copied = copiedOf(view);
      if (copied) void duplicate(copied, middleOfSelected(view));
    },
    add: (pasted) => add(pasted, askedAt ?? here()),
    destroy() {
      for (const [type, listener] of Object.entries(listeners))
        document.removeEventListener(type, listener as EventListener);
    },
  };
}

/** Whether a text is meant: that of a field, or one that is marked on the page. */
function isForText({ target }: ClipboardEvent): boolean {
  const isInField = target instanceof Element && target.closest(fields) !== null;
  return isInField || getSelection()?.isCollapsed === false;
}
