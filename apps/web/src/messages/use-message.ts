// What the organiser says to the table now. It ends by the server's clock, on every device at the same moment, even on one that
// hears of nothing any more.

import type { Message } from '@terreau/workshop/session';
import { useEffect, useState } from 'react';
import { useBoard, useSession } from '../live/hooks.tsx';

/** null when there is nothing to show. */
export function useMessage(): Message | null {
  const { serverNow } = useBoard();
  // A session that this device has kept from before there were messages has none.
  const message = useSession().message ?? null;
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    setNow(serverNow());
    if (!message) return undefined;
    const timer = setTimeout(() => setNow(serverNow()), Math.max(0, message.endsAt - serverNow()) + 50);
    return () => clearTimeout(timer);
  }, [message, serverNow]);
  return message && message.endsAt > now ? message : null;
}
