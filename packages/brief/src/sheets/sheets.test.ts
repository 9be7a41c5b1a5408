// What is printed for the tables: every code and every link once, in the language that was asked for, and nothing that is
// not to be printed.

import { defaultScript } from '@terreau/workshop/script';
import { describe, expect, it } from 'vitest';
import { qrCodeSvg } from '../qr-code.ts';
import type { PrintedEvening, SheetOptions } from './printed-evening.ts';
import { sheetsSource } from './sheets.ts';

const evening: PrintedEvening = {
  name: 'Start-up de Territoire',
  territory: 'Lille',
  date: '2026-11-01',
  script: defaultScript,
  tables: [
    {
      table: '7',
      challenge: 'Que manger ici ?',
      context: '',
      domain: 'food',
      joinCode: 'BCDFGH',
      screenKey: 'screen-7',
      facilitators: [{ name: '', key: 'lead-7' }],
      seatCodes: [],
    },
    {
      table: 'Les Halles',
      challenge: '#panic("x") <script>',
      context: 'Quatre cantines',
      domain: 'Nos rivières',
      joinCode: 'JKMNPQ',
      screenKey: 'screen-8',
      facilitators: [
        { name: 'Ana', key: 'ana-key' },
        { name: 'Bob', key: 'bob-key' },
      ],
      seatCodes: ['RSTVWX', 'XWVTSR'],
    },
  ],
};

const options: SheetOptions = {
  locale: 'fr',
  baseUrl: 'https://terreau.example',
  parts: ['tables', 'seats', 'facilitators'],
};

const sourceOf = (change: Partial<SheetOptions>, of: PrintedEvening = evening) =>
  sheetsSource(of, { ...options, ...change });

describe('the sheets of an evening', () => {
  it('have a QR code for every table, seat, facilitator and screen', () => {
    expect(sourceOf({})?.qrCodes).toEqual(
      ['BCDFGH', 'JKMNPQ', 'RSTVWX', 'XWVTSR', 'screen-7', 'lead-7', 'screen-8', 'ana-key', 'bob-key'].map(
        (code) => `https://terreau.example/j/${code}`,
      ),
    );
  });

  it('show nothing but the parts that were asked for', () => {
    const secrets = (parts: SheetOptions['parts']) => {
      const text = JSON.stringify(sourceOf({ parts })?.data).replaceAll('\u200b', '');
      return ['BCD\u00a0FGH', 'RST\u00a0VWX', 'lead-7', 'screen-7', 'ana-key'].filter((secret) =>
        text.includes(secret),
      );
    };
    expect(secrets(['tables'])).toEqual(['BCD\u00a0FGH']);
    expect(secrets(['seats'])).toEqual(['RST\u00a0VWX']);
    expect(secrets(['facilitators'])).toEqual(['lead-7', 'screen-7', 'ana-key']);
  });

  it('are none where there is nothing to print', () => {
    const [withoutSeatCodes] = evening.tables;
    const tables = withoutSeatCodes ? [withoutSeatCodes] : [];
    expect(sourceOf({ parts: ['seats'] }, { ...evening, tables })).toBeNull();
    expect(sourceOf({ parts: [] })).toBeNull();
    expect(sourceOf({}, { ...evening, tables: [] })).toBeNull();
  });

  it('speak the language that was asked for, typographically right', () => {
    expect(sourceOf({})?.data).toMatchObject({
      evening: { date: 'dimanche 1er\u00a0novembre 2026' },
      tables: [
        { table: 'Table 7', challenge: 'Que manger ici\u202f?', domain: 'Agriculture et alimentation' },
        { table: 'Les Halles', domain: 'Nos rivières' },
      ],
      seats: [{ seats: [{ number: 'Place 1' }, { number: 'Place 2' }] }],
    });
    expect(sourceOf({ locale: 'en' })?.data).toMatchObject({
      evening: { date: 'Sunday 1\u00a0November 2026' },
      seats: [{ seats: [{ number: 'Seat 1' }, { number: 'Seat 2' }] }],
      words: { duration: '1\u00a0h\u00a038 in all' },
    });
  });

  it('keep what people wrote out of the template', () => {
    const other = { ...evening, name: '#read("/etc/passwd")' };
    expect(sourceOf({}, other)?.main).toBe(sourceOf({})?.main);
    expect(JSON.stringify(sourceOf({}, other)?.data)).toContain('#read(');
  });
});

describe('a QR code', () => {
  it('is one rectangle for each run of dark modules, the same each time', () => {
    const svg = qrCodeSvg('https://terreau.example/j/BCDFGH');
    expect(svg).toBe(qrCodeSvg('https://terreau.example/j/BCDFGH'));
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 29 29"[^>]*><path d="M0 0h7v1h-7z/);
  });
});
