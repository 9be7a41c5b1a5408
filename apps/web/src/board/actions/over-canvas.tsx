// What opens over the canvas: the palette, the search, the menu under the pointer, the map, what could be grouped, and the
// question before much is pasted. What takes keys is there at once, or the first letters that somebody types would still mean something else.

import { Suspense } from 'react';
import { useSource } from '../../live/hooks.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import type { Desk } from '../desk.ts';
import { ContextMenu } from './context-menu.tsx';
import { Palette } from './palette.tsx';
import { Search } from './search.tsx';

const GroupingPanel = lazyPart(() => import('../../grouping/grouping-panel.tsx'));
const Minimap = lazyPart(() => import('./minimap.tsx'));
const PasteQuestion = lazyPart(() => import('./paste-question.tsx'));

export interface OverCanvasProps {
  readonly desk: Desk;
  /** Takes the keys when what was open has closed. */
  readonly ground: HTMLElement | null;
}

export function OverCanvas({ desk, ground }: OverCanvasProps) {
  const finder = useSource(desk.finder);
  const menu = useSource(desk.menu);
  const asked = useSource(desk.asked);
  const grouping = useSource(desk.grouping);
  const hasMinimap = useSource(desk.hasMinimap);
  const toGround = () => ground?.focus({ preventScroll: true });
  return (
    <>
      {finder === 'palette' ? <Palette desk={desk} /> : null}
      {finder === 'search' ? <Search desk={desk} onClosed={toGround} /> : null}
      {menu ? <ContextMenu key={menu.at.join()} desk={desk} place={menu} onClosed={toGround} /> : null}
      <Suspense fallback={null}>
        {asked ? <PasteQuestion desk={desk} pasted={asked} /> : null}
        {grouping ? (
          <GroupingPanel
            key={grouping.about}
            asked={grouping}
            onPoint={desk.view.pointed.set}
            onClose={() => {
              desk.grouping.set(null);
              toGround();
            }}
          />
        ) : null}
        {hasMinimap ? <Minimap view={desk.view} /> : null}
      </Suspense>
    </>
  );
}
