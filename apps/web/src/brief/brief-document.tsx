// A project record as a document that a mayor, a bank and the people who had the idea read first: its promise, what it
// answers, who carries it, what is still open, and every card that it came from. [T7] It says what the downloads say.

import { briefWords } from '@terreau/brief/brief-words';
import { briefContent } from '@terreau/brief/content';
import { type BriefContent, isSaid, type SectionContent } from '@terreau/brief/content-form';
import { dateInWords, typeset } from '@terreau/brief/typography';
import type { ProjectRecord } from '@terreau/project/record/record';
import { domainLabel, valueLabels } from '@terreau/project/wording/value-labels';
import type { Locale } from '@terreau/workshop/session';
import { useWords } from '../language/words.ts';
import styles from './brief.module.css';
import { BriefProvenance } from './brief-provenance.tsx';
import { BriefValue } from './brief-value.tsx';
import { briefPageWords } from './words.ts';

interface Props {
  readonly record: ProjectRecord;
  readonly locale: Locale;
}

export function BriefDocument({ record, locale }: Props) {
  const content = briefContent(record, locale);
  return (
    <article className={styles.sheet}>
      <Head record={record} content={content} />
      {content.sections.map((section) => (
        <SectionView key={section.id} section={section} />
      ))}
      <Prompts content={content} />
      <BriefProvenance record={record} locale={locale} />
    </article>
  );
}

function Head({ record, content }: { readonly record: ProjectRecord; readonly content: BriefContent }) {
  const words = useWords(briefPageWords);
  const { identity } = record;
  const { locale, title, promise, support } = content;
  const where = [identity.territory, identity.event, dateInWords(identity.date, locale)];
  return (
    <header className={styles.head}>
      <p className={styles.kicker}>
        {words.project} · {domainLabel(identity.domain, locale)} ·{' '}
        {valueLabels[locale].statuses[record.followUp.status]}
      </p>
      <h1 className={styles.title}>{title}</h1>
      {promise.length > 0 ? <p className={styles.promise}>{promise.join(' ')}</p> : null}
      <p className={styles.where}>
        {typeset(identity.challenge, locale)}
        <br />
        {[...where, words.table(identity.table)].filter((part) => part !== '').join(' · ')}
      </p>
      <p className={styles.support}>{support}</p>
    </header>
  );
}

function SectionView({ section }: { readonly section: SectionContent }) {
  const shown = section.fields.filter(isSaid);
  if (shown.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{section.title}</h2>
      {shown.map(({ path, label, value }) => (
        <div key={path} className={styles.field}>
          <h3 className={styles.label}>{label}</h3>
          <BriefValue value={value} />
        </div>
      ))}
    </section>
  );
}

/** What nobody has said yet, as questions with room for an answer on paper. */
function Prompts({ content: { sections, locale } }: { readonly content: BriefContent }) {
  const words = briefWords[locale];
  const open = sections
    .map(({ id, title, fields }) => ({ id, title, asked: fields.filter((field) => !isSaid(field)) }))
    .filter(({ asked }) => asked.length > 0);
  if (open.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.toComplete}</h2>
      <p className={styles.soft}>{typeset(words.toCompleteIntroduction, locale)}</p>
      <div className={styles.prompts}>
        {open.map(({ id, title, asked }) => (
          <div key={id} className={styles.promptGroup}>
            <h3 className={styles.label}>{title}</h3>
            <ul>
              {asked.map(({ path, label, prompt }) => (
                <li key={path} className={styles.prompt}>
                  <strong>{label}</strong> {prompt}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
