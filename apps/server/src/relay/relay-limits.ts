// How much of anything the relay takes from a client or keeps for it. [T6] Rates are a person's over all their connections,
// never an address's: a whole hall comes from one. What people may want to change is configuration (config.ts); the rest
// is as it is for the reasons given here.

import type { TurnLimits } from './board/commit-turns.ts';

export interface RelayLimits extends TurnLimits {
  /**
   * Messages that a person may send, as a rate: 20 cursors a second and a card that is dragged at every frame, in two
   * windows. Whoever sends more is read more slowly, and loses nothing.
   */
  readonly messagesPerSecond: number;
  /** Document changes among them. */
  readonly changesPerSecond: number;
  readonly kilobytesPerSecond: number;
  /** Sockets that a person may hold at once; beyond that the oldest is closed. */
  readonly connectionsPerPerson: number;
  /** Sockets of one board; beyond that whoever holds the most loses the oldest. */
  readonly connectionsPerBoard: number;
  /** Sockets that the whole server lets in: at a few milliseconds each, edits go on while a hall arrives. */
  readonly connectionsPerSecond: number;
  /** How long somebody who was refused again and again stays barred from the board. */
  readonly barMs: number;
  /** So many refusals, without a quiet minute between them, bar. The waits between them add up to three minutes. */
  readonly refusalsBeforeBar: number;
  /** A newcomer waits so long at most for its turn before it is asked to come back. */
  readonly maxAdmissionWaitMs: number;
  /** Answers to joiners that leave in one turn of the event loop: a few large boards, and then edits have their turn. */
  readonly maxAnswerBytesPerTurn: number;
  /** The largest document update that is looked at. */
  readonly maxUpdateBytes: number;
  /** The largest state vector, at nine bytes for each client id that has ever written. */
  readonly maxStateVectorBytes: number;
  /** A board's document takes no more when it is so large; 10,000 cards are 3.5 MB. In memory it is ten times that. */
  readonly maxBoardBytes: number;
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
  /** States that are shown to the others, whoever leads always among them: more cursors than an eye can follow. */
  readonly maxShownStates: number;
  /** Somebody who has not moved for so long gives their place among them to whoever moves. */
  readonly shownForMs: number;
  /** States of more characters than this, in sum, wait for the next tick. */
  readonly maxAwarenessCharacters: number;
  /** How often renewals go out, which clients need at least every 30 s. */
  readonly renewalTickMs: number;
  /** A socket that was silent for this long gets a sign of life; y-websocket gives up after 30 s. */
  readonly silenceMs: number;
  /** A board on which nobody does anything keeps its bytes after this time, and no document. */
  readonly restMs: number;
  /** A board without connections is unloaded after this time. */
  readonly idleMs: number;
  /** A snapshot replaces the journal's changes whenever there are this many. */
  readonly compactEvery: number;
  /** Deleted records that a room remembers, so that their deletion can be undone. */
  readonly maxTombstones: number;
  readonly maxTombstoneCharacters: number;
}

export const defaultRelayLimits: RelayLimits = {
  messagesPerSecond: 240,
  changesPerSecond: 120,
  kilobytesPerSecond: 512,
  connectionsPerPerson: 12,
  connectionsPerBoard: 4_000,
  connectionsPerSecond: 300,
  barMs: 5 * 60_000,
  refusalsBeforeBar: 12,
  maxAdmissionWaitMs: 4_000,
  maxAnswerBytesPerTurn: 2 << 20,
  maxUpdateBytes: 1 << 20,
  maxStateVectorBytes: 1 << 17,
  maxBoardBytes: 8 << 20,
  maxFramesUnderWay: 256,
  // Twice the largest board: whoever has just been answered with one is not slow yet.
  maxBufferedBytes: 16 << 20,
  maxBufferedBytesForAwareness: 1 << 20,
  maxAwarenessStateCharacters: 2_048,
  maxAwarenessEntries: 2_000,
  maxAwarenessIds: 4,
  maxDepartedIds: 5_000,
  // A video frame: nobody sees the difference, and the disk and its thread have a fraction of the commits.
  turnGapMs: 15,
  // So that sending takes at most a third of the time.
  turnGapPerSendingMs: 3,
  maxTurnGapMs: 60,
  maxShownStates: 40,
  shownForMs: 10_000,
  maxAwarenessCharacters: 32_768,
  renewalTickMs: 5_000,
  silenceMs: 15_000,
  // Longer than it takes to load a page again; a board is back from its snapshot within milliseconds.
  idleMs: 12_000,
  // Waking takes a few milliseconds; at a table that writes, something comes more often.
  restMs: 3_000,
  compactEvery: 500,
  maxTombstones: 1_000,
  maxTombstoneCharacters: 2_000_000,
};

/** Browsers send messages whole; each fragment of another client's is kept until the last one is here. */
export const maxFragments = 256;

/** The largest WebSocket message that is read at all: an update or an awareness message, and what is around it. */
export const maxFrameBytes = 4 << 20;
