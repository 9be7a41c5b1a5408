// The value of one field of a brief: lines, statements with the cards that they come from, or a table. [T7]

import type { FieldValue, Item, Table } from '@terreau/brief/content-form';
import { useWords } from '../language/words.ts';
import styles from './brief.module.css';
import { idOfCard } from './brief-provenance.tsx';
import { briefPageWords } from './words.ts';

export function BriefValue({ value }: { readonly value: FieldValue }) {
  switch (value.kind) {
    case 'empty':
      return null;
    case 'text':
      return (
        <Statements
          items={value.lines.map((line) => ({ lines: [line], cards: [], rewritten: '', below: [] }))}
        />
      );
    case 'list':
      return <Statements items={value.items} />;
    case 'table':
      return <Sums table={value.table} />;
  }
}

function Statements({ items }: { readonly items: readonly Item[] }) {
  return (
    <ul className={styles.statements}>
      {items.map(({ lines, cards, rewritten, below }) => (
        <li key={[...lines, ...cards].join('\n')}>
          {lines.join('\n')} {rewritten ? <span className={styles.by}>{rewritten} </span> : null}
          <References cards={cards} />
          {below.length > 0 ? (
            <ul className={styles.additions}>
              {below.map((added) => (
                <li key={added.join('\n')}>{added.join('\n')}</li>
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function References({ cards }: { readonly cards: readonly number[] }) {
  const words = useWords(briefPageWords);
  return cards.map((card) => (
    <a
      key={card}
      href={`#${idOfCard(card)}`}
      className={styles.reference}
      aria-label={words.card(card)}
      onClick={(event) => {
        event.preventDefault();
        goToCard(card);
      }}
    >
      {card}
    </a>
  ));
}

/** Shows a card. The address stays, which may hold the key of the paper; going back returns to where one was reading. */
function goToCard(card: number): void {
  history.pushState(history.state, '', location.href);
  const element = document.getElementById(idOfCard(card));
  element?.focus({ preventScroll: true });
  element?.scrollIntoView();
}

function Sums({ table: { head, rows, total, outcome } }: { readonly table: Table }) {
  const cells = (texts: readonly string[]) =>
    head.map(({ name, isSum }, column) => (
      <td key={name} data-sum={isSum || undefined}>
        {texts[column]}
      </td>
    ));
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            {head.map(({ name, isSum }) => (
              <th key={name} scope="col" data-sum={isSum || undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(rows).map(([key, texts]) => (
            <tr key={key}>{cells(texts)}</tr>
          ))}
        </tbody>
        {total ? (
          <tfoot>
            <tr>{cells(total)}</tr>
          </tfoot>
        ) : null}
      </table>
      {outcome === '' ? null : <p className={styles.outcome}>{outcome}</p>}
    </>
  );
}

/** Each row with a name of its own: two lines of a budget may say the same. */
function keyed(rows: Table['rows']): [key: string, texts: readonly string[]][] {
  const seen = new Map<string, number>();
  return rows.map((texts) => {
    const words = texts.join('\n');
    const times = (seen.get(words) ?? 0) + 1;
    seen.set(words, times);
    return [`${words} ${times}`, texts];
  });
}
