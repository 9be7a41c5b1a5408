// The cards as the elements of a stored drawing: already wrapped, and bound to each other.

import type { ExcalidrawElement } from '@excalidraw/excalidraw/element/types';
import type { BenchCard } from '../../material.ts';
import type { Box } from '../../probe.ts';
import { side } from '../page-of-cards.ts';

const colours = ['#ffc9c9', '#caffbf', '#fff3a3', '#bde0fe'] as const;
const [fontSize, lineHeight, lettersInLine] = [16, 1.25, 18];

export function drawingOf(cards: readonly BenchCard[], boxes: readonly Box[]): ExcalidrawElement[] {
  // They are what it stores; its types have brands that only its own functions can give.
  return cards.flatMap((card, n) => elementsOf(card, boxes[n], n)) as unknown as ExcalidrawElement[];
}

function elementsOf({ text, colour }: BenchCard, box: Box | undefined, n: number) {
  const { x, y } = box ?? { x: 0, y: 0 };
  const lines = wrapped(text);
  const height = lines.length * fontSize * lineHeight;
  return [
    {
      ...common(2 * n),
      id: `card-${n}`,
      type: 'rectangle',
      x,
      y,
      width: side,
      height: side,
      backgroundColor: colours[colour] ?? '#fff3a3',
      roundness: { type: 3 },
      boundElements: [{ type: 'text', id: `text-${n}` }],
    },
    {
      ...common(2 * n + 1),
      id: `text-${n}`,
      type: 'text',
      x: x + 5,
      y: y + (side - height) / 2,
      width: side - 10,
      height,
      backgroundColor: 'transparent',
      roundness: null,
      boundElements: [],
      text: lines.join('\n'),
      originalText: text,
      fontSize,
      fontFamily: 5,
      textAlign: 'center',
      verticalAlign: 'middle',
      containerId: `card-${n}`,
      autoResize: true,
      lineHeight,
    },
  ];
}

function common(n: number) {
  return {
    angle: 0,
    strokeColor: '#1e1e1e',
    fillStyle: 'solid',
    strokeWidth: 1,
    strokeStyle: 'solid',
    roughness: 1,
    opacity: 100,
    groupIds: [],
    frameId: null,
    seed: 7_919 * (n + 1),
    version: 1,
    versionNonce: 1_000 + n,
    isDeleted: false,
    updated: 1,
    link: null,
    locked: false,
    index: `a${n.toString(36).padStart(4, '0')}V`,
  };
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > lettersInLine && line !== '') {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
