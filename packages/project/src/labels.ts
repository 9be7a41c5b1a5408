// What the fields of a project record are called, and what they ask for while they are empty, in every language of the
// interface. A field without its words does not compile.

import type { Locale } from '@terreau/workshop/session';
import { labelsEn } from './labels-en.ts';
import { labelsFr } from './labels-fr.ts';
import type { ProjectRecord, Provenance, Section } from './record.ts';

export interface FieldLabel {
  readonly label: string;
  /** A question in plain words, for whoever fills the field in. */
  readonly prompt: string;
}

interface SectionLabels<In extends Section> {
  readonly title: string;
  readonly fields: { readonly [Field in keyof ProjectRecord[In]]: FieldLabel };
}

export type RecordLabels = { readonly [In in Section]: SectionLabels<In> } & {
  readonly provenance: {
    readonly title: string;
    readonly fields: { readonly [Field in keyof Provenance]: string };
  };
};

export const recordLabels: Readonly<Record<Locale, RecordLabels>> = { fr: labelsFr, en: labelsEn };
