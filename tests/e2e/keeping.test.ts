// What leaves the board as a file holds what its owner sees; what comes from files lands on the board whole, and goes again
// in one step; and the board can be brought back as it stood.

import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Download, Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Demo, get, openDemo } from '../evening.ts';
import { organiserKey } from '../server-process.ts';
import type { PersonOptions } from './browser.ts';
import { setStage } from './stage.ts';
import { eventually, fitsScreen, goTo, shown, takeSeat } from './steps.ts';

interface View {
  readonly phase: string;
  readonly cards: readonly {
    id: string;
    text: string;
    at: number[];
    cluster: string | null;
    hidden: boolean;
  }[];
  readonly clusters: readonly { id: string; title: string }[];
}

const stage = setStage({ tables: 0 });
let demo: Demo;
beforeAll(async () => {
  demo = await openDemo(stage.url());
});

const view = (board: string): Promise<View> => get(`${stage.url()}/api/v1/boards/${board}`, organiserKey);

/** A demo table that is in that phase. */
async function tableIn(phase: string): Promise<Demo['tables'][number]> {
  for (const table of demo.tables) if ((await view(table.boardId)).phase === phase) return table;
  throw new Error(`the demo has no table in ${phase}`);
}

async function arrive(
  code: string,
  options: PersonOptions = {},
): Promise<{ page: Page; errors: readonly string[] }> {
  const person = await stage.arrive({ device: 'laptop', locale: 'en-GB', ...options });
  await takeSeat(person.page, code, 'Nadia');
  return person;
}

async function open(page: Page, what: RegExp): Promise<void> {
  await page.getByRole('button', { name: /^(Take away|Emporter, importer)/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: what }).click();
}

async function save(page: Page, format: RegExp): Promise<Download> {
  await page.getByRole('radio', { name: format }).check();
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.getByRole('button', { name: /^(Save|Enregistrer)$/ }).click(),
  ]);
  await shown(page.getByText(/^(The file is ready|Fichier prêt)/));
  return file;
}

const textOf = async (file: Download): Promise<string> => readFile(await file.path(), 'utf8');

describe('taking the board away', () => {
  it('gives every format, each with what is on the board', async () => {
    const { page, errors } = await arrive(
      demo.tables.find(({ boardId }) => boardId === demo.project.boardId)?.facilitatorKey ?? '',
    );
    const { cards, clusters } = await view(demo.project.boardId);
    await open(page, /^Take the board with you/);

    const canvas = await save(page, /^JSON Canvas/);
    expect(canvas.suggestedFilename()).toMatch(/^[a-z0-9-]+\.canvas$/);
    const { nodes }: { nodes: { type: string }[] } = JSON.parse(await textOf(canvas));
    expect(nodes.filter(({ type }) => type === 'text')).toHaveLength(cards.length);
    expect(nodes.filter(({ type }) => type === 'group')).toHaveLength(clusters.length);

    const markdown = await textOf(await save(page, /^Text/));
    expect(markdown.match(/^## /gm)?.length).toBe(clusters.length + 1);
    expect(markdown.match(/^- /gm)?.length).toBe(cards.length);

    const csv = await textOf(await save(page, /^Table/));
    expect(csv.startsWith('\ufeffCluster,Text,Kind,Author,Additions,Votes\n')).toBe(true);

    await page.getByRole('radio', { name: /^Vector picture/ }).check();
    await page.getByRole('combobox', { name: 'Size' }).selectOption('a0');
    const svg = await textOf(await save(page, /^Vector picture/));
    const drawn = await page.evaluate((text) => {
      const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
      const size = ['width', 'height'].map((side) => root.getAttribute(side));
      return { tag: root.tagName, size, groups: root.querySelectorAll('g').length };
    }, svg);
    // The board is wider than high, and so is the sheet; the challenge is a group too.
    expect(drawn).toEqual({
      tag: 'svg',
      size: ['1189mm', '841mm'],
      groups: 1 + cards.length + clusters.length,
    });

    const png = await readFile(await (await save(page, /^Picture/)).path());
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([7_022, 4_967]);
    const seen = await page.evaluate(async (base64) => {
      const picture = new Image();
      picture.src = `data:image/png;base64,${base64}`;
      await picture.decode();
      const canvas = new OffscreenCanvas(200, 140);
      const context = canvas.getContext('2d');
      context?.drawImage(picture, 0, 0, 200, 140);
      const data = context?.getImageData(0, 0, 200, 140).data ?? [];
      return { width: picture.naturalWidth, colours: new Set(data).size };
    }, png.toString('base64'));
    expect(seen.width).toBe(7_022);
    expect(seen.colours).toBeGreaterThan(20);
    expect(errors).toEqual([]);
  });

  it('holds no hidden card for those who do not see it, on a phone too [T4]', async () => {
    const table = await tableIn('cluster');
    const before = await view(table.boardId);
    const secret = before.cards[0]?.text ?? '';
    const leader = await arrive(table.facilitatorKey, { device: 'phone' });
    await leader.page
      .getByRole('button', { name: `Other actions for “${secret.slice(0, 30)}` })
      .first()
      .click();
    await leader.page.getByRole('button', { name: /^Hide/ }).first().click();
    await eventually(async () => (await view(table.boardId)).cards.filter(({ hidden }) => hidden).length, 1);

    const { page } = await arrive(table.joinCode, { device: 'phone', locale: 'fr-FR' });
    await open(page, /^Emporter le plateau/);
    await fitsScreen(page);
    for (const format of [/^JSON Canvas/, /^Texte/, /^Tableau/, /vectorielle/]) {
      const text = await textOf(await save(page, format));
      expect(text).not.toContain(secret.slice(0, 20));
      expect(text.length).toBeGreaterThan(500);
    }
    await open(leader.page, /^Take the board with you/);
    expect(await textOf(await save(leader.page, /^Table/))).toContain(secret.slice(0, 20));
  });
});

describe('bringing ideas in', () => {
  const mural =
    'ID,Text,Area,Bg Color\n1,Un four à pain,Manger,#FCFE7D\n2,Un verger,Manger,#AAE1FD\n3,Une halle,,\n';
  const miro = '"Du pain, du vin",Un four\n,"Une\nhalle"\n';
  const canvas = JSON.stringify({
    nodes: [
      { id: 'g', type: 'group', x: -20, y: -80, width: 600, height: 300, label: 'Bouger' },
      { id: 'a', type: 'text', x: 0, y: 0, width: 250, height: 112, text: 'Un vélo\\!' },
      { id: 'b', type: 'text', x: 900, y: 0, width: 250, height: 112, text: 'Un bus' },
    ],
    edges: [],
  });

  it('adds what a file holds in one step that can be taken back, and nothing of a file with a mistake', async () => {
    const table = await tableIn('share');
    const { page, errors } = await arrive(table.facilitatorKey);
    const before = await view(table.boardId);
    const count = async (): Promise<number[]> => {
      const { cards, clusters } = await view(table.boardId);
      return [cards.length - before.cards.length, clusters.length - before.clusters.length];
    };
    for (const [name, text, added] of [
      ['mural.csv', mural, [3, 1]],
      ['miro.csv', miro, [3, 0]],
      ['board.canvas', canvas, [2, 1]],
    ] as const) {
      await open(page, /^Bring in ideas/);
      await page
        .getByLabel('File')
        .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
      await page.getByRole('button', { name: `Add ${added[0]} cards` }).click();
      await eventually(count, [...added]);
      await page.getByRole('button', { name: 'Undo' }).last().click();
      await eventually(count, [0, 0]);
    }

    await open(page, /^Bring in ideas/);
    await page.getByRole('textbox', { name: 'Or paste here' }).fill('text,kind\nbien,need\nautre,souhait');
    await shown(page.getByText('Row 3: unknown kind.', { exact: false }));
    expect(await page.getByRole('button', { name: 'Add', exact: true }).isDisabled()).toBe(true);
    await page.getByRole('textbox', { name: 'Or paste here' }).fill('Du pain, du vin\nUn banc public');
    await page.getByRole('button', { name: 'Add 2 cards' }).click();
    await eventually(count, [2, 0]);
    expect((await view(table.boardId)).cards.map(({ text }) => text)).toContain('Du pain, du vin');
    expect(errors).toEqual([]);
  });
});

describe('the history', () => {
  it('shows how the board stood, and brings it back for the whole table', async () => {
    const table = await tableIn('share');
    const { page, errors } = await arrive(table.facilitatorKey);
    const before = await view(table.boardId);
    await goTo(page, 'Grouping in silence');
    await eventually(async () => (await view(table.boardId)).phase, 'cluster');
    await open(page, /^Bring in ideas/);
    await page.getByRole('textbox', { name: 'Or paste here' }).fill('cluster,text\nLater,Came later');
    await page.getByRole('button', { name: 'Add 1 card' }).click();
    await page.getByRole('button', { name: 'Show the list' }).click();
    const gone = (before.cards[0]?.text ?? '').slice(0, 15);
    await page.getByRole('button', { name: `Delete “${gone}` }).click();
    await eventually(
      async () => (await view(table.boardId)).cards.map(({ text }) => text),
      [...before.cards.slice(1).map(({ text }) => text), 'Came later'],
    );

    await open(page, /^History/);
    await page.getByRole('button', { name: /^See: End of “Share”/ }).click();
    await shown(page.getByRole('img', { name: /^Picture of the board/ }));
    await shown(page.getByRole('dialog').getByText(before.cards[0]?.text ?? '', { exact: true }));
    await page.getByRole('button', { name: 'Restore this state' }).click();
    await page.getByRole('button', { name: 'Restore', exact: true }).click();
    await shown(page.getByText('The board is restored. 1 card back. 1 card put aside.'));
    const after = await view(table.boardId);
    const old = new Set(before.cards.map(({ id }) => id));
    expect(after.cards.filter(({ id }) => old.has(id))).toEqual(before.cards);
    expect(after.clusters.map(({ title }) => title)).toContain('Later');

    await open(page, /^History/);
    await shown(page.getByText(/^Before a restoration/));
    expect(errors).toEqual([]);

    const guest = await arrive(table.joinCode, { device: 'phone' });
    await open(guest.page, /^History/);
    await guest.page.getByRole('button', { name: /^See: End of “Share”/ }).click();
    await shown(guest.page.getByText('Cards that were hidden or deleted since are not shown.'));
    await fitsScreen(guest.page);
    expect(await guest.page.getByRole('button', { name: 'Restore this state' }).count()).toBe(0);
  });
});

it.each([
  { locale: 'fr-FR', device: 'phone', dark: true },
  { locale: 'en-GB', device: 'laptop' },
] satisfies PersonOptions[])('finds nothing to mend in the dialogs: $locale, $device', async (look) => {
  const { page } = await arrive((await tableIn('vote')).facilitatorKey, look);
  // What fades in has neither its colour nor none.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const found: string[] = [];
  const examine = async (): Promise<void> => {
    await shown(page.getByRole('dialog').getByRole('heading', { level: 2 }));
    const { violations } = await new AxeBuilder({ page }).include('dialog').setLegacyMode().analyze();
    found.push(
      ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join()).join()}`),
    );
    await fitsScreen(page);
  };
  for (const what of [/^(Emporter le|Take the)/, /^(Importer des|Bring in)/, /^(Historique|History)/]) {
    await open(page, what);
    await examine();
    const see = page.getByRole('dialog').getByRole('button', { name: /^(Voir|See) ?:/ });
    if (what.test('History')) {
      await see.first().click();
      await shown(page.getByRole('img', { name: /^(Image du plateau|Picture of the board)/ }));
      await examine();
    }
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^(Fermer|Close)$/ })
      .click();
  }
  expect(found).toEqual([]);
});
