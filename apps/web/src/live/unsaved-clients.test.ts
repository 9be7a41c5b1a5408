import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { createUnsavedClients, isUnsaved, type UnsavedMemory } from './unsaved-clients.ts';

it('[T4] knows from where on what a tab did is not saved', () => {
  let kept: ReturnType<UnsavedMemory['unsaved']> = [];
  const memory: UnsavedMemory = {
    unsaved: () => kept,
    keepUnsaved(clients) {
      kept = clients;
    },
  };
  const doc = new Y.Doc();
  const fields = doc.getMap('fields');
  const clients = createUnsavedClients(memory, doc);
  const set = (field: string) => {
    fields.set(field, 1);
    clients.add();
  };
  const unsavedFields = () =>
    [...fields._map].filter(([, item]) => isUnsaved(item, clients.all())).map(([field]) => field);
  set('early');
  expect(unsavedFields()).toEqual(['early']);
  clients.clear();
  expect(unsavedFields()).toEqual([]);
  set('late');
  expect(unsavedFields()).toEqual(['late']);
  expect(createUnsavedClients(memory, new Y.Doc()).all()).toEqual(new Map([[doc.clientID, 1]]));
});
