// What of this tab's work is not at the server yet, told by whoever sends it: nothing reloads the page meanwhile.

const works = new Set<() => boolean>();

/** `isUnsaved` is asked until the returned function is called. */
export function tellUnsaved(isUnsaved: () => boolean): () => void {
  works.add(isUnsaved);
  return () => works.delete(isUnsaved);
}

export function hasUnsavedWork(): boolean {
  return [...works].some((isUnsaved) => isUnsaved());
}
