// The way back to the console, which goes along from a project's record to its brief and from there to the record again.

import { useHistoryState } from 'wouter/use-browser-location';

/** Where in the console an organiser has come from. */
export function useConsole(): string {
  const from = useHistoryState<unknown>();
  return typeof from === 'string' && from.startsWith('/organise/') ? from : '/organise';
}
