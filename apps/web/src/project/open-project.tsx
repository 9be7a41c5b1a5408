// A record that is open: its name and state above, its parts beside the fields of one of them.

import { fieldAt } from '@terreau/project/fields';
import type { Section } from '@terreau/project/record';
import { domainLabel } from '@terreau/project/value-labels';
import { ArrowLeft, ArrowRight, FileText } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ProjectAnswer } from '../api/projects.ts';
import { useLocale } from '../language/locale.ts';
import { useWords } from '../language/words.ts';
import { tellUnsaved } from '../offline/unsaved-work.ts';
import { useLeaveGuard } from '../taking-part/leave-guard.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { FormProvider, type ProjectForm, useAnswer, useForm, useRecord } from './form-context.tsx';
import { formSections, sectionOf, sectionTitle } from './labels.ts';
import styles from './project.module.css';
import type { ProjectAccess } from './project-key.ts';
import { createRecordWriting } from './record-writing.ts';
import { Refused, SavedWords } from './saved-words.tsx';
import { SectionNav } from './section-nav.tsx';
import { SectionView } from './section-view.tsx';
import { UndoButtons, useStepKeys } from './undo-buttons.tsx';
import { useFreshAnswers } from './use-fresh-answers.ts';
import { projectWords } from './words.ts';

export function OpenProject({
  first,
  access,
}: {
  readonly first: ProjectAnswer;
  readonly access: ProjectAccess;
}) {
  const [form] = useState<ProjectForm>(() => ({ writing: createRecordWriting(first, access), access }));
  useEffect(() => form.writing.start(), [form]);
  useEffect(() => tellUnsaved(() => form.writing.saving.get().state !== 'saved'), [form]);
  useLeaveGuard();
  useFreshAnswers(form);
  return (
    <FormProvider form={form}>
      <Sections />
    </FormProvider>
  );
}

function Sections() {
  const { writing } = useForm();
  const { canEdit } = useAnswer();
  const [current, setCurrent] = useState<Section>('substance');
  const heading = useRef<HTMLHeadingElement>(null);
  const [wanted, setWanted] = useState<{ readonly path: string } | null>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current && current) heading.current?.focus();
    isFirst.current = false;
  }, [current]);
  /** Shows the field in which a step was taken back. */
  useEffect(() => {
    if (!wanted) return;
    const field = document.querySelector<HTMLElement>(`[data-field="${wanted.path}"]`);
    field?.scrollIntoView({ block: 'nearest' });
    field?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [wanted]);
  const onStep = (path: string | null) => {
    const field = path === null ? undefined : fieldAt(path);
    if (!field) return;
    setCurrent(sectionOf(field.path));
    if (!isIn(field.path)) setWanted({ path: field.path });
  };
  useStepKeys(writing, onStep);
  return (
    <div className={styles.project}>
      <ProjectHead />
      {canEdit ? (
        <div className={styles.savingBar}>
          <SavedWords />
          <UndoButtons onStep={onStep} />
        </div>
      ) : null}
      <Refused />
      <div className={styles.columns}>
        <SectionNav current={current} onGo={setCurrent} />
        <div className={styles.content}>
          <SectionView key={current} section={current} heading={heading} />
          <Neighbours current={current} onGo={setCurrent} />
        </div>
      </div>
    </div>
  );
}

/** Whether somebody is in that field already: then the caret stays where it is. */
function isIn(path: string): boolean {
  return document.activeElement?.closest(`[data-field="${path}"]`) !== null;
}

function ProjectHead() {
  const words = useWords(projectWords);
  const locale = useLocale();
  const { access } = useForm();
  const { board, canEdit } = useAnswer();
  const record = useRecord();
  const { title, challenge, domain, event } = record.identity;
  const heading = title.text.trim() || words.record;
  useEffect(() => {
    const before = document.title;
    document.title = heading;
    return () => {
      document.title = before;
    };
  }, [heading]);
  return (
    <header className={styles.head}>
      <p className={styles.kicker}>
        {[challenge, domainLabel(domain, locale), event].filter(Boolean).join(' · ')}
      </p>
      <h1 className={styles.title}>{heading}</h1>
      <div className={styles.tools}>
        {access.as === 'person' ? (
          <ButtonLink href={`/b/${board}`} look="quiet" icon={<ArrowLeft aria-hidden size={18} />}>
            {words.backToTable}
          </ButtonLink>
        ) : null}
        {access.as === 'organiser' ? (
          <ButtonLink href={`/brief/${record.id}`} look="quiet" icon={<FileText aria-hidden size={18} />}>
            {words.readBrief}
          </ButtonLink>
        ) : null}
      </div>
      {canEdit ? null : <p className={styles.soft}>{words.readOnly}</p>}
    </header>
  );
}

/** To the part before and the part after. */
function Neighbours({ current, onGo }: { readonly current: Section; readonly onGo: (to: Section) => void }) {
  const words = useWords(projectWords);
  const locale = useLocale();
  const at = formSections.findIndex(({ id }) => id === current);
  const [before, after] = [formSections[at - 1]?.id, formSections[at + 1]?.id];
  return (
    <div className={styles.neighbours}>
      {before ? (
        <Button
          look="quiet"
          icon={<ArrowLeft aria-hidden size={18} />}
          aria-label={words.previous(sectionTitle(before, locale))}
          onClick={() => onGo(before)}
        >
          {sectionTitle(before, locale)}
        </Button>
      ) : null}
      {after ? (
        <Button look="primary" className={styles.onward} onClick={() => onGo(after)}>
          {words.next(sectionTitle(after, locale))}
          <ArrowRight aria-hidden size={18} />
        </Button>
      ) : null}
    </div>
  );
}
