// Where the camera was when a tab left a board, so that a reload or a look elsewhere comes back to the same place. Kept by
// the tab, for as long as it lives. A browser that keeps nothing makes it forgetful, and nothing else.

import type { BoardId } from '@terreau/board/ids';
import { type Camera, maxZoom, minZoom } from './camera.ts';

export interface CameraMemory {
  readonly recall: () => Camera | null;
  /** null forgets. */
  readonly keep: (camera: Camera | null) => void;
}

/** `storage` is asked for each time: a browser may refuse to give it. */
export function createCameraMemory(board: BoardId, storage: () => Storage): CameraMemory {
  const key = `terreau:camera:${board}`;
  return {
    recall() {
      try {
        return readCamera(JSON.parse(storage().getItem(key) ?? 'null'));
      } catch {
        return null;
      }
    },
    keep(camera) {
      try {
        if (camera) storage().setItem(key, JSON.stringify(camera));
        else storage().removeItem(key);
      } catch {
        // The board will be shown as a whole.
      }
    },
  };
}

/** What is stored may have been written by another version of the program. */
function readCamera(value: unknown): Camera | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!('x' in value && 'y' in value && 'zoom' in value)) return null;
  const { x, y, zoom } = value;
  if (typeof x !== 'number' || typeof y !== 'number' || typeof zoom !== 'number') return null;
  return zoom >= minZoom && zoom <= maxZoom ? { x, y, zoom } : null;
}
