// A project record as a document that a mayor, a bank and the people who had the idea read first: its promise, what it
// answers, who carries it, what is still open, and every card that it came from. [T7]

import { briefWords } from '@terreau/brief/brief-words';
import { dateInWords, typeset } from '@terreau/brief/typography';
import type { FieldLabel } from '@terreau/project/label-form';
import { recordLabels } from '@terreau/project/labels';
import { type ProjectRecord, sections } from '@terreau/project/record';
import { domainLabel } from '@terreau/project/value-labels';
import type { Locale } from '@terreau/workshop/session';
import { useWords } from '../language/words.ts';
import styles from './brief.module.css';
import { BriefProvenance } from './brief-provenance.tsx';
import { type BodySection, type FieldValue, type RecordFields, recordFields } from './record-fields.ts';
import { briefPageWords } from './words.ts';

interface Props {
  readonly record: ProjectRecord;
  readonly locale: Locale;
}

const bodySections = sections.filter((section) => section !== 'identity');

export function BriefDocument({ record, locale }: Props) {
  const fields = recordFields(record, locale);
  return (
    <article className={styles.sheet}>
      <Head record={record} locale={locale} />
      {bodySections.map((section) => (
        <SectionView key={section} section={section} fields={fields} locale={locale} />
      ))}
      <Prompts fields={fields} locale={locale} />
      <BriefProvenance record={record} locale={locale} />
    </article>
  );
}

function Head({ record: { identity, provenance }, locale }: Props) {
  const words = useWords(briefPageWords);
  const brief = briefWords[locale];
  const where = [identity.territory, identity.event, dateInWords(identity.date, locale)];
  return (
    <header className={styles.head}>
      <p className={styles.kicker}>
        {words.project} · {domainLabel(identity.domain, locale)}
      </p>
      <h1 className={styles.title}>{typeset(identity.title.text, locale) || brief.untitled}</h1>
      {identity.promise.text ? (
        <p className={styles.promise}>{typeset(identity.promise.text, locale)}</p>
      ) : null}
      <p className={styles.where}>
        {typeset(identity.challenge, locale)}
        <br />
        {[...where, words.table(identity.table)].filter((part) => part !== '').join(' · ')}
      </p>
      <p className={styles.support}>
        {typeset(brief.support(provenance.cluster, provenance.state.ballots), locale)}
      </p>
    </header>
  );
}

function SectionView(props: {
  readonly section: BodySection;
  readonly fields: RecordFields;
  readonly locale: Locale;
}) {
  const { section, fields, locale } = props;
  const shown = fieldsOf(section, fields, locale).filter(({ value }) => value.length > 0);
  if (shown.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{recordLabels[locale][section].title}</h2>
      {shown.map(({ label, value }) => (
        <div key={label} className={styles.field}>
          <h3 className={styles.label}>{label}</h3>
          <Value value={value} locale={locale} />
        </div>
      ))}
    </section>
  );
}

function Value({ value, locale }: { readonly value: FieldValue; readonly locale: Locale }) {
  return (
    <ul className={styles.statements}>
      {value.map(({ text, cards }) => (
        <li key={`${text}-${cards.join()}`}>
          {typeset(text, locale)} <References cards={cards} />
        </li>
      ))}
    </ul>
  );
}

function References({ cards }: { readonly cards: readonly number[] }) {
  const words = useWords(briefPageWords);
  return cards.map((card) => (
    <a key={card} href={`#card-${card}`} className={styles.reference} aria-label={words.card(card)}>
      {card}
    </a>
  ));
}

/** What nobody has said yet, as questions with room for an answer on paper. */
function Prompts({ fields, locale }: { readonly fields: RecordFields; readonly locale: Locale }) {
  const words = briefWords[locale];
  const open = bodySections.map((section) => ({
    title: recordLabels[locale][section].title,
    prompts: fieldsOf(section, fields, locale).filter(({ value }) => value.length === 0),
  }));
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.toComplete}</h2>
      <p className={styles.soft}>{typeset(words.toCompleteIntroduction, locale)}</p>
      <div className={styles.prompts}>
        {open
          .filter(({ prompts }) => prompts.length > 0)
          .map(({ title, prompts }) => (
            <div key={title} className={styles.promptGroup}>
              <h3 className={styles.label}>{title}</h3>
              <ul>
                {prompts.map(({ label, prompt }) => (
                  <li key={label} className={styles.prompt}>
                    <strong>{label}</strong> {typeset(prompt, locale)}
                  </li>
                ))}
              </ul>
            </div>
          ))}
      </div>
    </section>
  );
}

/** The fields of a section in the order of its labels. */
function fieldsOf(
  section: BodySection,
  fields: RecordFields,
  locale: Locale,
): readonly (FieldLabel & { readonly value: FieldValue })[] {
  const values: Readonly<Record<string, FieldValue>> = fields[section];
  const labels: Readonly<Record<string, FieldLabel>> = recordLabels[locale][section].fields;
  return Object.entries(labels).map(([field, label]) => ({ ...label, value: values[field] ?? [] }));
}
