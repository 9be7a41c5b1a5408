// The styles of a brief in DOCX, by the names under which a word processor lists them.

import type { Locale } from '@terreau/workshop/session';
import type { IStylesOptions } from 'docx';

export const docxColours = { ink: '2B251F', soft: '62574A', accent: '6F2D14', line: 'C9BBA3' } as const;

/** Our own styles beside the usual ones. */
export const styleIds = {
  lead: 'BriefLead',
  prompt: 'BriefPrompt',
  note: 'BriefNote',
  label: 'BriefLabel',
  cell: 'BriefCell',
  cellStrong: 'BriefCellStrong',
} as const;

const names = {
  fr: {
    lead: 'Chapeau',
    prompt: 'À compléter',
    note: 'Mention',
    label: 'Intitulé de champ',
    cell: 'Cellule',
    cellStrong: 'Cellule forte',
  },
  en: {
    lead: 'Lead',
    prompt: 'To complete',
    note: 'Small print',
    label: 'Field label',
    cell: 'Cell',
    cellStrong: 'Strong cell',
  },
} as const;

/** The language by which a word processor checks the spelling. */
const documentLanguages: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** Sizes are half points, distances twentieths of a point. */
export function docxStyles(locale: Locale): IStylesOptions {
  const { ink, soft, accent } = docxColours;
  const named = names[locale];
  const own = { basedOn: 'Normal', quickFormat: true } as const;
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 20, color: ink, language: { value: documentLanguages[locale] } },
        paragraph: { spacing: { after: 80, line: 252, lineRule: 'auto' } },
      },
      title: {
        run: { size: 48, bold: true, color: accent },
        paragraph: { spacing: { before: 60, after: 120, line: 240, lineRule: 'auto' }, keepNext: true },
      },
      heading1: {
        run: { size: 26, bold: true, color: accent },
        paragraph: {
          spacing: { before: 280, after: 80 },
          keepNext: true,
          border: { bottom: { style: 'single', size: 6, space: 2, color: accent } },
        },
      },
      heading2: {
        run: { size: 21, bold: true, color: ink },
        paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
      },
      heading3: {
        run: { size: 20, bold: true, color: soft },
        paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
      },
    },
    paragraphStyles: [
      {
        ...own,
        id: styleIds.lead,
        name: named.lead,
        run: { size: 25, color: soft },
        paragraph: { spacing: { after: 160 } },
      },
      {
        ...own,
        id: styleIds.prompt,
        name: named.prompt,
        run: { italics: true, color: soft },
        paragraph: { spacing: { after: 0 } },
      },
      {
        ...own,
        id: styleIds.note,
        name: named.note,
        run: { size: 17, color: soft },
        paragraph: { spacing: { after: 40 } },
      },
      {
        ...own,
        id: styleIds.label,
        name: named.label,
        run: { bold: true, color: soft },
        paragraph: { spacing: { after: 0 } },
      },
      { ...own, id: styleIds.cell, name: named.cell, paragraph: { spacing: { after: 0 } } },
      {
        ...own,
        id: styleIds.cellStrong,
        name: named.cellStrong,
        run: { bold: true },
        paragraph: { spacing: { after: 0 } },
      },
    ],
  };
}
