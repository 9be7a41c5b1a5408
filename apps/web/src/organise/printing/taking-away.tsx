// What the evening produced, as files: for people, for spreadsheets, and all of it.

import type { Locale } from '@terreau/workshop/session';
import { Archive, BookOpen, Table2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { DocumentKind } from '../../api/documents.ts';
import { useWords } from '../../language/words.ts';
import { Button } from '../../ui/button.tsx';
import type { TabProps } from '../tab-props.ts';
import { isBusy, MakingNotice } from './making-notice.tsx';
import styles from './printing.module.css';
import { useDocument } from './use-document.ts';
import { printingWords } from './words.ts';

const icons: Readonly<Record<Exclude<DocumentKind, 'sheets' | 'archive'>, ReactNode>> = {
  booklet: <BookOpen aria-hidden size={20} />,
  xlsx: <Table2 aria-hidden size={20} />,
  zip: <Archive aria-hidden size={20} />,
};

interface TakingProps extends TabProps {
  readonly locale: Locale;
}

export function TakingAway(props: TakingProps) {
  const words = useWords(printingWords);
  const [hasNames, setHasNames] = useState(true);
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{words.producedTitle}</h2>
      <label className={styles.part}>
        <input
          type="checkbox"
          checked={!hasNames}
          onChange={({ currentTarget }) => setHasNames(!currentTarget.checked)}
        />
        <span>
          <strong>{words.withoutNames}</strong>
          <span className={styles.soft}>{words.withoutNamesHint}</span>
        </span>
      </label>
      {(['booklet', 'xlsx', 'zip'] as const).map((kind) => (
        <OneFile key={kind} {...props} kind={kind} names={hasNames} />
      ))}
    </section>
  );
}

interface FileProps extends TakingProps {
  readonly kind: keyof typeof icons;
  readonly names: boolean;
}

function OneFile({ kind, locale, names, ...props }: FileProps) {
  const words = useWords(printingWords);
  const document = useDocument(props);
  return (
    <div className={styles.file}>
      <p className={styles.soft}>{words[`${kind}Hint`]}</p>
      <Button
        icon={icons[kind]}
        className={styles.start}
        busy={isBusy(document)}
        onClick={() => void document.make({ kind, locale, names })}
      >
        {words[kind]}
      </Button>
      <MakingNotice document={document} />
    </div>
  );
}
