// The way in: a code to scan, and the same as letters to type.

import { useWords } from '../language/words.ts';
import { useSession } from '../live/hooks.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import styles from './join-code.module.css';
import { screenWords } from './words.ts';

export default function JoinCode() {
  const words = useWords(screenWords);
  const { joinCode, hasSeatCodes } = useSession().board;
  const { origin, host } = window.location;
  if (hasSeatCodes) {
    return (
      <section className={styles.join} aria-label={words.joinTitle}>
        <p className={styles.how}>{words.joinBySeat(host)}</p>
      </section>
    );
  }
  return (
    <section className={styles.join} aria-label={words.joinTitle}>
      <div className={styles.picture}>
        <QrCode url={`${origin}/j/${joinCode}`} />
      </div>
      <p className={styles.how}>{words.joinHow(host)}</p>
      <p className={styles.code}>{joinCode}</p>
    </section>
  );
}
