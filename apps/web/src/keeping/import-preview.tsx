// What a file would add to the board, or everything that is wrong with it.

import { colourOfKind } from '@terreau/board/card';
import type { ImportReading, IncomingCard } from '@terreau/exchange/incoming';
import { useWords } from '../language/words.ts';
import { kindNames } from '../language/workshop-words.ts';
import { inCardColour } from '../ui/card-colours.ts';
import styles from './keeping.module.css';
import { describeProblem, formWord } from './problem-words.ts';
import { keepingWords } from './words.ts';

/** Cards that are shown, and problems that are named; of a file that is wrong throughout, the first ones say enough. */
const maxShown = 8;

export function ImportPreview({ reading }: { readonly reading: ImportReading }) {
  return reading.ok ? <Preview reading={reading} /> : <Problems reading={reading} />;
}

function Preview({ reading }: { readonly reading: Extract<ImportReading, { ok: true }> }) {
  const words = useWords(keepingWords);
  const kinds = useWords(kindNames);
  const { incoming, form, leftOut } = reading;
  const more = incoming.cards.length - maxShown;
  return (
    <section className={styles.preview}>
      <h3 className={styles.name}>{words.preview(incoming.cards.length, incoming.clusters.length)}</h3>
      <p className={styles.soft}>
        {words[formWord[form]]} {leftOut > 0 ? words.leftOut(leftOut) : null}
      </p>
      <ul className={styles.cards}>
        {incoming.cards.slice(0, maxShown).map((card, index) => (
          <li
            key={keyOf(card, index)}
            className={styles.card}
            style={inCardColour(card.colour ?? colourOfKind[card.kind])}
          >
            <span dir="auto">{card.text}</span>
            <span className={styles.about}>
              {kinds[card.kind]}
              {card.cluster === null ? null : ` · ${incoming.clusters[card.cluster]?.title ?? ''}`}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className={styles.soft}>{words.more(more)}</p> : null}
      <p className={styles.soft}>{words.underYourName}</p>
    </section>
  );
}

/** A text may come twice; its place tells the two apart. */
function keyOf({ text }: IncomingCard, index: number): string {
  return `${index} ${text}`;
}

function Problems({ reading }: { readonly reading: Extract<ImportReading, { ok: false }> }) {
  const words = useWords(keepingWords);
  const sentences = [...new Set(reading.problems.map(describeProblem))];
  const more = sentences.length - maxShown;
  return (
    <section className={styles.preview}>
      <h3 className={styles.problem}>{words.cannotRead}</h3>
      <ul className={styles.problems}>
        {sentences.slice(0, maxShown).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {more > 0 ? <p>{words.moreProblems(more)}</p> : null}
    </section>
  );
}
