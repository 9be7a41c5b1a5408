// One field of the record: its frame, and within it the component of its kind.

import { maxLineCharacters, maxTextCharacters } from '@terreau/project/record/field-input';
import type { Field, FieldKind, FieldValue } from '@terreau/project/record/fields';
import type { BudgetLine, Contact, NextStep, Passage } from '@terreau/project/record/record';
import { goalNames } from '@terreau/project/wording/goals';
import { type SuggestedFor, suggestedTerms } from '@terreau/project/wording/suggested-terms';
import { valueLabels } from '@terreau/project/wording/value-labels';
import { useLocale } from '../language/locale.ts';
import { BudgetField } from './fields/budget-field.tsx';
import { ChoiceField } from './fields/choice-field.tsx';
import { ChoicesField } from './fields/choices-field.tsx';
import { ContactsField } from './fields/contacts-field.tsx';
import { FieldFrame, type FrameProps } from './fields/field-frame.tsx';
import { GoalsField } from './fields/goals-field.tsx';
import { NewContact } from './fields/new-contact.tsx';
import { PassageField, PassagesField } from './fields/passages-field.tsx';
import { StepsField } from './fields/steps-field.tsx';
import { TermsField } from './fields/terms-field.tsx';
import { TextField } from './fields/text-field.tsx';
import type { ValueProps } from './fields/value-props.ts';
import { isFilled } from './filled.ts';
import { useAnswer, useFieldValue, useForm, useRecord, useWriterIn } from './form-context.tsx';
import { labelOf } from './labels.ts';

/** What a field of each kind holds. */
interface ValueOf {
  readonly passage: Passage;
  readonly passages: readonly Passage[];
  readonly line: string;
  readonly text: string;
  readonly terms: readonly string[];
  readonly choice: string;
  readonly choices: readonly string[];
  readonly contacts: readonly Contact[];
  readonly budget: readonly BudgetLine[];
  readonly steps: readonly NextStep[];
  readonly goals: readonly number[];
}

const lines = { maxRows: 100, maxLength: maxLineCharacters };
const texts = { maxRows: 100, maxLength: maxTextCharacters };

export function RecordField({ field }: { readonly field: Field }) {
  const locale = useLocale();
  const { canEdit } = useAnswer();
  const { writing } = useForm();
  const value = useFieldValue(field.path);
  const { label, prompt } = labelOf(field.path, locale);
  return (
    <FieldFrame
      path={field.path}
      label={label}
      prompt={prompt}
      isFilled={isFilled(value)}
      isReadOnly={!canEdit}
      writer={useWriterIn(field.path)}
    >
      {(frame) => (
        <FieldOfKind
          field={field}
          value={value}
          label={label}
          isReadOnly={!canEdit}
          onChange={(change) => writing.change(field.path, change)}
          {...frame}
        />
      )}
    </FieldFrame>
  );
}

function FieldOfKind({ field, ...props }: ValueProps<FieldValue> & FrameProps & { readonly field: Field }) {
  const locale = useLocale();
  const { provenance } = useRecord();
  const { seesContacts } = useAnswer();
  const { options, suggestions } = choicesOf(field, locale);
  switch (field.kind) {
    case 'passage':
      return (
        <PassageField {...ofKind(field.kind, props)} provenance={provenance} maxLength={lines.maxLength} />
      );
    case 'passages':
      return (
        <PassagesField
          {...ofKind(field.kind, props)}
          {...texts}
          provenance={provenance}
          suggestions={suggestions}
        />
      );
    case 'line':
      return <TextField {...ofKind(field.kind, props)} isLong={false} maxLength={lines.maxLength} />;
    case 'text':
      return (
        <TextField
          {...ofKind(field.kind, props)}
          isLong
          maxLength={texts.maxLength}
          suggestions={suggestions}
        />
      );
    case 'terms':
      return (
        <TermsField {...ofKind(field.kind, props)} maxLength={lines.maxLength} suggestions={suggestions} />
      );
    case 'choice':
      return <ChoiceField {...ofKind(field.kind, props)} options={options} />;
    case 'choices':
      return <ChoicesField {...ofKind(field.kind, props)} options={options} />;
    case 'contacts':
      return seesContacts ? (
        <ContactsField {...ofKind(field.kind, props)} {...lines} />
      ) : (
        <NewContact {...ofKind(field.kind, props)} maxLength={lines.maxLength} />
      );
    case 'budget':
      return <BudgetField {...ofKind(field.kind, props)} {...lines} />;
    case 'steps':
      return <StepsField {...ofKind(field.kind, props)} {...lines} />;
    case 'goals':
      return <GoalsField {...ofKind(field.kind, props)} names={goalNames[locale]} />;
  }
}

/** A record that the server has read holds in each field a value of its kind. */
function ofKind<Kind extends FieldKind>(_: Kind, props: ValueProps<FieldValue>): ValueProps<ValueOf[Kind]> {
  return props as unknown as ValueProps<ValueOf[Kind]>;
}

function choicesOf(field: Field, locale: keyof typeof valueLabels) {
  const suggestedFor: SuggestedFor | undefined = 'suggestions' in field ? field.suggestions : undefined;
  const labels: Readonly<Record<string, string>> = 'labels' in field ? valueLabels[locale][field.labels] : {};
  return {
    options:
      'options' in field ? field.options.map((value) => ({ value, label: labels[value] ?? value })) : [],
    suggestions: suggestedFor ? suggestedTerms[locale][suggestedFor] : [],
  };
}
