// The end of an evening: it leaves as one archive, and forgets who was there.

import type { LeftOut } from '@terreau/workshop/archived-evening';
import { PackageOpen } from 'lucide-react';
import { useState } from 'react';
import { readSecretTables } from '../../api/archives.ts';
import { wordsFor } from '../../api/client.ts';
import { useLocale } from '../../language/locale.ts';
import { useWords } from '../../language/words.ts';
import { Button } from '../../ui/button.tsx';
import { toasts } from '../../ui/toasts.ts';
import styles from '../organise.module.css';
import { isBusy, MakingNotice } from '../printing/making-notice.tsx';
import { useDocument } from '../printing/use-document.ts';
import type { TabProps } from '../tab-props.ts';
import own from './archive.module.css';
import { EraseNames } from './erase-names.tsx';
import { archiveWords } from './words.ts';

export default function ArchiveTab(props: TabProps) {
  return (
    <>
      <TakeAway {...props} />
      <EraseNames {...props} />
    </>
  );
}

function TakeAway(props: TabProps) {
  const words = useWords(archiveWords);
  const locale = useLocale();
  const archive = useDocument(props);
  const [secret, setSecret] = useState<readonly LeftOut[]>([]);
  const makeNow = () => {
    setSecret([]);
    void archive.make({ kind: 'archive', locale });
  };
  const make = () =>
    readSecretTables(props.organiserKey, props.event.id).then(
      (tables) => (tables.length > 0 ? setSecret(tables) : makeNow()),
      (error: unknown) => toasts.show({ text: wordsFor(error), tone: 'problem' }),
    );
  return (
    <section className={own.panel} aria-labelledby="archive-title">
      <h2 id="archive-title" className={styles.subtitle}>
        {words.title}
      </h2>
      <p>{words.text}</p>
      <p className={styles.soft}>{words.keep}</p>
      <Button
        look="primary"
        className={styles.start}
        icon={<PackageOpen aria-hidden size={20} />}
        busy={isBusy(archive)}
        onClick={() => void make()}
      >
        {words.make}
      </Button>
      {secret.length > 0 ? (
        <div role="alert" className={own.notice}>
          <h3>{words.secretTitle}</h3>
          <p>{words.secret(secret.map(({ table }) => table))}</p>
          <Button className={styles.start} onClick={makeNow}>
            {words.makeWithout}
          </Button>
        </div>
      ) : null}
      <MakingNotice document={archive} />
    </section>
  );
}
