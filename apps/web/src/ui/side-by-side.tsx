// Two versions of one value beside each other, with what differs between them marked: to be read, or for one of them to be chosen.

import { differences, type MarkedItem } from '@terreau/project/merging/differences';
import { type ComponentProps, useId } from 'react';
import { useWords } from '../language/words.ts';
import { differenceWords } from './difference-words.ts';
import styles from './side-by-side.module.css';
import text from './text.module.css';

/** One of two versions. */
interface Version {
  readonly title: string;
  /** A text is a list of one. */
  readonly items: readonly string[];
}

interface Choice {
  /** Tells its answers from those of other choices. */
  readonly name: string;
  /** Which version, if any. */
  readonly chosen: number | null;
  readonly onChoose: (version: 0 | 1) => void;
}

/** Without a choice, the buttons for what is done about them stand elsewhere. */
export function SideBySide(props: {
  readonly versions: readonly [Version, Version];
  /** What stands where a version says nothing. */
  readonly empty: string;
  readonly choice?: Choice;
}) {
  const { versions, empty, choice } = props;
  const marked = differences(versions[0].items, versions[1].items);
  return (
    <div className={styles.sides}>
      {([0, 1] as const).map((at) => (
        <Side
          key={at}
          title={versions[at].title}
          items={marked[at]}
          empty={empty}
          answer={
            choice && {
              name: choice.name,
              required: true,
              checked: choice.chosen === at,
              onChange: () => choice.onChoose(at),
            }
          }
        />
      ))}
    </div>
  );
}

function Side(props: {
  readonly title: string;
  readonly items: readonly MarkedItem[];
  readonly empty: string;
  readonly answer: ComponentProps<'input'> | undefined;
}) {
  const { title, items, empty, answer } = props;
  const id = useId();
  return (
    <section className={styles.side}>
      {answer ? (
        <label className={styles.answer}>
          <input {...answer} type="radio" aria-describedby={id} /> {title}
        </label>
      ) : (
        <h4 className={styles.title}>{title}</h4>
      )}
      <ul id={id} className={styles.items}>
        {items.length === 0 ? <li className={text.soft}>{empty}</li> : null}
        {[...items.entries()].map(([nth, item]) => (
          <li key={nth}>
            <Marked item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Marked({ item }: { readonly item: MarkedItem }) {
  const words = useWords(differenceWords);
  return [...item.entries()].map(([nth, stretch]) =>
    stretch.differs ? (
      <mark key={nth} className={styles.differs} data-begins={words.begins} data-ends={words.ends}>
        {stretch.text}
      </mark>
    ) : (
      stretch.text
    ),
  );
}
