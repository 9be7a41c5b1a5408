// What the content of a brief consists of.

import type { Section } from '@terreau/project/record/record';
import type { FieldLabel } from '@terreau/project/wording/label-form';
import type { Locale } from '@terreau/workshop/session';
import type { OriginContent } from './origin-content.ts';

/** The sections whose fields are shown one by one; identity is the head of the brief. */
export type BodySection = Exclude<Section, 'identity'>;

/** Something said, and what it comes from and what was added to it. */
export interface Item {
  readonly lines: readonly string[];
  /** The numbers of the cards that it comes from. [T7] */
  readonly cards: readonly number[];
  /** Words before these numbers where people have made other words of the cards’; empty where it is what the cards say. */
  readonly rewritten: string;
  readonly below: readonly (readonly string[])[];
}

/** The numbers of an item’s cards in brackets, to stand behind it; empty where it comes from none. [T7] */
export function referenceOf({ cards, rewritten }: Item): string {
  if (cards.length === 0) return '';
  const numbers = cards.join(', ');
  return `\u00a0(${rewritten === '' ? numbers : `${rewritten}\u00a0${numbers}`})`;
}

/** A table; columns of sums stand at the right. */
export interface Table {
  readonly head: readonly { readonly name: string; readonly isSum: boolean }[];
  readonly rows: readonly (readonly string[])[];
  readonly total: readonly string[] | null;
  /** What it comes to, in a sentence; may be empty. */
  readonly outcome: string;
}

export type FieldValue =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  | { readonly kind: 'table'; readonly table: Table };

export interface FieldContent extends FieldLabel {
  /** Its path in the record, as `substance.need`. */
  readonly path: string;
  readonly value: FieldValue;
}

export interface SectionContent {
  readonly id: BodySection;
  readonly title: string;
  readonly fields: readonly FieldContent[];
}

export interface BriefContent {
  readonly id: string;
  readonly locale: Locale;
  readonly title: string;
  readonly promise: readonly string[];
  /** What places the project, without what is not known. */
  readonly facts: readonly { readonly name: string; readonly label: string; readonly text: string }[];
  /** How the table voted, in a sentence. */
  readonly support: string;
  /** Why it was retained against the rule, in short; empty where the rule was met. */
  readonly decision: string;
  /** Whom to call, each on a line, as far as a first page has room; none where nobody has said so. */
  readonly contacts: readonly string[];
  readonly sections: readonly SectionContent[];
  readonly origin: OriginContent;
}

/**
 * The sections without the fields that are shown elsewhere: those in which something is said with what is said, and those in
 * which something is asked with their questions. A status alone, which every record has, says nothing.
 */
export function saidAndAsked({ sections }: BriefContent, elsewhere: readonly string[]) {
  const parts = sections.map(({ title, fields }) => {
    const shown = fields.filter(({ path }) => !elsewhere.includes(path));
    return { title, said: shown.filter(isSaid), asked: shown.filter((field) => !isSaid(field)) };
  });
  return {
    said: parts.filter(({ said }) => said.some(({ path }) => path !== 'followUp.status')),
    asked: parts.filter(({ asked }) => asked.length > 0),
  };
}

/** Whether a field has a value. */
export function isSaid({ value }: FieldContent): boolean {
  return value.kind !== 'empty';
}
