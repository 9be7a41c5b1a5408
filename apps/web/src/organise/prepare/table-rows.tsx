// The tables of one challenge: what each is called, how many it seats, and who leads it.

import { maxCharacters, maxSeats } from '@terreau/workshop/preparing/planned-event';
import { Trash2 } from 'lucide-react';
import { useWords } from '../../language/words.ts';
import { IconButton } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import type { DraftProps } from './event-fields.tsx';
import { type ChallengeDraft, type TableDraft, tablesOf, withChange } from './plan-draft.ts';
import { withoutTable, withTableAt } from './plan-removals.ts';
import own from './prepare.module.css';
import { unsavedWords } from './unsaved-words.ts';
import { prepareWords } from './words.ts';

export function TableRows({
  draft,
  onChange,
  challenge,
  calledAgain,
}: DraftProps & { readonly challenge: ChallengeDraft; readonly calledAgain: ReadonlySet<string> }) {
  const words = useWords(prepareWords);
  const { tableRemoved } = useWords(unsavedWords);
  const tables = tablesOf(challenge);
  const change = (to: (tables: readonly TableDraft[]) => readonly TableDraft[]) =>
    onChange(withChange(draft, challenge.key, (before) => ({ ...before, tables: to(before.tables) })));
  const seats = new Set(tables.map((table) => table.seats));
  const [common = null] = seats.size === 1 ? seats : [];
  return (
    <div className={own.tables}>
      <div className={own.allSeats}>
        <Field label={words.allSeats} hint={draft.seatCodes ? words.seatsNeeded : words.seatsHint}>
          {(field) => (
            <SeatsInput
              field={field}
              isRequired={draft.seatCodes && common === null && tables.every(({ seats: of }) => of === null)}
              seats={common}
              onSeats={(to) => change((all) => all.map((table) => ({ ...table, seats: to })))}
            />
          )}
        </Field>
      </div>
      {tables.map((table, index) => (
        <div key={table.key} className={own.table}>
          <input
            ref={(input) =>
              input?.setCustomValidity(calledAgain.has(table.key) ? words.calledAgain(table.table) : '')
            }
            className={own.input}
            aria-label={words.tableName(index + 1)}
            aria-invalid={calledAgain.has(table.key) || undefined}
            aria-describedby={calledAgain.has(table.key) ? `${table.key}-name` : undefined}
            required
            maxLength={maxCharacters.table}
            value={table.table}
            onChange={(event) => {
              const name = event.currentTarget.value;
              change((all) => all.with(index, { ...table, table: name, isNumbered: undefined }));
            }}
          />
          <SeatsInput
            field={{ className: own.input, 'aria-label': words.seatsOf(table.table) }}
            isRequired={draft.seatCodes}
            seats={table.seats}
            onSeats={(to) => change((all) => all.with(index, { ...table, seats: to }))}
          />
          <input
            className={own.input}
            aria-label={words.facilitatorsOf(table.table)}
            placeholder={words.facilitators}
            maxLength={250}
            value={table.facilitators}
            onChange={(event) => {
              const facilitators = event.currentTarget.value;
              change((all) => all.with(index, { ...table, facilitators }));
            }}
          />
          <IconButton
            label={words.removeTable(table.table)}
            disabled={tables.length === 1}
            onClick={() =>
              onChange(withoutTable(draft, challenge.key, table.key), {
                text: tableRemoved(table.table),
                back: (now) => withTableAt(now, challenge.key, table, index),
              })
            }
          >
            <Trash2 aria-hidden size={18} />
          </IconButton>
          {calledAgain.has(table.key) ? (
            <p id={`${table.key}-name`} className={own.tableFault} role="alert">
              {words.calledAgain(table.table)}
            </p>
          ) : null}
        </div>
      ))}
    </div>
  );
}

function SeatsInput(props: {
  readonly field: object;
  readonly isRequired: boolean;
  readonly seats: number | null;
  readonly onSeats: (seats: number | null) => void;
}) {
  const words = useWords(prepareWords);
  return (
    <input
      {...props.field}
      type="number"
      inputMode="numeric"
      required={props.isRequired}
      min={1}
      max={maxSeats}
      placeholder={words.seats}
      value={props.seats ?? ''}
      onChange={(event) => {
        const seats = Math.floor(event.currentTarget.valueAsNumber);
        props.onSeats(seats > 0 ? Math.min(maxSeats, seats) : null);
      }}
    />
  );
}
