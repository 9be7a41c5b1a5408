// Gives up a socket that knocks and is not answered. A network that swallows what is sent, as after a sleep or behind a
// dead access point, lets a browser wait for minutes before it says that nobody is there. Sockets that were open once are
// given up by the provider itself when they have been silent for thirty seconds.

import type { WebsocketProvider } from 'y-websocket';

/** What is used of a provider. */
type Knocking = Pick<
  WebsocketProvider,
  'wsconnecting' | 'shouldConnect' | 'disconnect' | 'connect' | 'on' | 'off'
>;

/** A slow network and a full hall answer within this time. */
const patienceMs = 20_000;
const lookEveryMs = 2_000;

/** Knocks anew when nobody answers, and says so, until the returned function is called. */
export function giveUpStuck(provider: Knocking, now: () => number, onStuck: () => void): () => void {
  let since: number | null = null;
  const onStatus = ({ status }: { readonly status: string }) => {
    since = status === 'connecting' ? now() : null;
  };
  const look = () => {
    if (since === null || !provider.wsconnecting || !provider.shouldConnect) return;
    if (now() - since < patienceMs) return;
    onStuck();
    provider.disconnect();
    provider.connect();
  };
  provider.on('status', onStatus);
  const looking = setInterval(look, lookEveryMs);
  return () => {
    clearInterval(looking);
    provider.off('status', onStatus);
  };
}
