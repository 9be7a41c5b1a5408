// One document of the tab: asked for, followed while it is made, saved when it is done.

import { useEffect, useState } from 'react';
import {
  type DocumentRequest,
  type DocumentState,
  fetchDocument,
  readDocument,
  startDocument,
} from '../../api/documents.ts';
import { saveFile } from '../../api/save-file.ts';
import type { TabProps } from '../tab-props.ts';

/** Between two questions how far it is. */
const askEveryMs = 400;

type Making =
  | { readonly state: 'idle' }
  | { readonly state: 'asked' }
  | { readonly state: 'made'; readonly id: string; readonly progress: DocumentState | null }
  | { readonly state: 'saved'; readonly id: string }
  | { readonly state: 'failed'; readonly error: unknown };

export interface MadeDocument {
  readonly making: Making;
  readonly make: (document: DocumentRequest) => Promise<void>;
  /** Saves once more what was made. */
  readonly saveAgain: () => Promise<void>;
}

/** Follows a document until it is saved or the tab is left; what is left goes on being made. */
export function useDocument({ organiserKey, event }: Pick<TabProps, 'organiserKey' | 'event'>): MadeDocument {
  const [making, setMaking] = useState<Making>({ state: 'idle' });
  const fail = (error: unknown): void => setMaking({ state: 'failed', error });
  useEffect(() => {
    if (making.state !== 'made') return;
    let isLeft = false;
    const look = async (): Promise<void> => {
      const next = await follow(organiserKey, making.id).catch(
        (error: unknown): Making => ({ state: 'failed', error }),
      );
      if (!isLeft) setMaking(next);
    };
    const timer = setTimeout(() => void look(), making.progress ? askEveryMs : 0);
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [making, organiserKey]);
  return {
    making,
    make: async (document) => {
      setMaking({ state: 'asked' });
      await startDocument(organiserKey, event.id, document).then(
        (id) => setMaking({ state: 'made', id, progress: null }),
        fail,
      );
    },
    saveAgain: async () => {
      if (making.state === 'saved') await save(organiserKey, making.id).catch(fail);
    },
  };
}

async function follow(key: string, id: string): Promise<Making> {
  const progress = await readDocument(key, id);
  if (progress.state !== 'done') return { state: 'made', id, progress };
  await save(key, id);
  return { state: 'saved', id };
}

async function save(key: string, id: string): Promise<void> {
  const { blob, name } = await fetchDocument(key, id);
  saveFile(blob, name);
}
