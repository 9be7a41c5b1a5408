// Which words the fields of a project record need in every language of the interface: a field without them does not
// compile.

import type { ProjectRecord, Provenance, Section } from '../record/record.ts';

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
