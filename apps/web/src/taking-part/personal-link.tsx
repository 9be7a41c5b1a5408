// The way to go on as the same person on another device. A new link is made when it is asked for, and only then: the one
// before opens nothing any more.

import { useCallback, useEffect, useState } from 'react';
import { wordsFor } from '../api/client.ts';
import { makePersonalLink } from '../api/taking-part.ts';
import { useWords } from '../language/words.ts';
import { useBoard } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import { Spinner } from '../ui/spinner.tsx';
import styles from './personal-link.module.css';
import { takingPartWords } from './words.ts';

type Making =
  | { readonly state: 'making' }
  | { readonly state: 'made'; readonly url: string }
  | { readonly state: 'failed'; readonly why: string };

export function PersonalLink() {
  const words = useWords(takingPartWords);
  const { board } = useBoard();
  const [making, setMaking] = useState<Making>({ state: 'making' });
  const make = useCallback(() => {
    setMaking({ state: 'making' });
    makePersonalLink(board).then(
      ({ key }) => setMaking({ state: 'made', url: `${location.origin}/j/${key}` }),
      (error: unknown) => setMaking({ state: 'failed', why: wordsFor(error) }),
    );
  }, [board]);
  useEffect(make, [make]);
  switch (making.state) {
    case 'making':
      return <Spinner label={words.deviceMaking} />;
    case 'failed':
      return (
        <div className={styles.link}>
          <p role="alert">{making.why}</p>
          <Button onClick={make}>{words.retry}</Button>
        </div>
      );
    case 'made':
      return (
        <div className={styles.link}>
          <p>{words.deviceText}</p>
          <div className={styles.qr}>
            <QrCode url={making.url} />
          </div>
          <CopyButton text={making.url} label={words.deviceCopy} />
          <p className={styles.secret}>{words.deviceSecret}</p>
        </div>
      );
  }
}
