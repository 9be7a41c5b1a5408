import type { FieldPath } from '@terreau/project/record/fields';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriedCaret } from './carried-caret.ts';
import { createRecordServer, type Writer } from './record-server-double.ts';

const path = 'project.activities';

async function deliver(...writers: readonly Writer[]): Promise<void> {
  for (let round = 0; round < 6; round++) {
    for (const writer of writers) {
      writer.elapse();
      await writer.answer();
      writer.look();
    }
  }
}

describe('writing into a record', () => {
  it('is sent soon, and shown as saved once the server has it', async () => {
    const server = createRecordServer();
    const ama = server.open();
    ama.type(path, 'Un café');
    expect(ama.writing.saving.get().state).toBe('saving');
    ama.elapse();
    await ama.answer();
    expect(server.value(path)).toBe('Un café');
    expect(ama.writing.saving.get().state).toBe('saved');
    expect(ama.kept()).toEqual({});
  });

  it('goes on while something is on its way', async () => {
    const server = createRecordServer();
    const ama = server.open();
    ama.type(path, 'Un café ');
    ama.elapse();
    ama.type(path, 'associatif');
    await ama.answer();
    expect(ama.textAt(path)).toBe('Un café associatif');
    expect(ama.writing.saving.get().state).toBe('saving');
    ama.elapse();
    await ama.answer();
    expect(server.value(path)).toBe('Un café associatif');
  });

  it('is kept on the device while there is no network, and sent later', async () => {
    const server = createRecordServer();
    const ama = server.open();
    ama.type(path, 'Un café');
    ama.elapse();
    await ama.answer('lost before');
    expect(ama.writing.saving.get().state).toBe('waiting');
    const again = server.open(ama.kept());
    expect(again.textAt(path)).toBe('Un café');
    await deliver(again);
    expect(server.value(path)).toBe('Un café');
  });

  it('stands there once when the answer was lost and it is sent again', async () => {
    const server = createRecordServer();
    const ama = server.open();
    ama.type(path, 'Un café');
    ama.elapse();
    await ama.answer('lost after');
    ama.type(path, ' associatif');
    await deliver(ama);
    expect(server.value(path)).toBe('Un café associatif');
  });

  it('stays here with the reason when it is refused, until somebody tries again', async () => {
    const server = createRecordServer();
    const ama = server.open();
    ama.type(path, 'Un café');
    ama.elapse();
    await ama.answer('refused');
    expect(ama.writing.saving.get()).toEqual({ state: 'refused', error: 'refused' });
    expect(ama.textAt(path)).toBe('Un café');
    const flushed = ama.writing.flush();
    await ama.answer();
    await flushed;
    expect(server.value(path)).toBe('Un café');
  });

  it('takes back one’s own last words and leaves those of others', async () => {
    const server = createRecordServer();
    const [ama, ben] = [server.open(), server.open()];
    ama.type(path, 'Un café.');
    await deliver(ama, ben);
    ben.type(path, ' Un jardin.');
    await deliver(ben, ama);
    expect(ama.writing.undo()).toBe(path);
    expect(ama.textAt(path)).toBe('Un jardin.');
    expect(ama.writing.can.get()).toEqual({ undo: false, redo: true });
    ama.writing.redo();
    await deliver(ama, ben);
    expect(ben.textAt(path)).toContain('Un café.');
    expect(ben.textAt(path)).toContain('Un jardin.');
  });

  it('takes back words that others have written into or around since, and leaves theirs', async () => {
    const server = createRecordServer();
    const [ama, ben] = [server.open(), server.open()];
    ama.type(path, 'Un café pour tous.');
    await deliver(ama, ben);
    ben.type(path, ' associatif', 'Un café'.length);
    ben.type(path, 'Demain : ', 0);
    await deliver(ben, ama);
    expect(ama.textAt(path)).toBe('Demain : Un café associatif pour tous.');
    ama.writing.undo();
    await deliver(ama, ben);
    expect(ben.textAt(path)).toBe('Demain : associatif');
    ama.writing.redo();
    await deliver(ama, ben);
    expect(ben.textAt(path)).toBe('Demain : Un café associatif pour tous.');
  });

  it('leaves what somebody else has chosen since', async () => {
    const server = createRecordServer();
    const [ama, ben] = [server.open(), server.open()];
    ama.writing.change('opportunity.type', { from: '', to: 'founder' });
    await deliver(ama, ben);
    ben.writing.change('opportunity.type', { from: 'founder', to: 'brownfield' });
    await deliver(ben, ama);
    ama.writing.undo();
    await deliver(ama, ben);
    expect(server.value('opportunity.type')).toBe('brownfield');
  });

  it('loses no word of two people who write into one field at once, and both end up with the same', async () => {
    const word = fc.constantFrom('un', 'café', 'pour', 'toutes', 'les', 'voisines', 'du', 'quartier');
    const steps = fc.array(
      fc.record({
        who: fc.constantFrom(0, 1),
        does: fc.constantFrom('type', 'type', 'type', 'elapse', 'answer', 'look', 'lose'),
        atStart: fc.boolean(),
      }),
      { maxLength: 60 },
    );
    await fc.assert(
      fc.asyncProperty(steps, fc.array(word, { minLength: 40, maxLength: 40 }), async (run, said) => {
        const server = createRecordServer();
        const writers = [server.open(), server.open()] as const;
        const typed: string[] = [];
        for (const [index, { who, does, atStart }] of run.entries()) {
          const writer = writers[who === 0 ? 0 : 1];
          if (does === 'type') {
            // Every word is told from every other, so that none can stand in for another.
            const one = `${said[index % said.length]}${index}`;
            typed.push(one);
            writer.type(path, atStart ? `${one} ` : ` ${one}`, atStart ? 0 : undefined);
          }
          if (does === 'elapse') writer.elapse();
          if (does === 'answer') await writer.answer();
          if (does === 'lose') await writer.answer('lost before');
          if (does === 'look') writer.look();
        }
        for (const writer of writers) await writer.answer();
        await deliver(...writers);
        const [one, other] = writers.map((writer) => writer.textAt(path));
        expect(one).toBe(other);
        expect(one).toBe(server.value(path));
        for (const word of typed) expect(one?.split(/\s+/)).toContain(word);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every word of two people who type letter by letter, each at their own caret', async () => {
    const steps = fc.array(
      fc.record({
        who: fc.constantFrom(0, 1),
        does: fc.constantFrom('type', 'type', 'type', 'type', 'elapse', 'answer', 'look'),
      }),
      { maxLength: 200 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (run) => {
        const server = createRecordServer();
        const typists = ['café', 'jardin'].map((word) => createTypist(server.open(), path, word));
        for (const { who, does } of run) {
          const typist = typists[who];
          if (does === 'type') typist?.type();
          else if (does === 'answer') await typist?.writer.answer();
          else if (does === 'look') typist?.writer.look();
          else typist?.writer.elapse();
        }
        for (const typist of typists) {
          typist.finishWord();
          await typist.writer.answer();
        }
        await deliver(...typists.map(({ writer }) => writer));
        const said = String(server.value(path)).split(/\s+/).filter(Boolean);
        expect(said.toSorted()).toEqual(typists.flatMap(({ words }) => words()).toSorted());
      }),
      { numRuns: 40 },
    );
  });
});

/** Somebody who types numbered words one letter after the other, and whose caret goes with what others type. */
function createTypist(writer: Writer, path: FieldPath, word: string) {
  const words: string[] = [];
  let left = '';
  let caret = writer.textAt(path).length;
  let shown = writer.textAt(path);
  writer.writing.shown.subscribe(() => {
    const after = writer.textAt(path);
    caret = carriedCaret(shown, after, caret);
    shown = after;
  });
  const typeLetter = (letter: string) => {
    const at = caret;
    // The field shows its letter before the record does.
    shown = shown.slice(0, at) + letter + shown.slice(at);
    caret = at + letter.length;
    writer.type(path, letter, at);
  };
  const type = () => {
    if (left === '') {
      words.push(`${word}${words.length}`);
      left = ` ${words.at(-1)} `;
    }
    typeLetter(left[0] ?? '');
    left = left.slice(1);
  };
  return {
    writer,
    words: () => words,
    type,
    finishWord() {
      while (left !== '') type();
    },
  };
}
