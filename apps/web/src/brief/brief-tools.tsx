// What one does with a record: go back to its table or to the console, go on filling it in, take it away in any format, print it.

import type { ProjectRecord } from '@terreau/project/record/record';
import { ArrowLeft, Download, FileText, PencilLine, Printer } from 'lucide-react';
import { useState } from 'react';
import { wordsFor } from '../api/client.ts';
import { type BriefFormat, briefUrl, downloadBrief } from '../api/projects.ts';
import { useWords } from '../language/words.ts';
import type { ProjectAccess } from '../project/project-key.ts';
import { useConsole } from '../project/use-console.ts';
import { Button, ButtonLink, type ButtonLook } from '../ui/button.tsx';
import { toasts } from '../ui/toasts.ts';
import styles from './brief.module.css';
import { briefPageWords } from './words.ts';

interface Props {
  readonly record: ProjectRecord;
  readonly access: ProjectAccess;
}

interface Format {
  readonly format: BriefFormat;
  readonly name: string;
  readonly look: ButtonLook;
}

/** What people read or edit. */
const formats: readonly Format[] = [
  { format: 'pdf', name: 'PDF', look: 'primary' },
  { format: 'docx', name: 'Word', look: 'secondary' },
];

/** What programs read. */
const otherFormats: readonly Format[] = [
  { format: 'md', name: 'Markdown', look: 'quiet' },
  { format: 'json', name: 'JSON', look: 'quiet' },
  { format: 'jsonld', name: 'JSON-LD', look: 'quiet' },
];

export function BriefTools({ record, access }: Props) {
  const words = useWords(briefPageWords);
  const back = useConsole();
  const [hasNames, setHasNames] = useState(true);
  const downloads = (all: readonly Format[]) =>
    all.map((format) => (
      <BriefDownload key={format.format} record={record} access={access} hasNames={hasNames} {...format} />
    ));
  return (
    <div className={styles.tools}>
      {access.as === 'person' ? (
        <ButtonLink
          href={`/b/${record.provenance.board}`}
          look="quiet"
          icon={<ArrowLeft aria-hidden size={18} />}
        >
          {words.backToTable}
        </ButtonLink>
      ) : null}
      {access.as === 'organiser' ? (
        <ButtonLink href={back} look="quiet" icon={<ArrowLeft aria-hidden size={18} />}>
          {words.backToConsole}
        </ButtonLink>
      ) : null}
      {access.as === 'reader' ? null : (
        <ButtonLink href={`/project/${record.id}`} state={back} icon={<PencilLine aria-hidden size={18} />}>
          {words.fillIn}
        </ButtonLink>
      )}
      {downloads(formats)}
      <details className={styles.more}>
        <summary>{words.more}</summary>
        {downloads(otherFormats)}
        <Button look="quiet" icon={<Printer aria-hidden size={18} />} onClick={() => window.print()}>
          {words.print}
        </Button>
      </details>
      <label className={styles.withoutNames}>
        <input
          type="checkbox"
          checked={!hasNames}
          onChange={({ currentTarget }) => setHasNames(!currentTarget.checked)}
        />
        {words.withoutNames}
      </label>
    </div>
  );
}

/** A link where the browser's cookie is enough; with a key, which no link can carry, a button. */
function BriefDownload({
  record,
  access,
  hasNames,
  format,
  name,
  look,
}: Props & Format & { readonly hasNames: boolean }) {
  const words = useWords(briefPageWords);
  const [isBusy, setBusy] = useState(false);
  const Icon = format === 'pdf' ? FileText : Download;
  const icon = <Icon aria-hidden size={18} />;
  const { key } = access;
  if (key === null) {
    return (
      <ButtonLink
        href={briefUrl(record.id, format, hasNames)}
        look={look}
        icon={icon}
        label={words.download(name)}
        download
      >
        {name}
      </ButtonLink>
    );
  }
  const download = async () => {
    setBusy(true);
    try {
      await downloadBrief(record.id, format, hasNames, key);
    } catch (error) {
      toasts.show({ text: wordsFor(error), tone: 'problem' });
    }
    setBusy(false);
  };
  return (
    <Button
      look={look}
      icon={icon}
      busy={isBusy}
      aria-label={words.download(name)}
      onClick={() => void download()}
    >
      {name}
    </Button>
  );
}
