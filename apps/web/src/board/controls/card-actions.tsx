// The buttons for selected cards: kind, colour, notes, grouping, hiding and deleting.

import { type Card, colours } from '@terreau/board/card';
import type { CardId } from '@terreau/board/ids';
import { Boxes, Eye, EyeOff, Group, MessageSquarePlus, PencilLine, Trash2, Ungroup } from 'lucide-react';
import { useWords } from '../../language/words.ts';
import { kindNames, offeredKinds } from '../../language/workshop-words.ts';
import { useSource } from '../../live/hooks.tsx';
import { Button } from '../../ui/button.tsx';
import { inCardColour } from '../../ui/card-colours.ts';
import { KindIcon } from '../../ui/kind-chips.tsx';
import { actionWords } from '../actions/action-words.ts';
import { leastToSuggest } from '../actions/grouping-deeds.ts';
import { boardWords } from '../board-words.ts';
import type { Desk } from '../desk.ts';
import { ActionButton } from './action-button.tsx';
import { ArrangeMenu } from './arrange-menu.tsx';
import { InButton } from './in-button.tsx';
import { LinkActions } from './link-actions.tsx';
import { Popover } from './popover.tsx';
import styles from './selection-bar.module.css';

export function CardActions({ desk, cards }: { readonly desk: Desk; readonly cards: readonly CardId[] }) {
  const words = useWords(boardWords);
  const { commands, view } = desk;
  const notesOpen = useSource(desk.notesOpen);
  const records = cards.flatMap((id) => view.scene.card(id)?.card ?? []);
  const [first, ...others] = records;
  if (!first) return null;
  const isAllHidden = records.every(({ hidden }) => hidden);
  const hide = commands.permission('card.hide');
  return (
    <>
      {others.length > 0 ? <span className={styles.count}>{words.selectedCards(records.length)}</span> : null}
      <KindPicker desk={desk} cards={records} />
      <ColourPicker desk={desk} cards={records} />
      {others.length > 0 ? <ArrangeMenu desk={desk} count={records.length} /> : null}
      {others.length === 0 ? (
        <>
          <ActionButton
            label={words.edit}
            permission={commands.permission('card.text')}
            onAct={commands.editSelection}
          >
            <PencilLine aria-hidden size={19} />
          </ActionButton>
          <ActionButton
            label={first.notes.length > 0 ? words.notesCount(first.notes.length) : words.notes}
            permission={{ ok: true }}
            pressed={notesOpen}
            onAct={() => desk.notesOpen.set(!notesOpen)}
          >
            <MessageSquarePlus aria-hidden size={19} />
          </ActionButton>
          <LinkActions desk={desk} card={first} />
          <InButton desk={desk} target={first.id} />
        </>
      ) : null}
      {records.length >= leastToSuggest ? <SuggestButton desk={desk} /> : null}
      <GroupButton desk={desk} isNamed={others.length > 0} />
      {records.some(({ cluster }) => cluster !== null) ? (
        <ActionButton
          label={words.takeOut}
          permission={commands.permission('card.cluster')}
          onAct={commands.takeOut}
        >
          <Ungroup aria-hidden size={19} />
        </ActionButton>
      ) : null}
      {hide.ok ? (
        <ActionButton
          label={isAllHidden ? words.show : words.hide}
          permission={hide}
          onAct={commands.toggleHidden}
        >
          {isAllHidden ? <Eye aria-hidden size={19} /> : <EyeOff aria-hidden size={19} />}
        </ActionButton>
      ) : null}
      <ActionButton
        label={words.remove}
        permission={commands.permission('card.delete')}
        onAct={commands.deleteSelection}
      >
        <Trash2 aria-hidden size={19} />
      </ActionButton>
    </>
  );
}

/** In words too where several cards are selected: then it is what one most probably wants. */
function GroupButton({ desk, isNamed }: { readonly desk: Desk; readonly isNamed: boolean }) {
  const words = useWords(boardWords);
  const permission = desk.commands.permission('card.cluster');
  const icon = <Group aria-hidden size={19} />;
  return isNamed && permission.ok ? (
    <Button className={styles.named ?? ''} icon={icon} aria-label={words.group} onClick={desk.commands.group}>
      {words.groupShort}
    </Button>
  ) : (
    <ActionButton label={words.group} permission={permission} onAct={desk.commands.group}>
      {icon}
    </ActionButton>
  );
}

function SuggestButton({ desk }: { readonly desk: Desk }) {
  const words = useWords(actionWords);
  return (
    <ActionButton
      label={words.suggestAmong}
      permission={desk.commands.permission('card.cluster')}
      onAct={() => desk.grouping.set({ about: 'groups', only: desk.view.selection.get().cards })}
    >
      <Boxes aria-hidden size={19} />
    </ActionButton>
  );
}

interface PickerProps {
  readonly desk: Desk;
  readonly cards: readonly Card[];
}

/** The kind of the selected cards, and the others to choose from. */
function KindPicker({ desk, cards }: PickerProps) {
  const words = useWords(boardWords);
  const names = useWords(kindNames);
  const [first] = cards;
  if (!first) return null;
  return (
    <Popover
      label={`${words.kind} : ${names[first.kind]}`}
      permission={desk.commands.permission('card.kind')}
      button={
        <span className={styles.kind} style={inCardColour(first.colour)}>
          <KindIcon kind={first.kind} />
        </span>
      }
    >
      {(close) =>
        offeredKinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className={styles.choice}
            aria-pressed={cards.every((card) => card.kind === kind)}
            onClick={() => {
              desk.commands.setKind(kind);
              close();
            }}
          >
            <KindIcon kind={kind} />
            {names[kind]}
          </button>
        ))
      }
    </Popover>
  );
}

function ColourPicker({ desk, cards }: PickerProps) {
  const words = useWords(boardWords);
  const [first] = cards;
  if (!first) return null;
  return (
    <Popover
      label={`${words.colour} : ${words[first.colour]}`}
      permission={desk.commands.permission('card.colour')}
      button={<span className={styles.swatch} style={inCardColour(first.colour)} />}
    >
      {(close) => (
        <div className={styles.swatches}>
          {colours.map((colour) => (
            <button
              key={colour}
              type="button"
              className={styles.swatchButton}
              aria-label={words[colour]}
              title={words[colour]}
              aria-pressed={cards.every((card) => card.colour === colour)}
              onClick={() => {
                desk.commands.setColour(colour);
                close();
              }}
            >
              <span className={styles.swatch} style={inCardColour(colour)} />
            </button>
          ))}
        </div>
      )}
    </Popover>
  );
}
