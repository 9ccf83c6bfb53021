import type { IncomingMessage, ServerResponse } from 'node:http';
import { readJsonBody } from './readJsonBody';
import { sendJson } from './sendJson';

/** Something that the host keeps while it runs: how it is read, and how it is written. */
export interface Stored {
  /** As its messages name it: "Settings". */
  name: string;
  /** What a message about a body that is refused begins with: "The settings were not stored". */
  refused: string;
  read: () => unknown;
  /**
   * @param body from JSON
   * @returns what is answered
   * @throws in words where the body makes no sense
   */
  write: (body: unknown) => unknown;
}

/** Answers `GET` with what is stored and `POST` by storing; anything else is refused in words. */
export async function answerStored(request: IncomingMessage, response: ServerResponse, stored: Stored): Promise<void> {
  const { name, refused, read, write } = stored;
  if (request.method === 'GET') {
    sendJson(response, 200, read());
    return;
  }
  if (request.method !== 'POST') {
    sendJson(response, 405, { message: `${name} are read with GET and written with POST.` });
    return;
  }
  // A form of another site cannot send this type.
  if (!request.headers['content-type']?.startsWith('application/json')) {
    sendJson(response, 415, { message: `${name} are sent as application/json.` });
    return;
  }
  try {
    sendJson(response, 200, write(await readJsonBody(request)));
  } catch (error) {
    sendJson(response, 400, { message: `${refused}: ${(error as Error).message}` });
  }
}
