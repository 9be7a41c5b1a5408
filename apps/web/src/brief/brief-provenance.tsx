// The last part of a brief: why the idea was retained, and the cards and notes as they were written, with their authors
// and votes. [T7]

import { colourOfKind } from '@terreau/board/card';
import { briefWords } from '@terreau/brief/brief-words';
import { typeset } from '@terreau/brief/typography';
import { conditionInWords } from '@terreau/project/convergence/condition-words';
import type { ProjectRecord, SourceCard } from '@terreau/project/record/record';
import { recordLabels } from '@terreau/project/wording/labels';
import { valueLabels } from '@terreau/project/wording/value-labels';
import type { Locale } from '@terreau/workshop/session';
import { Check, X } from 'lucide-react';
import { useWords } from '../language/words.ts';
import { inCardColour } from '../ui/card-colours.ts';
import { KindIcon } from '../ui/kind-chips.tsx';
import styles from './brief.module.css';
import { briefPageWords } from './words.ts';

interface Props {
  readonly record: ProjectRecord;
  readonly locale: Locale;
}

export function BriefProvenance({ record: { id, provenance }, locale }: Props) {
  const words = briefWords[locale];
  const { title, fields } = recordLabels[locale].provenance;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{title}</h2>
      <p>{typeset(words.state(provenance.state), locale)}</p>
      <Decision provenance={provenance} locale={locale} />
      <h3 className={styles.label}>{fields.cards}</h3>
      <ol className={styles.cards}>
        {provenance.cards.map((card, index) => (
          <SourceCardView
            key={card.id}
            card={card}
            number={index + 1}
            people={provenance.people}
            locale={locale}
          />
        ))}
      </ol>
      {provenance.hiddenCards > 0 ? <p>{typeset(words.hidden(provenance.hiddenCards), locale)}</p> : null}
      <p className={styles.soft}>
        {words.id} {id}
      </p>
    </section>
  );
}

/** Where on the page a card is, for what refers to it. */
export function idOfCard(number: number): string {
  return `card-${number}`;
}

function Decision({
  provenance,
  locale,
}: {
  readonly provenance: ProjectRecord['provenance'];
  readonly locale: Locale;
}) {
  const words = useWords(briefPageWords);
  const { fields } = recordLabels[locale].provenance;
  return (
    <div className={styles.field}>
      <h3 className={styles.label}>{fields.conditions}</h3>
      <ul className={styles.conditions}>
        {provenance.conditions.map((condition) => (
          <li key={condition.name} data-met={condition.met}>
            {condition.met ? (
              <Check aria-label={words.met} size={18} />
            ) : (
              <X aria-label={words.notMet} size={18} />
            )}
            {typeset(conditionInWords(condition, provenance.rule, locale), locale)}
          </li>
        ))}
      </ul>
      {provenance.reason ? (
        <p className={styles.reason}>
          <strong>{typeset(briefWords[locale].byDecision, locale)}</strong>
          <br />
          {typeset(provenance.reason, locale)}
        </p>
      ) : null}
    </div>
  );
}

function SourceCardView(props: {
  readonly card: SourceCard;
  readonly number: number;
  readonly people: ProjectRecord['provenance']['people'];
  readonly locale: Locale;
}) {
  const { card, number, people, locale } = props;
  const words = briefWords[locale];
  const nameOf = (author: SourceCard['author']) => people[author] ?? words.anonymous;
  return (
    <li
      id={idOfCard(number)}
      tabIndex={-1}
      className={styles.card}
      style={inCardColour(colourOfKind[card.kind])}
    >
      <p className={styles.cardHead}>
        <strong>{number}</strong>
        <KindIcon kind={card.kind} size={16} />
        {valueLabels[locale].kinds[card.kind]}
        {card.hidden ? '' : ` · ${nameOf(card.author)}`}
        {card.votes > 0 ? ` · ${words.votes(card.votes)}` : ''}
        {card.gone ? ` · ${card.hidden ? words.hiddenCard : words.gone}` : ''}
      </p>
      <p className={styles.cardText}>{typeset(card.text, locale)}</p>
      {card.notes.length > 0 ? (
        <ul className={styles.notes}>
          {card.notes.map((note) => (
            <li key={note.id}>
              {typeset(note.text, locale)} <span className={styles.by}>— {nameOf(note.author)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}
