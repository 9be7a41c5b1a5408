// The first tab of an evening: all that was prepared, to be changed, in the order in which it is thought of; then its codes and
// links; and its end.

import { useWords } from '../../language/words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from '../organise.module.css';
import type { TabProps } from '../tab-props.ts';
import { DeleteEvent } from './delete-event.tsx';
import { EventCodes } from './event-codes.tsx';
import { planOfEvent } from './kept-forms.ts';
import { LeaveQuestion } from './leave-question.tsx';
import { MeanwhileDialog } from './meanwhile-dialog.tsx';
import { PageContents } from './page-contents.tsx';
import { draftOf } from './plan-draft.ts';
import { PlanFields } from './plan-fields.tsx';
import own from './prepare.module.css';
import { RuleEditor } from './rule-editor.tsx';
import { unsavedWords } from './unsaved-words.ts';
import { usePlan } from './use-plan.ts';
import { useSaving } from './use-saving.ts';
import { prepareWords } from './words.ts';

export default function PrepareTab(props: TabProps) {
  const { organiserKey, event } = props;
  return (
    <div className={own.tab}>
      <PageContents />
      {/* What was saved is another beginning. */}
      <PlanEditor key={JSON.stringify(event)} {...props} />
      <RuleEditor organiserKey={organiserKey} event={event.id} />
      <EventCodes event={event} />
      <DeleteEvent organiserKey={organiserKey} event={event} />
      <LeaveQuestion />
    </div>
  );
}

function PlanEditor({ organiserKey, event, reload }: TabProps) {
  const words = useWords(prepareWords);
  const { unsavedBefore } = useWords(unsavedWords);
  const plan = usePlan(planOfEvent(event.id), () => {
    const draft = draftOf(event);
    return { of: event.version, base: draft, draft };
  });
  const saving = useSaving(organiserKey, event.id, plan, reload);
  return (
    <>
      <form
        className={own.tab}
        aria-label={event.name}
        onSubmit={(submit) => {
          submit.preventDefault();
          saving.save('nothing');
        }}
      >
        <PlanFields draft={plan.draft} onChange={plan.change} isBusy={saving.isBusy} />
        {saving.error ? (
          <p role="alert" className={styles.error}>
            {saving.error}
          </p>
        ) : null}
        {plan.isChanged ? (
          <div className={own.saveBar} role="status">
            <span>{plan.isTakenUp ? unsavedBefore : words.unsaved}</span>
            <Button disabled={saving.isBusy} onClick={plan.discard}>
              {words.discard}
            </Button>
            <Button type="submit" look="primary" busy={saving.isBusy}>
              {words.save}
            </Button>
          </div>
        ) : null}
      </form>
      {saving.clashes.length > 0 ? (
        <MeanwhileDialog
          clashes={saving.clashes}
          isBusy={saving.isBusy}
          onSettle={saving.settle}
          onClose={saving.keep}
        />
      ) : null}
      {saving.losses ? (
        <Dialog
          title={words.lossTitle}
          onClose={saving.keep}
          actions={
            <>
              <Button onClick={saving.keep}>{words.keep}</Button>
              <Button look="danger" onClick={() => saving.save('everything')}>
                {words.lossSure}
              </Button>
            </>
          }
        >
          <p>{saving.losses}</p>
        </Dialog>
      ) : null}
    </>
  );
}
