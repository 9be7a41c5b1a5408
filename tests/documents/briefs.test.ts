// Briefs as a town hall gets them from a server: every format in both languages, the QR code read by a camera's eyes, and all
// of an evening as one booklet.

import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as pathOf } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { setHidden } from '@terreau/board/edits';
import type { CardId } from '@terreau/board/ids';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { type Demo, get, join, openDemo, post } from '../evening.ts';
import { organiserKey, type ServerProcess, startServer } from '../server-process.ts';

let server: ServerProcess;
let demo: Demo;
beforeAll(async () => {
  server = await startServer();
  demo = await openDemo(server.url);
});
afterAll(() => server.stop());

/** What a brief in each format begins with. */
const beginnings = { pdf: '%PDF-', docx: 'PK', md: '# ', json: '{\n', jsonld: '{\n  "@context"' } as const;

describe('a brief', () => {
  it('is there in every format, in the language that is asked for, and the same each time', async () => {
    for (const [format, beginning] of Object.entries(beginnings)) {
      const [fr, again, en] = [
        await brief(format, 'fr'),
        await brief(format, 'fr'),
        await brief(format, 'en'),
      ];
      expect(fr.subarray(0, beginning.length).toString()).toBe(beginning);
      expect(Buffer.compare(fr, again)).toBe(0);
      expect(Buffer.compare(fr, en) === 0).toBe(format.startsWith('json'));
    }
  });

  it.each(['pdf', 'docx'] as const)(
    'leads by its QR code to what it says by then, as %s',
    async (format) => {
      const file = await brief(format, 'fr');
      const pdf = format === 'pdf' ? file : await printed(file);
      const [page, key = ''] = codeOn(pdf)?.split('#read=') ?? [];
      expect(page).toBe(`${server.url}/brief/${demo.project.id}`);
      const read = await get<{ id: string }>(briefUrl('json', 'fr'), key);
      expect(read.id).toBe(demo.project.id);
    },
    60_000,
  );

  it('is for whoever leads the table, and for nobody else who sits there', async () => {
    const table = demo.tables.find(({ boardId }) => boardId === demo.project.boardId);
    for (const [code, status] of [
      [table?.facilitatorKey, 200],
      [table?.joinCode, 403],
      [table?.screenKey, 403],
    ] as const) {
      const { token } = await join(server.url, code ?? '');
      for (const format of Object.keys(beginnings)) {
        const response = await fetch(briefUrl(format, 'fr'), {
          headers: { authorization: `Bearer ${token}` },
        });
        expect(response.status).toBe(status);
      }
    }
  });
});

it('makes a booklet of an evening in the background', async () => {
  const record = await get<{ provenance: { event: string } }>(briefUrl('json', 'fr'), organiserKey);
  const { id } = await post<{ id: string }>(
    `${server.url}/api/v1/events/${record.provenance.event}/documents`,
    { kind: 'booklet', locale: 'fr' },
    organiserKey,
  );
  let state = '';
  for (; state !== 'done'; await wait(50)) {
    ({ state } = await get<{ state: string }>(`${server.url}/api/v1/documents/${id}`, organiserKey));
    expect(['waiting', 'running', 'done']).toContain(state);
  }
  const file = await fetched(`${server.url}/api/v1/documents/${id}/file`);
  const pages = execFileSync('pdftotext', ['-layout', '-', '-'], {
    input: file,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  }).split('\f');
  expect(pages[0]).toMatch(/1 projet/);
  expect(pages[0]).toMatch(/légumerie.*\s2\n/);
  expect(pages[1]).toMatch(/légumerie/);
});

interface Origin {
  readonly provenance: {
    readonly cards: readonly { readonly id: CardId; readonly text: string }[];
    readonly hiddenCards: number;
  };
}

it('tells nothing more of a card once it is hidden on the board', async () => {
  const { provenance } = await get<Origin>(briefUrl('json', 'fr'), organiserKey);
  const card = provenance.cards.find(({ text }) => /^[\w ]{20}/u.test(text));
  if (!card) throw new Error('the demo’s project has no card to hide');
  const words = card.text.slice(0, 20);
  const textsOf = async () => {
    const files = await Promise.all(['md', 'json', 'jsonld'].map((format) => brief(format, 'fr')));
    const pdf = execFileSync('pdftotext', ['-', '-'], {
      input: await brief('pdf', 'fr'),
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    return [...files.map(String), pdf.replace(/\s+/gu, ' ')];
  };
  for (const text of await textsOf()) expect(text).toContain(words);
  const table = demo.tables.find(({ boardId }) => boardId === demo.project.boardId);
  const lead = await join(server.url, table?.facilitatorKey ?? '');
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${server.url.replace('http', 'ws')}/sync`, lead.boardId, doc, {
    params: { token: lead.token },
    disableBc: true,
  });
  onTestFinished(() => provider.destroy());
  await vi.waitFor(() => expect(provider.synced).toBe(true), 30_000);
  const hand = { author: lead.participantId, now: Date.now, newId: () => 'unused', origin: null };
  setHidden(doc, hand, [card.id], true);
  await vi.waitFor(async () => expect((await textsOf()).join('')).not.toContain(words), 30_000);
  const after = await get<Origin>(briefUrl('json', 'fr'), organiserKey);
  expect(after.provenance.hiddenCards).toBe(provenance.hiddenCards + 1);
});

/** What a camera reads from the first page. */
function codeOn(pdf: Buffer): string | undefined {
  const page = execFileSync('pdftoppm', ['-r', '100', '-l', '1', '-png', '-'], {
    input: pdf,
    stdio: ['pipe', 'pipe', 'ignore'],
    maxBuffer: 16 * 1024 * 1024,
  });
  const { data, width, height } = PNG.sync.read(page);
  return jsQR.default(new Uint8ClampedArray(data), width, height)?.data;
}

/** A Word file as LibreOffice prints it. */
async function printed(docx: Buffer): Promise<Buffer> {
  const folder = mkdtempSync(pathOf(tmpdir(), 'terreau-printed-'));
  try {
    writeFileSync(pathOf(folder, 'brief.docx'), docx);
    const profile = `-env:UserInstallation=file://${pathOf(folder, 'profile')}`;
    const convert = ['--headless', '--convert-to', 'pdf', '--outdir', folder, pathOf(folder, 'brief.docx')];
    // Not waited for at once: the server would take its connections for lost.
    await promisify(execFile)('soffice', [profile, ...convert]);
    return readFileSync(pathOf(folder, 'brief.pdf'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function briefUrl(format: string, locale: 'fr' | 'en'): string {
  return `${server.url}/api/v1/projects/${demo.project.id}/brief.${format}?lang=${locale}`;
}

function brief(format: string, locale: 'fr' | 'en'): Promise<Buffer> {
  return fetched(briefUrl(format, locale));
}

async function fetched(url: string): Promise<Buffer> {
  const response = await fetch(url, { headers: { authorization: `Bearer ${organiserKey}` } });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}
