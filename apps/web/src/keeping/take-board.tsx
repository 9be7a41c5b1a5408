// Taking the board away as a file.

import { Download } from 'lucide-react';
import { useState } from 'react';
import { saveFile } from '../api/save-file.ts';
import { useWords } from '../language/words.ts';
import { useBoard } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { copyOfBoard, hasHidden } from './copy-of-board.ts';
import { type Format, formats } from './formats.ts';
import styles from './keeping.module.css';
import { makeFile } from './make-file.ts';
import { isSheet, type PaperChoice, startingPaper } from './paper.ts';
import { PaperFields } from './paper-fields.tsx';
import { keepingWords } from './words.ts';

/** Where the making of a file is. */
type Making =
  | { readonly step: 'none' }
  | { readonly step: 'drawing'; readonly share: number }
  | { readonly step: 'saved'; readonly name: string; readonly isReduced: boolean }
  | { readonly step: 'failed' };

export function TakeBoard(props: { readonly onBack: () => void; readonly onClose: () => void }) {
  const words = useWords(keepingWords);
  const link = useBoard();
  const [format, setFormat] = useState<Format>('png');
  const [paper, setPaper] = useState<PaperChoice>(startingPaper);
  const [making, setMaking] = useState<Making>({ step: 'none' });
  const isPicture = format === 'png' || format === 'svg';
  const isBusy = making.step === 'drawing';
  const make = async () => {
    setMaking({ step: 'drawing', share: 0 });
    try {
      const onProgress = (share: number) => setMaking({ step: 'drawing', share });
      const { blob, name, isReduced } = await makeFile(link, format, paper, onProgress);
      saveFile(blob, name);
      setMaking({ step: 'saved', name, isReduced });
    } catch (error) {
      // A browser that has no memory left for a picture throws whatever it likes; the cause goes to its console.
      console.warn(error);
      setMaking({ step: 'failed' });
    }
  };
  return (
    <Dialog
      title={words.take}
      onClose={props.onClose}
      actions={
        <>
          <Progress making={making} />
          <Button onClick={props.onBack}>{words.back}</Button>
          <Button
            look="primary"
            icon={<Download aria-hidden size={18} />}
            busy={isBusy}
            disabled={isPicture && !isSheet(paper)}
            onClick={() => void make()}
          >
            {words.save}
          </Button>
        </>
      }
    >
      <fieldset className={styles.formats} disabled={isBusy}>
        <legend className={styles.legend}>{words.format}</legend>
        {formats.map((one) => (
          <label key={one} className={styles.format}>
            <input
              type="radio"
              name="format"
              value={one}
              checked={format === one}
              onChange={() => setFormat(one)}
            />
            <span>
              <span className={styles.name}>{words[one]}</span>
              <span className={styles.soft}>{words[`${one}Text`]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {isPicture ? <PaperFields paper={paper} hasDots={format === 'png'} onChange={setPaper} /> : null}
      <p className={styles.soft}>{hasHidden(copyOfBoard(link)) ? words.withHidden : words.visibleOnly}</p>
    </Dialog>
  );
}

/** Always in the page, so that what it says is announced. */
function Progress({ making }: { readonly making: Making }) {
  const words = useWords(keepingWords);
  return (
    <p role="status" className={styles.status}>
      {making.step === 'drawing' ? words.drawing(Math.round(making.share * 100)) : null}
      {making.step === 'saved' ? words.savedFile(making.name) : null}
      {making.step === 'saved' && making.isReduced ? ` ${words.reduced}` : null}
      {making.step === 'failed' ? words.failed : null}
    </p>
  );
}
