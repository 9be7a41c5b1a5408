// The text that is being typed in: of a card in place, or the title of a cluster.

import type { CardId, ClusterId } from '@terreau/board/ids';
import { cardLineHeight, cardPadding, clusterPadding } from '@terreau/board/layout';
import { useEffect } from 'react';
import { useWords } from '../../language/words.ts';
import { useCard, useCluster, useSource } from '../../live/hooks.tsx';
import { boardWords } from '../board-words.ts';
import type { Desk } from '../desk.ts';
import { strongWeight } from '../painting/canvas-theme.ts';
import { TextOverlay } from './text-overlay.tsx';

/** The field over whatever is edited; nothing when nothing is. */
export function TextEditor({ desk, onEnd }: { readonly desk: Desk; readonly onEnd: () => void }) {
  const editing = useSource(desk.view.editing);
  if (editing?.of === 'card')
    return <CardEditor key={editing.card} desk={desk} id={editing.card} onEnd={onEnd} />;
  if (editing) return <TitleEditor key={editing.cluster} desk={desk} id={editing.cluster} onEnd={onEnd} />;
  return null;
}

interface EditorProps<Id> {
  readonly desk: Desk;
  readonly id: Id;
  readonly onEnd: () => void;
}

function CardEditor({ desk, id, onEnd }: EditorProps<CardId>) {
  const words = useWords(boardWords);
  const card = useCard(id);
  const { view } = desk;
  const { approach } = desk.moves;
  useEffect(() => approach(id), [approach, id]);
  const placed = view.scene.card(id);
  if (!card || !placed) return null;
  return (
    <TextOverlay
      view={view}
      target={{ of: 'card', card: id }}
      label={words.cardText}
      placeholder={words.cardPlaceholder}
      place={() => view.scene.card(id)?.rect ?? null}
      letters={{
        padding: cardPadding,
        fontSize: placed.layout.fontSize,
        lineHeight: `${cardLineHeight}px`,
        color: `var(--card-${card.colour}-ink)`,
        caretColor: `var(--card-${card.colour}-ink)`,
      }}
      onEnd={onEnd}
      onEnter={() => {
        desk.commands.goOn();
        if (!view.editing.get()) onEnd();
      }}
      isOneLine={false}
    />
  );
}

function TitleEditor({ desk, id, onEnd }: EditorProps<ClusterId>) {
  const words = useWords(boardWords);
  const cluster = useCluster(id);
  const { approach } = desk.moves;
  const { scene } = desk.view;
  useEffect(() => approach(id), [approach, id]);
  const placed = scene.cluster(id);
  if (!cluster || !placed) return null;
  const { fontSize, lineHeight } = placed.title;
  return (
    <TextOverlay
      view={desk.view}
      target={{ of: 'cluster', cluster: id }}
      label={words.clusterTitle}
      placeholder={words.titlePlaceholder}
      place={() => scene.cluster(id)?.region ?? null}
      letters={{
        padding: `10px ${clusterPadding}px 6px`,
        font: `${strongWeight} ${fontSize}px / ${lineHeight}px var(--font-display)`,
        color: 'var(--ink)',
      }}
      onEnd={onEnd}
      onEnter={onEnd}
      isOneLine
    />
  );
}
