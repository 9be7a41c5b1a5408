// What the main thread and the typesetting thread say to each other.

/** Main thread to typesetting thread. */
export interface TypesetRequest {
  readonly id: number;
  readonly main: string;
  readonly data: unknown;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly qrCodes: readonly string[];
  readonly isTagged: boolean;
}

/** Typesetting thread to main thread. */
export type TypesetAnswer =
  | { readonly type: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly type: 'end'; readonly id: number; readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'end'; readonly id: number; readonly ok: false; readonly error: string };
