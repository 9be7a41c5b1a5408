// The table's header: which challenge and table this is, whether it is saved, who is here, and the page's own settings.

import { FolderOutput, Keyboard, LayoutList, QrCode as QrIcon, Shapes, Users } from 'lucide-react';
import { Suspense, useEffect } from 'react';
import { Link } from 'wouter';
import { useWords } from '../language/words.ts';
import { domainName, domainNames } from '../language/workshop-words.ts';
import { SignButtons } from '../leading/sign-buttons.tsx';
import { useSession } from '../live/hooks.tsx';
import { SkipLinks } from '../pocket/skip-links.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { lazyPart } from '../ui/lazy-part.tsx';
import { useMediaQuery } from '../ui/media-query.ts';
import type { MenuGroup } from '../ui/menu.tsx';
import { PreferencesMenu } from '../ui/preferences-menu.tsx';
import { roomyEnough } from '../ui/wide-enough.ts';
import { StepAndTime } from './phase-strip.tsx';
import { useHeadCount } from './present-ids.ts';
import { SavedState } from './saved-state.tsx';
import { chooseSound, useWantsSound } from './sound-choice.ts';
import type { Opened } from './table-dialogs.tsx';
import styles from './table-header.module.css';
import { tableWords } from './words.ts';

export type View = 'board' | 'list';

const TableDialogs = lazyPart(() => import('./table-dialogs.tsx'));

export function TableHeader(props: {
  readonly view: View;
  readonly onView: (view: View) => void;
  /** The dialog that is open. */
  readonly opened: Opened | null;
  readonly onOpen: (dialog: Opened | null) => void;
  readonly isAllSent: boolean;
}) {
  const words = useWords(tableWords);
  const { opened, onOpen } = props;
  const sound = useSoundChoices();
  const isRoomy = useMediaQuery(roomyEnough);
  useHelpKey(() => onOpen('shortcuts'));
  return (
    <header className={styles.header}>
      {props.view === 'list' ? <SkipLinks /> : null}
      <Where />
      {isRoomy ? <StepAndTime /> : null}
      <SavedState isAllSent={props.isAllSent} />
      <div className={styles.tools}>
        <div className={styles.signs}>
          <SignButtons />
        </div>
        <PeopleButton onOpen={() => onOpen('people')} />
        <IconButton label={words.invite} onClick={() => onOpen('invite')}>
          <QrIcon aria-hidden size={22} />
        </IconButton>
        <IconButton label={words.keeping} onClick={() => onOpen('keeping')}>
          <FolderOutput aria-hidden size={22} />
        </IconButton>
        <ViewButton view={props.view} onView={props.onView} />
        {props.view === 'board' ? (
          <IconButton className={styles.withKeys} label={words.shortcuts} onClick={() => onOpen('shortcuts')}>
            <Keyboard aria-hidden size={22} />
          </IconButton>
        ) : null}
        <PreferencesMenu more={[sound]} />
      </div>
      {opened ? (
        <Suspense fallback={null}>
          <TableDialogs opened={opened} onClose={() => onOpen(null)} />
        </Suspense>
      ) : null}
    </header>
  );
}

function Where() {
  const words = useWords(tableWords);
  const domains = useWords(domainNames);
  const { challenge, board } = useSession();
  return (
    <div className={styles.where}>
      <Link href="/" className={styles.brand} aria-label="Terreau">
        <img src="/terreau.svg" alt="" width={32} height={32} />
      </Link>
      <div className={styles.names}>
        <h1 className={styles.challenge}>{challenge.title}</h1>
        <p className={styles.place}>
          {domainName(domains, challenge.domain)} · {words.table(board.table)}
        </p>
      </div>
    </div>
  );
}

function PeopleButton({ onOpen }: { readonly onOpen: () => void }) {
  const words = useWords(tableWords);
  const present = useHeadCount();
  return (
    <Button
      look="quiet"
      className={styles.people}
      icon={<Users aria-hidden size={20} />}
      aria-label={words.people(present)}
      onClick={onOpen}
    >
      {present}
    </Button>
  );
}

function ViewButton({ view, onView }: { readonly view: View; readonly onView: (view: View) => void }) {
  const words = useWords(tableWords);
  return view === 'board' ? (
    <IconButton label={words.viewList} onClick={() => onView('list')}>
      <LayoutList aria-hidden size={22} />
    </IconButton>
  ) : (
    <IconButton label={words.viewBoard} onClick={() => onView('board')}>
      <Shapes aria-hidden size={22} />
    </IconButton>
  );
}

/** Whether this device sounds when the time of a step is up. */
function useSoundChoices(): MenuGroup {
  const words = useWords(tableWords);
  const isWanted = useWantsSound();
  return {
    title: words.sound,
    choices: [
      { id: 'on', label: words.soundOn, isChosen: isWanted, choose: () => chooseSound(true) },
      { id: 'off', label: words.soundOff, isChosen: !isWanted, choose: () => chooseSound(false) },
    ],
  };
}

/** `?` opens the help, unless somebody is typing it. */
function useHelpKey(open: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof Element && event.target.closest('input, textarea, select, dialog');
      if (event.key === '?' && !isTyping) open();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
