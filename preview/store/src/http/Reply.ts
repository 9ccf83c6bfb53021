/** An answer to an HTTP request. */
export interface Reply {
  status: number;
  type: string;
  body: string | Uint8Array;
  headers?: Record<string, string>;
}

/** An answer in JSON. */
export function json(value: unknown, status = 200): Reply {
  return { status, type: 'application/json; charset=UTF-8', body: JSON.stringify(value) };
}

/** An answer in plain text. */
export function text(body: string, status = 200): Reply {
  return { status, type: 'text/plain; charset=utf-8', body };
}

/** An answer in a binary format. */
export function bytes(body: Uint8Array, type: string, status = 200): Reply {
  return { status, type, body };
}
