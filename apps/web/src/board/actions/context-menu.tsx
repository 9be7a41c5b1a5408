// The menu of what lies under the pointer: the same actions as everywhere, those that fit what is selected.

import { Fragment, useEffect, useLayoutEffect, useRef } from 'react';
import { useLocale } from '../../language/locale.ts';
import { useWords } from '../../language/words.ts';
import { itemsIn, moveFocus, useClosingPress } from '../../ui/menu.tsx';
import { toasts } from '../../ui/toasts.ts';
import { reasonOf } from '../commands/reason.ts';
import type { Desk } from '../desk.ts';
import { type Action, isShownIn, standingOf } from './action.ts';
import { actionWords } from './action-words.ts';
import { allActions } from './all-actions.ts';
import styles from './context-menu.module.css';
import { findingWords } from './finding-words.ts';
import { useShortcutText } from './keyboard.ts';
import type { MenuPlace } from './menu-place.ts';
import { runAction } from './run-action.ts';

/** Room to the canvas' edges, in pixels. */
const edge = 8;

export function ContextMenu(props: {
  readonly desk: Desk;
  readonly place: MenuPlace;
  readonly onClosed: () => void;
}) {
  const words = useWords(findingWords);
  const { desk, place, onClosed } = props;
  const root = useRef<HTMLDivElement>(null);
  const entries = entriesOf(desk);
  const close = () => {
    desk.menu.set(null);
    onClosed();
  };
  useClosingPress(root, true, () => desk.menu.set(null));
  usePlace(root, place);
  useLayoutEffect(() => itemsIn(root.current)[0]?.focus({ preventScroll: true }), []);
  useNoOtherMenu();
  const { cards, cluster } = desk.view.selection.get();
  return (
    <div
      ref={root}
      className={styles.menu}
      role="menu"
      tabIndex={-1}
      aria-label={cards.size > 0 || cluster ? words.menu : words.boardMenu}
      onKeyDown={(event) => moveFocus(event, itemsIn(root.current), close)}
    >
      {entries.map((action, index) => (
        <Fragment key={action.id}>
          {index > 0 && entries[index - 1]?.group !== action.group ? <hr className={styles.line} /> : null}
          <Item
            desk={desk}
            action={action}
            onRun={() => {
              close();
              runAction(desk, action, place.world ? { at: place.world } : {});
            }}
          />
        </Fragment>
      ))}
    </div>
  );
}

function Item(props: { readonly desk: Desk; readonly action: Action; readonly onRun: () => void }) {
  const { desk, action, onRun } = props;
  const locale = useLocale();
  const shortcut = useShortcutText()(action.keys);
  const standing = standingOf(action, desk);
  const reason = standing === 'absent' || standing.ok ? null : reasonOf(standing, locale);
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className={styles.item}
      title={reason ?? undefined}
      aria-disabled={reason !== null}
      onClick={() => (reason ? toasts.show({ text: reason }) : onRun())}
    >
      <span>{actionWords[locale][action.id]}</span>
      {shortcut ? <kbd className={styles.keys}>{shortcut}</kbd> : null}
    </button>
  );
}

/** Of what is selected, all that can be done with it; of the ground, what concerns the board. */
function entriesOf(desk: Desk): readonly Action[] {
  const { cards, cluster } = desk.view.selection.get();
  const isOnGround = cards.size === 0 && cluster === null;
  return allActions.filter(
    (action) =>
      isShownIn(action, 'menu') &&
      (action.on === 'board') === isOnGround &&
      standingOf(action, desk) !== 'absent',
  );
}

/** At the place, moved into the canvas where it would reach beyond. */
function usePlace(root: { readonly current: HTMLElement | null }, { at }: MenuPlace): void {
  useLayoutEffect(() => {
    const element = root.current;
    const canvas = element?.offsetParent;
    if (!element || !canvas) return;
    const x = Math.max(edge, Math.min(at[0], canvas.clientWidth - element.offsetWidth - edge));
    const y = Math.max(edge, Math.min(at[1], canvas.clientHeight - element.offsetHeight - edge));
    element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  });
}

/** The browser's own menu would come too, where a key opened this one. */
function useNoOtherMenu(): void {
  useEffect(() => {
    const prevent = (event: Event) => event.preventDefault();
    document.addEventListener('contextmenu', prevent);
    return () => document.removeEventListener('contextmenu', prevent);
  }, []);
}
