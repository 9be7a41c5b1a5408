// The project that the table is filling in, as it is typed: its title, the need, the solution, who imagined it, and what is
// still open.

import type { FieldPath } from '@terreau/project/record/fields';
import type { ProjectSummary } from '@terreau/workshop/session';
import { Sprout } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocale } from '../language/locale.ts';
import { useWords } from '../language/words.ts';
import { useSession } from '../live/hooks.tsx';
import { labelOf } from '../project/labels.ts';
import { type ProjectPicture, pictureOf } from './project-picture.ts';
import styles from './project-scene.module.css';
import { projectSceneWords } from './project-scene-words.ts';
import { useFit } from './use-fit.ts';
import { useProjectRecord } from './use-project-record.ts';

/** `instead` is shown until the record is here. */
export default function ProjectScene({
  project,
  instead,
}: {
  readonly project: ProjectSummary;
  readonly instead: ReactNode;
}) {
  const record = useProjectRecord(project);
  return record ? <Picture id={project.id} picture={pictureOf(record)} /> : instead;
}

function Picture({ id, picture }: { readonly id: string; readonly picture: ProjectPicture }) {
  const words = useWords(projectSceneWords);
  const { projects } = useSession();
  const ref = useFit<HTMLElement>();
  const place = projects.findIndex((each) => each.id === id) + 1;
  return (
    <section ref={ref} className={styles.project} aria-label={words.record}>
      <header>
        <p className={styles.kicker}>
          <Sprout className={styles.sign} aria-hidden />
          {projects.length > 1 ? words.recordOf(place, projects.length) : words.record}
        </p>
        <h2 className={styles.title}>{picture.title}</h2>
      </header>
      <div className={styles.parts}>
        <div className={styles.column}>
          <Told path="substance.need" texts={picture.need} />
          <People picture={picture} />
        </div>
        <div className={styles.column}>
          <Told path="substance.solution" texts={picture.solution} />
          <Open picture={picture} />
        </div>
      </div>
    </section>
  );
}

/** What a field says; the question that it asks, where it says nothing. */
function Told({ path, texts }: { readonly path: FieldPath; readonly texts: readonly string[] }) {
  const { label, prompt } = labelOf(path, useLocale());
  return (
    <section className={styles.part}>
      <h3 className={styles.name}>{label}</h3>
      {texts.length === 0 ? <p className={styles.prompt}>{prompt}</p> : <Texts texts={texts} />}
    </section>
  );
}

function Texts({ texts }: { readonly texts: readonly string[] }) {
  return [...texts.entries()].map(([index, text]) => (
    <p key={index} className={styles.text} dir="auto">
      {text}
    </p>
  ));
}

function People({ picture: { people, others, lead } }: { readonly picture: ProjectPicture }) {
  const words = useWords(projectSceneWords);
  const { label } = labelOf('bearers.contributors', useLocale());
  return (
    <section className={styles.part}>
      <h3 className={styles.name}>{label}</h3>
      <p className={styles.text}>
        {people.join(', ')}
        {others > 0 ? ` ${words.others(others)}` : ''}
      </p>
      {lead ? (
        <p className={styles.text}>
          <span className={styles.soft}>{words.lead}</span> {lead}
        </p>
      ) : null}
    </section>
  );
}

function Open({ picture: { questions, unsaid } }: { readonly picture: ProjectPicture }) {
  const words = useWords(projectSceneWords);
  const locale = useLocale();
  if (questions.length === 0 && unsaid.length === 0) return null;
  return (
    <section className={styles.part} data-open>
      <h3 className={styles.name}>{words.open}</h3>
      <Texts texts={questions} />
      {unsaid.length > 0 ? (
        <p className={styles.text}>
          <span className={styles.soft}>{words.unsaid}</span>{' '}
          {unsaid.map((path) => labelOf(path, locale).label).join(' · ')}
        </p>
      ) : null}
    </section>
  );
}
