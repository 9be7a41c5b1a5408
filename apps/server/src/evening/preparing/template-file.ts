// The template of the import as a file: CSV, or a workbook of one sheet. The same bytes every time.

import { buffer } from 'node:stream/consumers';
import { writeCsv } from '@terreau/exchange/csv-writer';
import { importTemplate } from '@terreau/workshop/preparing/import-template';
import type { Locale } from '@terreau/workshop/session';
import yazl from 'yazl';

/** The separator is the one that spreadsheets of the language expect. */
export function templateCsv(locale: Locale): string {
  return writeCsv(importTemplate(locale), locale === 'fr' ? ';' : ',');
}

export function templateWorkbook(locale: Locale): Promise<Buffer> {
  const archive = new yazl.ZipFile();
  for (const [name, xml] of Object.entries(partsOf(importTemplate(locale))))
    archive.addBuffer(Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`), name, {
      mtime: new Date(Date.UTC(2000, 0, 1)),
      mode: 0o644,
      forceDosTimestamp: true,
    });
  archive.end();
  return buffer(archive.outputStream);
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const media = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function partsOf(rows: readonly (readonly (string | number)[])[]): Readonly<Record<string, string>> {
  const part = (name: string, type: string) =>
    `<Override PartName="/${name}" ContentType="${media}.${type}+xml"/>`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  return {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('xl/workbook.xml', 'sheet.main')}${part('xl/worksheets/sheet1.xml', 'worksheet')}${part('xl/styles.xml', 'styles')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Terreau" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships">${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId2', 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf fontId="0"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': sheetOf(rows),
  };
}

function sheetOf(rows: readonly (readonly (string | number)[])[]): string {
  const widths = (rows[0] ?? []).map((heading, index) => {
    const longest = Math.max(
      ...rows.map((cells) => String(cells[index] ?? '').length),
      String(heading).length,
    );
    return `<col min="${index + 1}" max="${index + 1}" width="${Math.min(60, longest + 3)}" customWidth="1"/>`;
  });
  const lines = rows.map((cells, row) => {
    const written = cells.map((value, column) => {
      const at = `r="${String.fromCharCode(65 + column)}${row + 1}" s="${row === 0 ? 1 : 0}"`;
      if (value === '') return '';
      return typeof value === 'number'
        ? `<c ${at}><v>${value}</v></c>`
        : `<c ${at} t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
    });
    return `<row r="${row + 1}">${written.join('')}</row>`;
  });
  return `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
