// The few methods of a log that the relay writes to; pino's Logger has them.

type Write = (fields: object, message: string) => void;

export interface Log {
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
}
