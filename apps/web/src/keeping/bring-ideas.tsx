// Bringing ideas in: a file or a pasted text is read at once, what would be added is shown, and nothing is added before
// somebody says so.

import { addIncoming, whyNotAdded } from '@terreau/exchange/add-incoming';
import { type ImportReading, unreadable } from '@terreau/exchange/incoming';
import { readImportFile, readPasted } from '@terreau/exchange/read-import';
import { useState } from 'react';
import { useWords } from '../language/words.ts';
import type { BoardLink } from '../live/board-link.ts';
import { useBoard, useCan, useLinkStatus } from '../live/hooks.tsx';
import { doUndoably } from '../pocket/undoable.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { ImportPreview } from './import-preview.tsx';
import styles from './keeping.module.css';
import { keepingWords } from './words.ts';

/** A file that is larger has more than a board holds, or is none of these. */
const maxFileBytes = 20_000_000;

export function BringIdeas(props: { readonly onBack: () => void; readonly onClose: () => void }) {
  const words = useWords(keepingWords);
  const link = useBoard();
  const canImport = useCan('cards.import');
  const { synced } = useLinkStatus();
  const [reading, setReading] = useState<ImportReading | null>(null);
  const [pasted, setPasted] = useState('');
  const whyNot = !canImport ? words.notNow : synced ? null : words.offline;
  const incoming = reading?.ok ? reading.incoming : null;
  const add = () => {
    if (!incoming) return;
    const count = incoming.cards.length;
    doUndoably(link, words.added(count), () => void addIncoming(link.doc, link.hand, incoming));
    props.onClose();
  };
  return (
    <Dialog
      title={words.bring}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onBack}>{words.back}</Button>
          <Button look="primary" disabled={!incoming || whyNot !== null} onClick={add}>
            {words.add(incoming?.cards.length ?? 0)}
          </Button>
        </>
      }
    >
      <p className={styles.soft}>{words.bringText}</p>
      {whyNot === null ? null : (
        <p className={styles.problem} role="alert">
          {whyNot}
        </p>
      )}
      <Field label={words.file} hint={words.fileHint}>
        {(field) => (
          <input
            {...field}
            type="file"
            accept=".csv,.tsv,.txt,.canvas,.json,text/csv,text/plain,application/json"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              setPasted('');
              if (file) void readFile(link, file).then(setReading);
              else setReading(null);
            }}
          />
        )}
      </Field>
      <Field label={words.paste} hint={words.pasteHint}>
        {(field) => (
          <textarea
            {...field}
            rows={3}
            value={pasted}
            onChange={({ currentTarget: { value } }) => {
              setPasted(value);
              setReading(value.trim() === '' ? null : judged(link, readPasted(value)));
            }}
          />
        )}
      </Field>
      <div aria-live="polite">{reading ? <ImportPreview reading={reading} /> : null}</div>
    </Dialog>
  );
}

async function readFile(link: BoardLink, file: File): Promise<ImportReading> {
  if (file.size > maxFileBytes) return unreadable({ reason: 'too-large', max: maxFileBytes });
  return judged(link, readImportFile(new Uint8Array(await file.arrayBuffer()), file.name));
}

/** What was read, unless this board has no room for it. */
function judged(link: BoardLink, reading: ImportReading): ImportReading {
  const problem = reading.ok ? whyNotAdded(link.doc, link.hand, reading.incoming) : null;
  return problem ? unreadable(problem) : reading;
}
