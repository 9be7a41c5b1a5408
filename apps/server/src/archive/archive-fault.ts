// What can be wrong with an archive, as values; http/words-{fr,en}.ts put them into words.

/** Where something is wrong: a kind of file of the format, and what in it. Nothing of what the archive itself says. */
export interface FaultPlace {
  /** A file of the format, without the folder of its board. */
  readonly file: string;
  /** The place in it, from 1. */
  readonly row?: number;
  readonly column?: string;
}

export type ArchiveFault =
  | {
      readonly code:
        | 'not-a-zip'
        | 'too-many-files'
        | 'too-big'
        | 'unsafe-path'
        | 'duplicate-file'
        | 'unknown-file'
        | 'no-manifest';
    }
  | { readonly code: 'other-version'; readonly version: number }
  | ({
      readonly code:
        | 'missing'
        | 'broken-json'
        | 'bad-value'
        | 'too-long'
        | 'twice'
        | 'points-nowhere'
        | 'bad-document';
    } & FaultPlace);

/** What there is to tell of a fault. */
export interface ToldFault {
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly version: number;
}
