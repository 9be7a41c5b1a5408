// What goes on the tables: which parts of it, for which tables.

import type { Locale } from '@terreau/workshop/session';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import type { SheetPart } from '../../api/documents.ts';
import { useWords } from '../../language/words.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import type { TabProps } from '../tab-props.ts';
import { isBusy, MakingNotice } from './making-notice.tsx';
import styles from './printing.module.css';
import { useDocument } from './use-document.ts';
import { printingWords } from './words.ts';

const all = ['tables', 'seats', 'facilitators'] as const satisfies readonly SheetPart[];

export function PrintForm({ locale, ...props }: TabProps & { readonly locale: Locale }) {
  const words = useWords(printingWords);
  const { challenges, seatCodes } = props.event;
  const parts = all.filter((part) => part !== 'seats' || seatCodes);
  const [chosen, setChosen] = useState<readonly SheetPart[]>(parts);
  const [challenge, setChallenge] = useState('');
  const document = useDocument(props);
  const boards = challenges.find(({ id }) => id === challenge)?.boards.map(({ id }) => id);
  const choose = (part: SheetPart, isChosen: boolean): void =>
    setChosen(parts.filter((other) => (other === part ? isChosen : chosen.includes(other))));
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{words.sheetsTitle}</h2>
      <p className={styles.soft}>{words.sheetsHint}</p>
      <fieldset className={styles.parts}>
        <legend className={styles.legend}>{words.parts}</legend>
        {parts.map((part) => (
          <label key={part} className={styles.part}>
            <input
              type="checkbox"
              checked={chosen.includes(part)}
              onChange={({ currentTarget }) => choose(part, currentTarget.checked)}
            />
            <span>
              <strong>{words[part]}</strong>
              <span className={styles.soft}>{words[`${part}Hint`]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Field label={words.forTables}>
        {(field) => (
          <select {...field} value={challenge} onChange={(event) => setChallenge(event.currentTarget.value)}>
            <option value="">{words.allTables(countOf(challenges))}</option>
            {challenges.map(({ id, title, boards: of }) => (
              <option key={id} value={id}>
                {words.tablesOf(title, of.length)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {isLocal() ? <p className={styles.warning}>{words.localAddress(location.origin)}</p> : null}
      <Button
        look="primary"
        className={styles.start}
        icon={<Printer aria-hidden size={20} />}
        busy={isBusy(document)}
        disabled={chosen.length === 0}
        onClick={() =>
          void document.make({ kind: 'sheets', locale, parts: chosen, ...(boards && { boards }) })
        }
      >
        {words.makePdf}
      </Button>
      <MakingNotice document={document} />
    </section>
  );
}

function countOf(challenges: TabProps['event']['challenges']): number {
  return challenges.reduce((sum, { boards }) => sum + boards.length, 0);
}

/** Whether the codes may lead to where no phone finds this server. */
function isLocal(): boolean {
  return /^(localhost|127\.|\[::1\])/.test(location.hostname);
}
