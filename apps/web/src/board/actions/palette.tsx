// The palette: every action by its name and with its shortcut, and every card by its words. One types, goes up and down,
// and presses Enter.

import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useLocale } from '../../language/locale.ts';
import { useWords } from '../../language/words.ts';
import { toasts } from '../../ui/toasts.ts';
import type { Desk } from '../desk.ts';
import { type Found, flyTo } from './find-on-board.ts';
import { findingWords } from './finding-words.ts';
import styles from './palette.module.css';
import { type ActionEntry, actionEntries, foundEntries } from './palette-entries.ts';
import { ActionOption, Option } from './palette-option.tsx';
import { runAction } from './run-action.ts';

export function Palette({ desk }: { readonly desk: Desk }) {
  const words = useWords(findingWords);
  const locale = useLocale();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState('');
  const [wanted, setWanted] = useState(0);
  const actions = actionEntries(desk, query, locale);
  const found = foundEntries(desk, query);
  const count = actions.length + found.length;
  const at = Math.min(wanted, count - 1);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  useLayoutEffect(() => {
    if (at >= 0) document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);

  // The focus goes back first: what is run may want it.
  const close = () => {
    dialog.current?.close();
    desk.finder.set(null);
  };
  const runEntry = ({ action, reason }: ActionEntry) => {
    if (reason) return toasts.show({ text: reason });
    close();
    runAction(desk, action);
  };
  const goTo = (place: Found) => {
    close();
    flyTo(place, desk.view, desk.moves);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined && count > 0) setWanted(movedBy(at, step, count));
    else if (event.key === 'Enter') {
      const [action, place] = [actions[at], found[at - actions.length]];
      if (action) runEntry(action);
      else if (place) goTo(place);
    } else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      className={styles.palette}
      aria-label={words.palette}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onPointerDown={({ target, currentTarget }) => {
        if (target === currentTarget) close();
      }}
    >
      <div className={styles.inside}>
        <input
          className={styles.field}
          role="combobox"
          aria-label={words.palette}
          aria-expanded
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
          placeholder={words.palettePlaceholder}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={({ currentTarget }) => {
            setQuery(currentTarget.value);
            setWanted(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div id={`${id}-list`} className={styles.list} role="listbox" aria-label={words.palette}>
          {actions.map((entry, index) => (
            <ActionOption
              key={entry.action.id}
              id={`${id}-${index}`}
              entry={entry}
              isAt={index === at}
              onChoose={() => runEntry(entry)}
            />
          ))}
          {found.map((place, index) => (
            <Option
              key={place.id}
              id={`${id}-${actions.length + index}`}
              isAt={actions.length + index === at}
              onChoose={() => goTo(place)}
            >
              <span className={styles.name} dir="auto">
                {place.text.trim() || words.untitled}
              </span>
              <span className={styles.about}>{words.onBoard}</span>
            </Option>
          ))}
        </div>
        {count === 0 ? <p className={styles.nothing}>{words.nothing}</p> : null}
      </div>
    </dialog>
  );
}

/** Up from the first is the last; a page stops at the ends. */
function movedBy(at: number, step: number, count: number): number {
  const next = at + step;
  if (Math.abs(step) === 1) return (next + count) % count;
  return Math.min(count - 1, Math.max(0, next));
}
