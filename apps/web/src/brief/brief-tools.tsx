// What one does with a record: go back to its table, download it, print it.

import type { ProjectRecord } from '@terreau/project/record';
import { ArrowLeft, Download, Printer } from 'lucide-react';
import { useState } from 'react';
import { wordsFor } from '../api/client.ts';
import { type BriefFormat, briefUrl, downloadBrief } from '../api/projects.ts';
import { useWords } from '../language/words.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { toasts } from '../ui/toasts.ts';
import styles from './brief.module.css';
import { briefPageWords } from './words.ts';

interface Props {
  readonly record: ProjectRecord;
  /** null for whoever leads the table, whose cookie opens the record. */
  readonly organiserKey: string | null;
}

export function BriefTools({ record, organiserKey }: Props) {
  const words = useWords(briefPageWords);
  return (
    <div className={styles.tools}>
      {organiserKey === null ? (
        <ButtonLink
          href={`/b/${record.provenance.board}`}
          look="quiet"
          icon={<ArrowLeft aria-hidden size={18} />}
        >
          {words.backToTable}
        </ButtonLink>
      ) : null}
      <BriefDownload record={record} organiserKey={organiserKey} format="md" />
      <BriefDownload record={record} organiserKey={organiserKey} format="json" />
      <Button icon={<Printer aria-hidden size={18} />} onClick={() => window.print()}>
        {words.print}
      </Button>
    </div>
  );
}

/** A link where the browser's cookie is enough; with a key, which no link can carry, a button. */
function BriefDownload({ record, organiserKey, format }: Props & { readonly format: BriefFormat }) {
  const words = useWords(briefPageWords);
  const [isBusy, setBusy] = useState(false);
  const name = format === 'md' ? 'Markdown' : 'JSON';
  const icon = <Download aria-hidden size={18} />;
  if (organiserKey === null) {
    return (
      <ButtonLink href={briefUrl(record.id, format)} icon={icon} label={words.download(name)} download>
        {name}
      </ButtonLink>
    );
  }
  const download = async () => {
    setBusy(true);
    try {
      await downloadBrief(record.id, format, organiserKey);
    } catch (error) {
      toasts.show({ text: wordsFor(error), tone: 'problem' });
    }
    setBusy(false);
  };
  return (
    <Button icon={icon} busy={isBusy} aria-label={words.download(name)} onClick={() => void download()}>
      {name}
    </Button>
  );
}
