// What goes on the tables, as data for the template: every word of it is set here by the rules of its language, and every
// address has its QR code.

import { valueLabels } from '@terreau/project/wording/value-labels';
import { isDomain } from '@terreau/workshop/domains';
import type { Locale } from '@terreau/workshop/session';
import { breakable } from '../pdf/breakable.ts';
import { dateInWords, typeset } from '../typography.ts';
import type { PrintedEvening, PrintedTable, SheetOptions, SheetPart } from './printed-evening.ts';
import { type SheetWords, sheetWords } from './sheet-words.ts';
import { sheetsTemplate } from './sheets-template.ts';

/** What the typesetter takes: the QR code number n is the file `/qr/n.svg`. */
export interface SheetsSource {
  readonly main: string;
  readonly data: unknown;
  readonly qrCodes: readonly string[];
}

/** The sheets of an evening; null when there is nothing to print, as seat cards where no seat has a code. */
export function sheetsSource(evening: PrintedEvening, options: SheetOptions): SheetsSource | null {
  const { locale, baseUrl } = options;
  const qrCodes: string[] = [];
  const address = (code: string): Address => {
    const url = `${baseUrl}/j/${code}`;
    return { url, shown: inPieces(url), qr: qrCodes.push(url) - 1 };
  };
  const chosen = (part: SheetPart) => (options.parts.includes(part) ? evening.tables : []);
  const tables = chosen('tables');
  const withSeats = chosen('seats').filter(({ seatCodes }) => seatCodes.length > 0);
  const led = chosen('facilitators');
  if (tables.length + withSeats.length + led.length === 0) return null;
  const head = (table: PrintedTable) => breakable(headOf(table, locale));
  const words = typesetAll(wordsOf(sheetWords[locale], evening, baseUrl), locale);
  const data = {
    locale,
    words,
    host: hostOf(baseUrl),
    evening: breakable({
      name: typeset(evening.name, locale),
      territory: typeset(evening.territory, locale),
      date: dateInWords(evening.date, locale),
    }),
    steps: breakable(stepsOf(evening, locale)),
    tables: tables.map((table) => ({
      ...head(table),
      code: spaced(table.joinCode),
      ...address(table.joinCode),
      ownSeats: table.seatCodes.length > 0,
    })),
    seats: withSeats.map((table) => ({
      ...head(table),
      seats: table.seatCodes.map((code, index) => ({
        number: typeset(sheetWords[locale].seat.number(index + 1), locale),
        code: spaced(code),
        ...address(code),
      })),
    })),
    facilitators: led.flatMap((table) => {
      const screen = address(table.screenKey);
      return table.facilitators.map(({ name, key }) => ({
        ...head(table),
        facilitator: typeset(name, locale),
        lead: address(key),
        screen,
      }));
    }),
  };
  return { main: sheetsTemplate, data, qrCodes };
}

interface Address {
  readonly url: string;
  /** The same, with places at which a line may end. */
  readonly shown: string;
  readonly qr: number;
}

function headOf({ table, challenge, context, domain }: PrintedTable, locale: Locale) {
  return {
    table: typeset(sheetWords[locale].table(table), locale),
    challenge: typeset(challenge, locale),
    context: typeset(context, locale),
    domain: typeset(isDomain(domain) ? valueLabels[locale].domains[domain] : domain, locale),
  };
}

function stepsOf({ script }: PrintedEvening, locale: Locale) {
  return script.map(({ title, instruction, minutes }) => ({
    title: typeset(title[locale], locale),
    instruction: typeset(instruction[locale], locale),
    minutes: minutes === null ? '' : typeset(sheetWords[locale].minutes(minutes), locale),
  }));
}

function wordsOf(words: SheetWords, { name, script }: PrintedEvening, baseUrl: string) {
  const minutes = script.reduce((sum, step) => sum + (step.minutes ?? 0), 0);
  return {
    title: words.title(name),
    parts: words.parts,
    challenge: words.challenge,
    steps: words.steps,
    duration: words.duration(minutes),
    join: words.join,
    seat: { orOpen: words.seat.orOpen(hostOf(baseUrl)), once: words.seat.once },
    lead: words.lead,
  };
}

/** Sets every text of a tree by the rules of a language. */
function typesetAll<Tree>(tree: Tree, locale: Locale): unknown {
  if (typeof tree === 'string') return typeset(tree, locale);
  if (Array.isArray(tree)) return tree.map((part: unknown) => typesetAll(part, locale));
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, typesetAll(value, locale)]));
}

/** What people type into their browser's address field. */
function hostOf(baseUrl: string): string {
  return baseUrl.replace(/^https?:\/\//, '');
}

function inPieces(url: string): string {
  return url.match(/.{1,6}/gsu)?.join('\u200b') ?? url;
}

/** A code in groups of three, which are easier to read and to say. */
function spaced(code: string): string {
  return code.match(/.{1,3}/gsu)?.join('\u00a0') ?? code;
}
