// The field in which a card is written: Enter keeps it, Shift+Enter starts a new line.

import type { CardKind } from '@terreau/board/card';
import { maxCardCharacters } from '@terreau/board/limits';
import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, type Ref, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../language/words.ts';
import { useBoard, useSession } from '../live/hooks.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { KindChips } from '../ui/kind-chips.tsx';
import styles from './composer.module.css';
import { keepWriting, useKeptWriting } from './kept-writing.ts';
import { pocketWords } from './words.ts';

export function Composer(props: {
  readonly keepLabel: string;
  readonly onKeep: (text: string, kind: CardKind) => void;
  /** Kinds and buttons appear only once somebody writes: for a field that stays at a phone's edge. */
  readonly isCompact?: boolean;
  readonly fieldRef?: Ref<HTMLTextAreaElement>;
}) {
  const words = useWords(pocketWords);
  const { board } = useBoard();
  const text = useKeptWriting(board);
  const [kind, setKind] = useKind();
  const [isUnfolded, setUnfolded] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useFocusElsewhere(form, isUnfolded, () => setUnfolded(false));
  const hintId = useId();
  const keep = () => {
    if (text.trim() === '') return;
    props.onKeep(text.trim(), kind);
    keepWriting(board, '');
    form.current?.querySelector('textarea')?.focus();
  };
  const examples = {
    idea: words.write,
    need: words.writeNeed,
    resource: words.writeResource,
    question: words.writeQuestion,
  };
  const isOpen = !props.isCompact || isUnfolded || text !== '';
  return (
    <form
      ref={form}
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <textarea
        id="new-idea"
        ref={props.fieldRef}
        className={styles.field}
        rows={isOpen ? 3 : 1}
        value={text}
        maxLength={maxCardCharacters}
        aria-label={words.writeLabel}
        aria-describedby={hintId}
        placeholder={examples[kind]}
        enterKeyHint="done"
        onFocus={() => setUnfolded(true)}
        onChange={(event) => keepWriting(board, event.currentTarget.value)}
        onKeyDown={(event) => onEnter(event, keep)}
      />
      {text.length >= maxCardCharacters ? <p role="alert">{words.tooFull}</p> : null}
      <p id={hintId} className={styles.hint}>
        {words.enterHint}
      </p>
      {isOpen ? (
        <>
          <KindChips value={kind} onChange={setKind} />
          <div className={styles.actions}>
            {props.isCompact && text === '' ? (
              <IconButton label={words.fold} onClick={() => setUnfolded(false)}>
                <ChevronDown aria-hidden size={22} />
              </IconButton>
            ) : null}
            <Button type="submit" look="primary" className={styles.keep} disabled={text.trim() === ''}>
              {props.keepLabel}
            </Button>
          </div>
        </>
      ) : null}
    </form>
  );
}

/** What the step asks for, until somebody chooses another kind for the rest of it. */
function useKind(): readonly [CardKind, (kind: CardKind) => void] {
  const { phase, script } = useSession();
  const [chosen, choose] = useState<{ readonly step: number | null; readonly kind: CardKind } | null>(null);
  const asked = (phase.step === null ? undefined : script[phase.step]?.kind) ?? 'idea';
  const kind = chosen?.step === phase.step ? chosen.kind : asked;
  return [kind, (next) => choose({ step: phase.step, kind: next })];
}

/**
 * Folds away once somebody has gone on elsewhere: after the click or the key, not with the focus that comes before it, or
 * what they press would move away from under their finger.
 */
function useFocusElsewhere(
  form: RefObject<HTMLFormElement | null>,
  isUnfolded: boolean,
  leave: () => void,
): void {
  useEffect(() => {
    if (!isUnfolded) return undefined;
    const onDone = ({ target }: Event) => {
      if (target instanceof Node && !form.current?.contains(target)) leave();
    };
    document.addEventListener('click', onDone);
    document.addEventListener('keyup', onDone);
    return () => {
      document.removeEventListener('click', onDone);
      document.removeEventListener('keyup', onDone);
    };
  });
}

/** Enter alone keeps; not while an input method still composes a word. */
export function onEnter(event: KeyboardEvent, keep: () => void): void {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  keep();
}
