// The way to a table at which each seat has a code of its own: it lies on the card of the seat. Those who lead can show the
// code of a seat that is still free, for whoever has no card or has lost it.

import type { Session } from '@terreau/workshop/session';
import { useCallback, useEffect, useState } from 'react';
import { wordsFor } from '../api/client.ts';
import { type FreeSeat, readFreeSeats } from '../api/leading.ts';
import { useWords } from '../language/words.ts';
import { useBoard, useCan } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import { Spinner } from '../ui/spinner.tsx';
import styles from './invitation.module.css';
import { seatWords } from './seat-words.ts';

export function SeatCodes() {
  const words = useWords(seatWords);
  const mayShow = useCan('seats.set');
  return (
    <div className={styles.invitation}>
      <p>{words.seatCodesText(location.host)}</p>
      {mayShow ? <FreeSeats /> : <p>{words.noSeatCode}</p>}
    </div>
  );
}

function FreeSeats() {
  const words = useWords(seatWords);
  const { free, error, look } = useFreeSeats();
  const [chosen, choose] = useState(0);
  if (error !== null) {
    return (
      <>
        <p role="alert">{error}</p>
        <Button onClick={look}>{words.retry}</Button>
      </>
    );
  }
  if (free === null) return <Spinner label={words.lookingForSeats} />;
  // Somebody may be typing its code: it stays for as long as it is free.
  const at = Math.max(
    0,
    free.findIndex(({ number }) => number >= chosen),
  );
  const seat = free[at];
  if (!seat) {
    return (
      <>
        <p>{words.noFreeSeat}</p>
        <Button onClick={look}>{words.lookAgain}</Button>
      </>
    );
  }
  const url = `${location.origin}/j/${seat.code}`;
  return (
    <>
      <div className={styles.qr}>
        <QrCode url={url} />
      </div>
      <p className={styles.code}>
        <span className={styles.label}>{words.freeSeat(seat.number, free.length)}</span>
        <strong>{seat.code}</strong>
      </p>
      <CopyButton text={url} label={words.copyLink} />
      {free.length > 1 ? (
        <Button onClick={() => choose(free[(at + 1) % free.length]?.number ?? 0)}>{words.otherSeat}</Button>
      ) : null}
    </>
  );
}

/** The free seats of the board, looked for again whenever somebody comes or is removed. */
function useFreeSeats() {
  const { board, session } = useBoard();
  const [free, setFree] = useState<readonly FreeSeat[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const look = useCallback(() => {
    setError(null);
    readFreeSeats(board).then(setFree, (problem: unknown) => setError(wordsFor(problem)));
  }, [board]);
  useEffect(() => {
    look();
    let seated = seatedIn(session.get());
    return session.subscribe(() => {
      const now = seatedIn(session.get());
      if (now !== seated) look();
      seated = now;
    });
  }, [session, look]);
  return { free, error, look };
}

function seatedIn({ people }: Session): number {
  return Object.values(people).filter(({ removed }) => !removed).length;
}
