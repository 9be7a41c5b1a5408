// Writing in silence: one's own drafts, which nobody else sees before the reveal.

import type { DraftId } from '@terreau/board/ids';
import type { Draft } from '@terreau/workshop/session';
import { nanoid } from 'nanoid';
import type { RefObject } from 'react';
import { useWords } from '../language/words.ts';
import { useBoard, useCan, useSession } from '../live/hooks.tsx';
import { Composer } from '../pocket/composer.tsx';
import { tick } from '../taking-part/haptics.ts';
import { Panel } from '../ui/panel.tsx';
import { toasts } from '../ui/toasts.ts';
import { DraftItem } from './draft-item.tsx';
import styles from './drafts-panel.module.css';
import type { Drafts } from './use-drafts.ts';
import { draftWords } from './voting-words.ts';

export function DraftsPanel(props: {
  readonly drafts: Drafts;
  readonly composer: RefObject<HTMLTextAreaElement | null>;
}) {
  const words = useWords(draftWords);
  const session = useSession();
  const canWrite = useCan('draft.write');
  const total = words.ofTable(session.drafts.count);
  if (!canWrite) {
    return (
      <Panel title={total}>
        <p>{words.facilitator}</p>
      </Panel>
    );
  }
  return (
    <Panel title={words.title}>
      <Writing {...props} />
      <p className={styles.soft} aria-live="polite">
        <span className={styles.count}>{total}</span>. {words.secret}
      </p>
    </Panel>
  );
}

function Writing({ drafts, composer }: Parameters<typeof DraftsPanel>[0]) {
  const words = useWords(draftWords);
  const { serverNow } = useBoard();
  const { outbox, list, unsent } = drafts;
  const remove = ({ id, ...content }: Draft) => {
    outbox.remove(id);
    toasts.show({
      text: words.deleted,
      action: { label: words.undo, run: () => outbox.write(nanoid() as DraftId, content) },
    });
  };
  return (
    <>
      <Composer
        keepLabel={words.keep}
        fieldRef={composer}
        onKeep={(text, kind) => {
          outbox.write(nanoid() as DraftId, { text, kind, createdAt: serverNow() });
          tick();
        }}
      />
      {list.length === 0 ? <p className={styles.soft}>{words.none}</p> : null}
      <ul className={styles.drafts} aria-label={words.mine(list.length)}>
        {list.toReversed().map((draft) => (
          <DraftItem
            key={draft.id}
            draft={draft}
            isUnsent={unsent.has(draft.id)}
            onChange={(content) => outbox.write(draft.id, { ...content, createdAt: draft.createdAt })}
            onDelete={() => remove(draft)}
          />
        ))}
      </ul>
    </>
  );
}
