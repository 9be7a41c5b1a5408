// How much of anything the relay takes from a client or keeps for it. [T6]

export interface RelayLimits {
  /** The largest document update that is looked at. */
  readonly maxUpdateBytes: number;
  /** A connection with more frames that wait for their commit is not read until there are fewer. */
  readonly maxFramesUnderWay: number;
  /** A socket with more unsent bytes is closed: its client comes back and syncs. */
  readonly maxBufferedBytes: number;
  /** A socket with more unsent bytes gets no awareness until it has caught up. */
  readonly maxBufferedBytesForAwareness: number;
  readonly maxAwarenessStateCharacters: number;
  readonly maxAwarenessEntries: number;
  /** Client ids for which one connection may send awareness. */
  readonly maxAwarenessIds: number;
  /** Client ids whose awareness has ended and that are still remembered. */
  readonly maxDepartedIds: number;
  readonly awarenessTickMs: number;
  /** How often renewals go out, which clients need at least every 30 s. */
  readonly renewalTickMs: number;
  /** A socket that was silent for this long gets a sign of life; y-websocket gives up after 30 s. */
  readonly silenceMs: number;
  /** A board without connections is unloaded after this time. */
  readonly idleMs: number;
  /** A snapshot replaces the journal's changes whenever there are this many. */
  readonly compactEvery: number;
  /** Deleted records that a room remembers, so that their deletion can be undone. */
  readonly maxTombstones: number;
  readonly maxTombstoneCharacters: number;
}

export const defaultRelayLimits: RelayLimits = {
  maxUpdateBytes: 1 << 20,
  maxFramesUnderWay: 256,
  maxBufferedBytes: 8 << 20,
  maxBufferedBytesForAwareness: 1 << 20,
  maxAwarenessStateCharacters: 2_048,
  maxAwarenessEntries: 2_000,
  maxAwarenessIds: 8,
  maxDepartedIds: 5_000,
  awarenessTickMs: 100,
  renewalTickMs: 5_000,
  silenceMs: 15_000,
  idleMs: 60_000,
  compactEvery: 500,
  maxTombstones: 1_000,
  maxTombstoneCharacters: 2_000_000,
};

/** The largest WebSocket message that is read at all: an update or an awareness message, and what is around it. */
export const maxFrameBytes = 4 << 20;
