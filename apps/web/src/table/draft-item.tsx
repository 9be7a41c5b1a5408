// One draft: read, rewritten, taken back.

import { type CardKind, colourOfKind } from '@terreau/board/card';
import { maxCardCharacters } from '@terreau/board/limits';
import type { Draft } from '@terreau/workshop/session';
import { CloudUpload, EyeOff, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../language/words.ts';
import { kindNames } from '../language/workshop-words.ts';
import { onEnter } from '../pocket/composer.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { inCardColour } from '../ui/card-colours.ts';
import { useFocusOnOpen } from '../ui/focus-on-open.ts';
import { KindChips, KindIcon } from '../ui/kind-chips.tsx';
import styles from './drafts-panel.module.css';
import { draftWords } from './voting-words.ts';

interface Content {
  readonly text: string;
  readonly kind: CardKind;
}

export function DraftItem(props: {
  readonly draft: Draft;
  readonly isUnsent: boolean;
  readonly onChange: (content: Content) => void;
  readonly onDelete: () => void;
}) {
  const words = useWords(draftWords);
  const kinds = useWords(kindNames);
  const [isEditing, setEditing] = useState(false);
  const { draft } = props;
  if (isEditing) {
    const save = (content: Content) => {
      if (content.text.trim() !== '') props.onChange({ ...content, text: content.text.trim() });
      setEditing(false);
    };
    return (
      <li className={styles.draft} data-focus-home style={inCardColour(colourOfKind[draft.kind])}>
        <DraftEditor draft={draft} onSave={save} onCancel={() => setEditing(false)} />
      </li>
    );
  }
  return (
    <li className={styles.draft} data-focus-home style={inCardColour(colourOfKind[draft.kind])}>
      <p className={styles.kind}>
        <KindIcon kind={draft.kind} />
        {kinds[draft.kind]}
      </p>
      <p className={styles.text} dir="auto">
        {draft.text}
      </p>
      {draft.aside ? <AsideWords /> : null}
      <div className={styles.actions}>
        {props.isUnsent ? (
          <span className={styles.unsent}>
            <CloudUpload aria-hidden size={18} /> {words.unsent}
          </span>
        ) : null}
        <IconButton label={words.edit} onClick={() => setEditing(true)}>
          <Pencil aria-hidden size={18} />
        </IconButton>
        <IconButton label={words.delete} onClick={props.onDelete}>
          <Trash2 aria-hidden size={18} />
        </IconButton>
      </div>
    </li>
  );
}

/** Why a draft will not be among the others, and that it is not gone. */
export function AsideWords() {
  const words = useWords(draftWords);
  return (
    <p className={styles.aside}>
      <EyeOff aria-hidden size={18} />
      <span>
        <strong>{words.aside}</strong> {words.asideText}
      </span>
    </p>
  );
}

function DraftEditor(props: {
  readonly draft: Draft;
  readonly onSave: (content: Content) => void;
  readonly onCancel: () => void;
}) {
  const words = useWords(draftWords);
  const [text, setText] = useState(props.draft.text);
  const [kind, setKind] = useState(props.draft.kind);
  const save = () => props.onSave({ text, kind });
  return (
    <div ref={useFocusOnOpen<HTMLDivElement>()} className={styles.editing}>
      <textarea
        className={styles.editor}
        value={text}
        rows={3}
        maxLength={maxCardCharacters}
        aria-label={words.writeLabel}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => (event.key === 'Escape' ? props.onCancel() : onEnter(event, save))}
      />
      <KindChips value={kind} onChange={setKind} />
      <div className={styles.actions}>
        <Button look="quiet" onClick={props.onCancel}>
          {words.cancel}
        </Button>
        <Button onClick={save}>{words.save}</Button>
      </div>
    </div>
  );
}
