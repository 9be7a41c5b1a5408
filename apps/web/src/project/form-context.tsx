// The record that a form fills in, for all of its parts.

import { type FieldPath, type FieldValue, valueAt } from '@terreau/project/record/fields';
import type { ProjectRecord } from '@terreau/project/record/record';
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { ProjectAnswer } from '../api/projects.ts';
import type { Source } from '../live/source.ts';
import type { Company } from './company.ts';
import type { ProjectAccess } from './project-key.ts';
import type { RecordWriting } from './record-writing.ts';

export interface ProjectForm {
  readonly writing: RecordWriting;
  readonly access: ProjectAccess;
  readonly company: Company;
}

const FormContext = createContext<ProjectForm | null>(null);

export function FormProvider({ form, children }: { form: ProjectForm; children: ReactNode }): ReactNode {
  return <FormContext value={form}>{children}</FormContext>;
}

/** Throws outside of a FormProvider. */
export function useForm(): ProjectForm {
  const form = useContext(FormContext);
  if (!form) throw new Error('useForm needs a FormProvider around it');
  return form;
}

/** What stands there now; wakes its component when it changes. */
export function useShown<T>(source: Source<T>): T {
  return useSyncExternalStore(source.subscribe, source.get);
}

/** The record with everything that was typed here. */
export function useRecord(): ProjectRecord {
  return useShown(useForm().writing.shown);
}

export function useAnswer(): ProjectAnswer {
  return useShown(useForm().writing.answer);
}

/** What a field shows; wakes only when that changes. */
export function useFieldValue(path: FieldPath): FieldValue {
  const { shown } = useForm().writing;
  return useSyncExternalStore(shown.subscribe, () => valueAt(shown.get(), path));
}

/** The name of another who is in a field just now; null for nobody. */
export function useWriterIn(path: FieldPath): string | null {
  const { writers, placeOf } = useForm().company;
  return useSyncExternalStore(writers.subscribe, () => writers.get().get(placeOf(path)) ?? null);
}
