// The way to this table for those who are not at it yet: a code to scan, to type, to send.

import { useWords } from '../language/words.ts';
import { useSession } from '../live/hooks.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import styles from './invitation.module.css';
import { SeatCodes } from './seat-codes.tsx';
import { tableWords } from './words.ts';

export function Invitation() {
  return useSession().board.hasSeatCodes ? <SeatCodes /> : <TableCode />;
}

function TableCode() {
  const words = useWords(tableWords);
  const { board } = useSession();
  const url = `${location.origin}/j/${board.joinCode}`;
  return (
    <div className={styles.invitation}>
      <div className={styles.qr}>
        <QrCode url={url} />
      </div>
      <p>
        {words.inviteText} <span className={styles.host}>{location.host}</span>
      </p>
      <p className={styles.code}>
        <span className={styles.label}>{words.joinCode}</span>
        <strong>{board.joinCode}</strong>
      </p>
      <CopyButton text={url} label={words.copyLink} />
    </div>
  );
}
