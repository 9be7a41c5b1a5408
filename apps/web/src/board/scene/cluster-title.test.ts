import { clusterHeader, clusterPadding } from '@terreau/board/layout';
import { describe, expect, it } from 'vitest';
import { farFoot, farRise, layoutFarTitle, layoutTitle } from './cluster-title.ts';

const measure = (text: string, fontSize: number) => text.length * fontSize * 0.5;
const long = 'Un atelier partagé où l’on répare ensemble ce que l’on jetait seul, ouvert le samedi à tous';

/** The title of a cluster three cards wide, seen at a zoom where letters of 12 pixels can be read. */
function seenAt(zoom: number, title: string, width = 800) {
  const header = layoutTitle(title, width, measure);
  const room = { width, height: farRise + farFoot(header) };
  const sizes = { wished: 12 / zoom, whole: 5.4 / zoom, least: 4.8 / zoom };
  return { room, header, far: layoutFarTitle(title, room, sizes, measure) };
}

describe('a title for eyes that are far away', () => {
  it('has the wished size where it fits the header and the room above', () => {
    const { far } = seenAt(0.25, 'Le pain du village');
    expect(far).toMatchObject({ lines: ['Le pain du village'], fontSize: 48 });
  });

  it('covers no card, whatever the zoom and however long it is', () => {
    for (const zoom of [0.5, 0.4, 0.3, 0.24, 0.15, 0.1, 0.05])
      for (const title of ['Le pain', 'Le pain du village', long]) {
        const { far, room, header } = seenAt(zoom, title);
        expect(far?.height ?? 0).toBeLessThanOrEqual(room.height);
        expect(farFoot(header)).toBeLessThan(Math.max(header.height, clusterHeader) + clusterPadding);
      }
  });

  it('is shortened in its last line where it cannot be whole', () => {
    const ofWords = (zoom: number) => seenAt(zoom, long).far?.lines;
    expect(ofWords(0.15)).toEqual([
      'Un atelier partagé où l’on répare ensemble',
      expect.stringMatching(/^ce que.*…$/),
    ]);
    expect(ofWords(0.08)).toEqual([expect.stringMatching(/^Un atelier.*…$/)]);
  });

  it('goes on in a second line rather than being cut', () => {
    expect(seenAt(0.18, 'Le hangar de la gare est vide', 450).far?.lines).toEqual([
      'Le hangar de la',
      'gare est vide',
    ]);
  });

  it('is left away where there is no room for words', () => {
    expect(seenAt(0.03, 'Le pain').far).toBe(null);
    expect(seenAt(0.1, long, 200).far).toBe(null);
  });
});
