// What the keyboard does on the board: the actions that have keys, and what the hand does with keys held.

import { Fragment } from 'react';
import { actionWords } from '../board/actions/action-words.ts';
import { allActions } from '../board/actions/all-actions.ts';
import { gestures, gestureWords } from '../board/actions/gestures.ts';
import { isMac } from '../board/actions/keyboard.ts';
import { type Chord, keyWords, printedOn } from '../board/actions/keys.ts';
import { useWords } from '../language/words.ts';
import styles from './shortcuts-help.module.css';

export function Shortcuts() {
  const names = useWords(actionWords);
  const doings = useWords(gestureWords);
  const printed = useWords(keyWords);
  const print = (chord: Chord) => printedOn(chord, printed, isMac);
  return (
    <dl className={styles.shortcuts}>
      {allActions.map(({ id, keys }) =>
        keys ? <Row key={id} ways={waysOf(keys.map(print))} does={names[id]} /> : null,
      )}
      {gestures.map(({ id, held }) => (
        <Row key={id} ways={[held.map((key) => printed[key])]} does={doings[id]} />
      ))}
    </dl>
  );
}

/** The first way, and those others that are one sign: the rest is there for those who try. */
function waysOf(ways: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return ways.filter((caps, index) => index === 0 || caps.join('').length === 1);
}

function Row({ ways, does }: { readonly ways: readonly (readonly string[])[]; readonly does: string }) {
  return (
    <div className={styles.shortcut}>
      <dt className={styles.keys}>
        {ways.map((caps, index) => (
          <Fragment key={caps.join()}>
            {index > 0 && (ways[0]?.length ?? 0) > 1 ? ' / ' : null}
            {caps.map((cap) => (
              <kbd key={cap}>{cap}</kbd>
            ))}
          </Fragment>
        ))}
      </dt>
      <dd>{does}</dd>
    </div>
  );
}
