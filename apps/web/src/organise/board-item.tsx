// One table for the organiser: its code to read out, its QR code to lay on the table, its links to hand over.

import { useState } from 'react';
import { Link } from 'wouter';
import type { BoardSheet } from '../api/organise.ts';
import { useWords } from '../language/words.ts';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import styles from './organise.module.css';
import { organiseWords } from './words.ts';

export function BoardItem({ board }: { readonly board: BoardSheet }) {
  const words = useWords(organiseWords);
  const [isShowingQr, setShowingQr] = useState(false);
  const name = words.table(board.table);
  return (
    <li className={styles.board}>
      <div className={styles.boardHead}>
        <strong>{name}</strong>
        <span className={styles.code}>{board.joinCode}</span>
        <Button look="quiet" onClick={() => setShowingQr(true)}>
          {words.showQr}
        </Button>
      </div>
      <div className={styles.links}>
        <Link href={`/j/${board.joinCode}`}>{words.join}</Link>
        <Link href={`/j/${board.facilitatorKey}`}>{words.facilitate}</Link>
        <Link href={`/j/${board.screenKey}`}>{words.screen}</Link>
        <CopyButton text={urlOf(board.facilitatorKey)} label={words.copyFacilitator} />
        <CopyButton text={urlOf(board.screenKey)} label={words.copyScreen} />
        {board.facilitators.map(({ id, name, key }) => (
          <CopyButton key={id} text={urlOf(key)} label={words.copyPersonal(name)} />
        ))}
      </div>
      {isShowingQr ? (
        <Dialog title={name} onClose={() => setShowingQr(false)}>
          <div className={styles.qr}>
            <QrCode url={urlOf(board.joinCode)} />
            <strong className={styles.code}>{board.joinCode}</strong>
            <CopyButton text={urlOf(board.joinCode)} />
          </div>
        </Dialog>
      ) : null}
    </li>
  );
}

function urlOf(code: string): string {
  return `${location.origin}/j/${code}`;
}
