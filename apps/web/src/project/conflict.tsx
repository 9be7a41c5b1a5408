// Where a person has edited a field and the board has changed since: both side by side, for a person to choose.

import { type FieldPath, type FieldValue, fieldAt } from '@terreau/project/record/fields';
import { type Section, sections } from '@terreau/project/record/record';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { wordsFor } from '../api/client.ts';
import { type Conflict, changeProject } from '../api/projects.ts';
import { useLocale } from '../language/locale.ts';
import { useWords } from '../language/words.ts';
import { Button } from '../ui/button.tsx';
import { SideBySide } from '../ui/side-by-side.tsx';
import { toasts } from '../ui/toasts.ts';
import { bothOf, textsOf } from './conflicting.ts';
import { useAnswer, useFieldValue, useForm } from './form-context.tsx';
import { sectionOf, sectionTitle } from './labels.ts';
import styles from './project.module.css';
import { projectWords } from './words.ts';

/** Which other parts have something to settle, to go there. */
export function ConflictsElsewhere(props: {
  readonly current: Section;
  readonly onGo: (to: Section) => void;
}) {
  const words = useWords(projectWords);
  const locale = useLocale();
  const { conflicts } = useAnswer();
  const contested = conflicts.map(({ path }) => sectionOf(path));
  const others = sections.filter((one) => one !== props.current && contested.includes(one));
  if (others.length === 0) return null;
  return (
    <div className={styles.elsewhere}>
      {others.map((one) => (
        <Button key={one} icon={<TriangleAlert aria-hidden size={18} />} onClick={() => props.onGo(one)}>
          {words.conflictsIn(
            sectionTitle(one, locale),
            contested.filter((section) => section === one).length,
          )}
        </Button>
      ))}
    </div>
  );
}

export function ConflictOf({ path }: { readonly path: FieldPath }) {
  const { conflicts, canEdit } = useAnswer();
  const conflict = conflicts.find((one) => one.path === path);
  return conflict ? <Settling conflict={conflict} path={path} canEdit={canEdit} /> : null;
}

function Settling(props: {
  readonly conflict: Conflict;
  readonly path: FieldPath;
  readonly canEdit: boolean;
}) {
  const words = useWords(projectWords);
  const { writing, access } = useForm();
  const { fresh } = props.conflict;
  const now = useFieldValue(props.path);
  const both = bothOf(now, fresh);
  const [isBusy, setBusy] = useState(false);
  const settle = async (to: FieldValue) => {
    setBusy(true);
    try {
      await writing.flush();
      const changes = { [props.path]: { from: now, to } };
      const { id } = writing.answer.get().record;
      writing.take(await changeProject(id, access.key, changes, [props.path]));
      toasts.show({ text: words.resolved });
    } catch (error) {
      toasts.show({ text: wordsFor(error), tone: 'problem' });
    }
    setBusy(false);
  };
  return (
    <div className={styles.conflict}>
      <p className={styles.conflictText}>{words.conflictsText}</p>
      <SideBySide
        versions={[
          { title: words.mine, items: textsOf(now) },
          { title: words.fresh, items: textsOf(fresh) },
        ]}
        empty={words.emptyValue}
      />
      {props.canEdit ? (
        <div className={styles.answers}>
          <Button busy={isBusy} onClick={() => void settle(now)}>
            {words.keepMine}
          </Button>
          <Button busy={isBusy} onClick={() => void settle(fresh)}>
            {words.takeFresh}
          </Button>
          {both && fieldAt(props.path) ? (
            <Button busy={isBusy} onClick={() => void settle(both)}>
              {words.keepBoth}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
