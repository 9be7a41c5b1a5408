// In place of a record or its brief that does not open: why, and what to do.

import { wordsFor } from '../api/client.ts';
import { useWords } from '../language/words.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';
import { isRefused } from './project-key.ts';
import { readingWords } from './reading-words.ts';

export function NotReadable(props: {
  readonly error: unknown;
  /** With what it opens, for whoever came without. */
  readonly howItOpens: string;
  readonly onRetry: () => void;
}) {
  const words = useWords(readingWords);
  const { error } = props;
  const isForbidden = isRefused(error);
  return (
    <Message
      title={isForbidden ? words.notAllowed : words.failed}
      text={isForbidden ? props.howItOpens : wordsFor(error)}
    >
      {isForbidden ? null : (
        <Button look="primary" onClick={props.onRetry}>
          {words.retry}
        </Button>
      )}
      <ButtonLink href="/">{words.toFirstPage}</ButtonLink>
    </Message>
  );
}
