// What the list shows and tells of others: their news, and where whoever leads looks. Loaded once the list is there.

import type { RefObject } from 'react';
import { LedList } from './led-list.tsx';
import { LiveNews } from './live-news.tsx';

export default function OutlineCompany({ root }: { readonly root: RefObject<HTMLElement | null> }) {
  return (
    <>
      <LiveNews />
      <LedList root={root} />
    </>
  );
}
