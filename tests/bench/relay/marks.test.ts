import { describe, expect, it } from 'vitest';
import { createMarkReader, markKinds, markOf } from './marks.ts';

function marksIn(text: string): readonly number[] {
  const bytes = Buffer.from(text, 'latin1');
  return createMarkReader()(bytes, 0, bytes.length);
}

describe('marks', () => {
  it('are found wherever they lie, with their person and their number', () => {
    const text = `~~M${markOf(markKinds.edit, 262_143, 16_777_215)}~Mk x${markOf(markKinds.cursor, 7, 64)}`;
    expect(marksIn(text)).toEqual([markKinds.edit, 262_143, 16_777_215, markKinds.cursor, 7, 64]);
  });

  it('are not found beyond the end, nor half', () => {
    const bytes = Buffer.from(`${markOf(markKinds.edit, 1, 2)}${markOf(markKinds.edit, 3, 4)}`, 'latin1');
    expect(createMarkReader()(bytes, 0, 19)).toEqual([markKinds.edit, 1, 2]);
    expect(createMarkReader()(bytes, 1, 20)).toEqual([markKinds.edit, 3, 4]);
  });

  it('are the same when a large payload comes again', () => {
    const read = createMarkReader();
    const bytes = Buffer.from(`${'.'.repeat(600)}${markOf(markKinds.edit, 1, 2)}`, 'latin1');
    const other = Buffer.from(`${'.'.repeat(600)}${markOf(markKinds.edit, 1, 3)}`, 'latin1');
    const first = read(bytes, 0, bytes.length);
    expect(read(Buffer.from(bytes), 0, bytes.length)).toBe(first);
    expect(read(other, 0, other.length)).toEqual([markKinds.edit, 1, 3]);
  });
});
