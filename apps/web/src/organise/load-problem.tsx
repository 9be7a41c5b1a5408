// What is shown when the console could not read what it needs; a wrong key leads back to the field for it.

import { useEffect } from 'react';
import { Problem, wordsFor } from '../api/client.ts';
import { useWords } from '../language/words.ts';
import { Button } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';
import { Skeleton } from '../ui/spinner.tsx';
import { organiseWords } from './words.ts';

export function LoadProblem(props: {
  readonly error: unknown;
  readonly onRetry: () => void;
  /** Where nothing could be read yet: then it may be the key. */
  readonly onWrongKey?: () => void;
}) {
  const words = useWords(organiseWords);
  const { error } = props;
  const isWrongKey = props.onWrongKey && error instanceof Problem && [401, 403].includes(error.status);
  useEffect(() => {
    if (isWrongKey) props.onWrongKey?.();
  });
  if (isWrongKey) return <Skeleton lines={5} />;
  return (
    <Message title={wordsFor(error)} text="">
      <Button look="primary" onClick={props.onRetry}>
        {words.retry}
      </Button>
    </Message>
  );
}
