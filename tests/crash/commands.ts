// Commands that are sent while a server may die: one that was answered is a promise, one that was not may have happened.

export interface Answer {
  readonly ok: boolean;
  readonly body: unknown;
}

export interface Commands {
  /** Sends a command; null when the server went away before it had answered. */
  readonly send: (
    method: 'POST' | 'PUT',
    path: string,
    token: string,
    body: object,
  ) => Promise<Answer | null>;
  /** Whether the server has gone away. */
  readonly isBroken: () => boolean;
}

/** `onAnswer` is called for each answer. */
export function sendTo(serverUrl: string, onAnswer: () => void): Commands {
  let isBroken = false;
  return {
    async send(method, path, token, body) {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      try {
        const response = await fetch(`${serverUrl}/api/v1${path}`, {
          method,
          headers,
          body: JSON.stringify(body),
        });
        const text = await response.text();
        onAnswer();
        // A server that stops refuses, and closes the connection.
        if (response.status === 503) isBroken = true;
        return { ok: response.ok, body: text === '' ? null : JSON.parse(text) };
      } catch {
        // What the test is about: the server was killed.
        isBroken = true;
        return null;
      }
    },
    isBroken: () => isBroken,
  };
}
