// What the list asks: where cards shall go, which card one adds to, which cluster one goes into. Loaded when first asked.

import { setHidden } from '@terreau/board/edits';
import type { CardId } from '@terreau/board/ids';
import { CircleHelp, Eye, EyeOff, Link2, Link2Off, Puzzle } from 'lucide-react';
import { useWords } from '../language/words.ts';
import { useBoard, useCan, useCard, useClusters, useSource } from '../live/hooks.tsx';
import { AddDialog } from '../taking-part/add-dialog.tsx';
import { takingPartWords } from '../taking-part/words.ts';
import { Dialog } from '../ui/dialog.tsx';
import { type Choice, ChoiceList } from './choice-list.tsx';
import { dialogWords } from './dialog-words.ts';
import { GroupDialog } from './group-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { useActions, useOutline } from './outline-context.tsx';
import { OutlineHelp } from './outline-help.tsx';
import { pocketWords } from './words.ts';

export default function OutlineDialogs() {
  const { opened } = useOutline();
  const actions = useActions();
  const what = useSource(opened);
  const close = () => opened.set(null);
  switch (what?.on) {
    case 'move':
      return <MoveDialog cards={what.cards} onClose={close} />;
    case 'group':
      return (
        <GroupDialog
          onCancel={close}
          onGroup={(title) => {
            close();
            actions.group(what.cards, title);
          }}
        />
      );
    case 'merge':
      return <MergeDialog cluster={what.cluster} onClose={close} />;
    case 'link':
      return <LinkDialog card={what.card} onClose={close} />;
    case 'more':
      return <MoreDialog card={what.card} onClose={close} />;
    case 'add':
      return <AddTo card={what.card} as={what.as} onClose={close} />;
    case 'help':
      return <OutlineHelp onClose={close} />;
    default:
      return null;
  }
}

/** Gone with the card that it would add to. */
function AddTo({
  card: id,
  ...props
}: Omit<Parameters<typeof AddDialog>[0], 'card'> & { readonly card: CardId }) {
  const card = useCard(id);
  return card ? <AddDialog key={id} card={card} {...props} /> : null;
}

interface CardsProps {
  readonly cards: readonly CardId[];
  readonly onClose: () => void;
}

function MoveDialog({ cards, onClose }: CardsProps) {
  const words = useWords(dialogWords);
  const pocket = useWords(pocketWords);
  const { store } = useBoard();
  const { opened } = useOutline();
  const actions = useActions();
  const canGroup = useCan('cluster.add');
  // Where all of them already are is no choice.
  const homes = new Set(cards.map((id) => store.card(id)?.cluster ?? null));
  const [home] = homes.size === 1 ? homes : [];
  const choices: Choice[] = useClusters()
    .filter(({ id }) => id !== home)
    .map(({ id, title }) => ({ id, label: title.trim() || pocket.untitled, choose: () => move(id) }));
  const move = (cluster: Parameters<typeof actions.move>[1]) => {
    onClose();
    actions.move(cards, cluster);
  };
  if (home !== null) choices.push({ id: 'outside', label: pocket.outOfClusters, choose: () => move(null) });
  if (canGroup)
    choices.push({ id: 'new', label: words.newCluster, choose: () => opened.set({ on: 'group', cards }) });
  return (
    <Dialog title={words.moveTitle(cards.length)} onClose={onClose}>
      <ChoiceList choices={choices} />
    </Dialog>
  );
}

function MergeDialog(props: {
  readonly cluster: Parameters<typeof useMergeable>[0];
  readonly onClose: () => void;
}) {
  const words = useWords(dialogWords);
  const pocket = useWords(pocketWords);
  const actions = useActions();
  const choices = useMergeable(props.cluster).map(({ id, title }) => ({
    id,
    label: title.trim() || pocket.untitled,
    choose() {
      props.onClose();
      actions.merge(props.cluster, id);
    },
  }));
  return (
    <Dialog title={words.mergeTitle} onClose={props.onClose}>
      <p>{words.mergeText}</p>
      <ChoiceList choices={choices} />
    </Dialog>
  );
}

function useMergeable(cluster: ReturnType<typeof useClusters>[number]['id']) {
  return useClusters().filter(({ id }) => id !== cluster);
}

/** What is done more rarely to a card. */
function MoreDialog({ card: id, onClose }: { readonly card: CardId; readonly onClose: () => void }) {
  const words = useWords(pocketWords);
  const taking = useWords(takingPartWords);
  const link = useBoard();
  const { opened } = useOutline();
  const actions = useActions();
  const card = useCard(id);
  if (!card) return null;
  const choices: Choice[] = [];
  if (link.can('card.add')) {
    choices.push({
      id: 'part',
      icon: Puzzle,
      label: taking.part,
      choose: () => opened.set({ on: 'add', as: 'part', card: id }),
    });
    choices.push({
      id: 'question',
      icon: CircleHelp,
      label: taking.question,
      choose: () => opened.set({ on: 'add', as: 'question', card: id }),
    });
  }
  if (link.can('card.link', card.author)) {
    choices.push({
      id: 'link',
      icon: Link2,
      label: words.link,
      choose: () => opened.set({ on: 'link', card: id }),
    });
    if (card.enriches)
      choices.push({
        id: 'unlink',
        icon: Link2Off,
        label: words.unlink,
        choose: () => actions.link(id, null),
      });
  }
  if (link.can('card.hide', card.author))
    choices.push({
      id: 'hide',
      icon: card.hidden ? Eye : EyeOff,
      label: card.hidden ? words.show : words.hide,
      choose: () => setHidden(link.doc, link.hand, [id], !card.hidden),
    });
  return (
    <Dialog title={words.more} onClose={onClose}>
      <ChoiceList
        choices={choices.map(({ choose, ...choice }) => ({
          ...choice,
          choose() {
            onClose();
            choose();
          },
        }))}
      />
    </Dialog>
  );
}
