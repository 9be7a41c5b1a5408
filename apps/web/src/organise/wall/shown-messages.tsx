// What is being shown at tables now, each with the way to take it back.

import type { Message } from '@terreau/workshop/session';
import { MessageSquareText } from 'lucide-react';
import { takeBackMessage } from '../../api/wall.ts';
import { timeOfDay } from '../../language/formats.ts';
import { useLocale } from '../../language/locale.ts';
import { useWords } from '../../language/words.ts';
import { useCommand } from '../../leading/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { toasts } from '../../ui/toasts.ts';
import { useWall } from './use-wall.tsx';
import styles from './wall.module.css';
import type { Overview } from './wall-store.ts';
import { wallWords } from './wall-words.ts';

export function ShownMessages({ overview }: { readonly overview: Overview }) {
  const words = useWords(wallWords);
  if (overview.messages.length === 0) return null;
  return (
    <ul className={styles.messages} aria-label={words.shownNow}>
      {overview.messages.map((message) => (
        <ShownMessage key={message.id} message={message} overview={overview} />
      ))}
    </ul>
  );
}

function ShownMessage(props: { readonly message: Message; readonly overview: Overview }) {
  const words = useWords(wallWords);
  const locale = useLocale();
  const { store, organiserKey, event } = useWall();
  const { isBusy, run } = useCommand();
  const { id, text, endsAt } = props.message;
  const tables = props.overview.ids.filter((table) => store.item(table)?.table.message === id).length;
  const takeBack = () =>
    run(async () => {
      await takeBackMessage(organiserKey, event, id);
      toasts.show({ text: words.takenBack });
    });
  return (
    <li className={styles.shownMessage}>
      <MessageSquareText aria-hidden size={20} />
      <p className={styles.callText}>
        <strong dir="auto">{text}</strong>
        <span className={styles.soft}>{words.shownUntil(timeOfDay(endsAt, locale), tables)}</span>
      </p>
      <Button look="quiet" busy={isBusy} onClick={() => void takeBack()}>
        {words.takeBack}
      </Button>
    </li>
  );
}
