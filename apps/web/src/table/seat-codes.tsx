// The way to a table at which each seat has a code of its own: it lies on the card of the seat. Those who lead can show the
// code of a seat that is still free, for whoever has no card or has lost it.

import { useCallback, useEffect, useState } from 'react';
import { wordsFor } from '../api/client.ts';
import { type FreeSeat, readFreeSeats } from '../api/leading.ts';
import { useWords } from '../language/words.ts';
import { useBoard, useCan, useSession } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import { Spinner } from '../ui/spinner.tsx';
import styles from './invitation.module.css';
import { seatWords } from './seat-words.ts';

export function SeatCodes() {
  const words = useWords(seatWords);
  const mayShow = useCan('seats.set');
  const came = Object.keys(useSession().people).length;
  return (
    <div className={styles.invitation}>
      <p>{words.seatCodesText(location.host)}</p>
      {mayShow ? <FreeSeats key={came} /> : <p>{words.noSeatCode}</p>}
    </div>
  );
}

function FreeSeats() {
  const words = useWords(seatWords);
  const { free, error, again } = useFreeSeats();
  const [shown, setShown] = useState(0);
  if (error !== null) {
    return (
      <>
        <p role="alert">{error}</p>
        <Button onClick={again}>{words.retry}</Button>
      </>
    );
  }
  if (free === null) return <Spinner label={words.lookingForSeats} />;
  const seat = free[shown % free.length];
  if (!seat) return <p>{words.noFreeSeat}</p>;
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
        <Button onClick={() => setShown((shown + 1) % free.length)}>{words.otherSeat}</Button>
      ) : null}
    </>
  );
}

/** The free seats of the board, and how to ask for them again after that has failed. */
function useFreeSeats() {
  const { board } = useBoard();
  const [free, setFree] = useState<readonly FreeSeat[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const again = useCallback(() => {
    setError(null);
    readFreeSeats(board).then(setFree, (problem: unknown) => setError(wordsFor(problem)));
  }, [board]);
  useEffect(again, [again]);
  return { free, error, again };
}
