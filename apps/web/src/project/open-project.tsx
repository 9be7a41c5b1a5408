// A record that is open: its name and state above, its parts beside the fields of one of them.

import { fieldAt } from '@terreau/project/record/fields';
import { type Section, sections } from '@terreau/project/record/record';
import { ArrowLeft, ArrowRight, FileText } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ProjectAnswer } from '../api/projects.ts';
import { useLocale } from '../language/locale.ts';
import { useWords } from '../language/words.ts';
import { tellUnsaved } from '../offline/unsaved-work.ts';
import { useLeaveGuard } from '../taking-part/leave-guard.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { type Company, createCompany } from './company.ts';
import { ConflictsElsewhere } from './conflict.tsx';
import { FormProvider, type ProjectForm, useAnswer, useForm } from './form-context.tsx';
import { sectionOf, sectionTitle } from './labels.ts';
import styles from './project.module.css';
import { ProjectHead } from './project-head.tsx';
import type { ProjectAccess } from './project-key.ts';
import { createRecordWriting } from './record-writing.ts';
import { Refused, SavedWords } from './saved-words.tsx';
import { SectionNav, SectionSelect } from './section-nav.tsx';
import { SectionView } from './section-view.tsx';
import { UndoButtons, useStepKeys } from './undo-buttons.tsx';
import { useConsole } from './use-console.ts';
import { useFreshAnswers } from './use-fresh-answers.ts';
import { projectWords } from './words.ts';

export function OpenProject({
  first,
  access,
}: {
  readonly first: ProjectAnswer;
  readonly access: ProjectAccess;
}) {
  const [form] = useState<ProjectForm>(() => ({
    writing: createRecordWriting(first, access),
    access,
    company: createCompany(first.record.id),
  }));
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
  const { writing, company } = useForm();
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
    const inside = field?.querySelector('input, textarea') ?? field?.querySelector('button');
    if (inside instanceof HTMLElement) inside.focus();
  }, [wanted]);
  const onStep = (path: string | null) => {
    const field = path === null ? undefined : fieldAt(path);
    if (!field) return;
    setCurrent(sectionOf(field.path));
    if (!isIn(field.path)) setWanted({ path: field.path });
  };
  useStepKeys(writing, onStep);
  useTellWhere(company);
  return (
    <div className={styles.project}>
      <ProjectHead />
      <div className={styles.bar} data-reading={canEdit ? undefined : true}>
        <SectionSelect current={current} onGo={setCurrent} />
        {canEdit ? (
          <>
            <SavedWords />
            <UndoButtons onStep={onStep} />
          </>
        ) : null}
      </div>
      <Refused />
      <ConflictsElsewhere current={current} onGo={setCurrent} />
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

/** Tells the others in which field one is. */
function useTellWhere({ tell }: Company): void {
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => tell(pathAround(target));
    const onBlur = ({ relatedTarget }: FocusEvent) => tell(pathAround(relatedTarget));
    document.addEventListener('focusin', onFocus);
    document.addEventListener('focusout', onBlur);
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('focusout', onBlur);
    };
  }, [tell]);
}

/** Whether somebody is in that field already: then the caret stays where it is. */
function isIn(path: string): boolean {
  return pathAround(document.activeElement) === path;
}

/** The path of the field that something is in. */
function pathAround(target: EventTarget | null): string | null {
  return target instanceof Element
    ? (target.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? null)
    : null;
}

/** Behind the last part: to what has become of all of them, or back to those with whom one wrote them. */
function AtTheEnd() {
  const words = useWords(projectWords);
  const { access } = useForm();
  const { board, record } = useAnswer();
  const back = useConsole();
  if (access.as === 'person') {
    return (
      <ButtonLink href={`/b/${board}`} look="primary" icon={<ArrowLeft aria-hidden size={18} />}>
        {words.backToTable}
      </ButtonLink>
    );
  }
  return (
    <ButtonLink
      href={`/brief/${record.id}`}
      state={back}
      look="primary"
      icon={<FileText aria-hidden size={18} />}
    >
      {words.readBrief}
    </ButtonLink>
  );
}

/** To the part before and the part after. */
function Neighbours({ current, onGo }: { readonly current: Section; readonly onGo: (to: Section) => void }) {
  const words = useWords(projectWords);
  const locale = useLocale();
  const at = sections.indexOf(current);
  const [before, after] = [sections[at - 1], sections[at + 1]];
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
      ) : (
        <AtTheEnd />
      )}
    </div>
  );
}
