// What the fields of a project record are called, and what they ask for while they are empty, in every language.

import type { Locale } from '@terreau/workshop/session';
import type { RecordLabels } from './label-form.ts';
import { labelsEn } from './labels-en.ts';
import { labelsFr } from './labels-fr.ts';

export const recordLabels: Readonly<Record<Locale, RecordLabels>> = { fr: labelsFr, en: labelsEn };
