// Shows what the organiser says, where there is something: how it is shown is loaded then.

import { Suspense } from 'react';
import { lazyPart } from '../ui/lazy-part.tsx';
import { useMessage } from './use-message.ts';

const MessageBanner = lazyPart(() => import('./message-banner.tsx'));

/** For whoever sits at the table. */
export function MessagePart() {
  const message = useMessage();
  return message ? (
    <Suspense fallback={null}>
      <MessageBanner key={message.id} message={message} />
    </Suspense>
  ) : null;
}
