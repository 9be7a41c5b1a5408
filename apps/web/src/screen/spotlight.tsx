// The card that all look at, large over the picture: what it says, who wrote it, what others added, and who reads it now.

import type { Card } from '@terreau/board/card';
import type { Note } from '@terreau/board/note';
import { useWords } from '../language/words.ts';
import { kindNames } from '../language/workshop-words.ts';
import { useSession } from '../live/hooks.tsx';
import { inCardColour } from '../ui/card-colours.ts';
import styles from './spotlight.module.css';
import { useFit } from './use-fit.ts';
import { screenWords } from './words.ts';

/** The newest; more nobody reads from afar. */
const mostNotes = 4;

export default function Spotlight({ card }: { readonly card: Card }) {
  const words = useWords(screenWords);
  const kinds = useWords(kindNames);
  const { people, spotlight } = useSession();
  const author = people[card.author]?.name;
  const reader = spotlight.reader === null ? undefined : people[spotlight.reader]?.name;
  const kind = kinds[card.kind];
  return (
    <section
      className={styles.spotlight}
      style={inCardColour(card.colour)}
      data-notes={card.notes.length > 0}
    >
      <div className={styles.card}>
        <CardText text={card.text} />
        <p className={styles.author}>{author ? words.wroteIt(kind, author) : kind}</p>
      </div>
      {card.notes.length > 0 ? <Notes notes={card.notes} /> : null}
      {reader ? <p className={styles.reader}>{words.readsNow(reader)}</p> : null}
    </section>
  );
}

function CardText({ text }: { readonly text: string }) {
  const ref = useFit<HTMLDivElement>();
  return (
    <div ref={ref} className={styles.text}>
      <p>{text}</p>
    </div>
  );
}

function Notes({ notes }: { readonly notes: readonly Note[] }) {
  const words = useWords(screenWords);
  const { people } = useSession();
  const ref = useFit<HTMLDivElement>();
  return (
    <aside className={styles.notes}>
      <h2 className={styles.title}>{words.notes(notes.length)}</h2>
      <div ref={ref} className={styles.fitted}>
        <ul className={styles.list}>
          {notes
            .slice(-mostNotes)
            .reverse()
            .map(({ id, text, author }) => (
              <li key={id} className={styles.note}>
                <p className={styles.words}>{text}</p>
                <p className={styles.by}>{people[author]?.name}</p>
              </li>
            ))}
        </ul>
      </div>
    </aside>
  );
}
