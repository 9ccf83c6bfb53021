import { isFaroSessionId } from '../faro/faroSource';
import { SESSIONS_PATH } from '../paths';
import { fieldByKey } from './fieldByKey';
import { filterTokens } from './filterTokens';

/** What a pasted text may be. */
export type Pasted =
  /** 32 hex digits, in lower case: a session's or a trace's, which look the same; in this app's address any session's. */
  { kind: 'id'; id: string } | { kind: 'url'; url: URL } | { kind: 'user'; user: string };

const ID = /^[0-9a-f]{32}$/i;
/** A W3C `traceparent`, whose second part is the trace id. */
const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/i;
/** The address of a session's page in this app, whoever it was moved to. */
const SESSION_PATH = /\/sessions\/([0-9a-f]{32})\/?$/i;
const APP_PATH = new RegExp(`${SESSIONS_PATH}/([^/]+)/?$`);
/** Longer than any user's name. */
const LONGEST_USER = 256;

/**
 * What a text that was pasted alone into the box may be: a session or trace id (plain, in a `traceparent` header, or in the
 * address of a session's page), a page's address, or a single word that may be a user's id, name or e-mail.
 * @returns undefined for a filter's text and for several words
 */
export function recognisePasted(text: string): Pasted | undefined {
  const trimmed = text
    .trim()
    .replace(/^"([^"]*)"$/, '$1')
    .trim();
  const id = ID.test(trimmed) ? trimmed : TRACEPARENT.exec(trimmed)?.[1];
  if (id !== undefined) {
    return { kind: 'id', id: id.toLowerCase() };
  }
  const url = urlOf(trimmed);
  if (url) {
    const session = SESSION_PATH.exec(url.pathname)?.[1];
    if (session !== undefined) {
      return { kind: 'id', id: session.toLowerCase() };
    }
    const ofFaro = APP_PATH.exec(url.pathname)?.[1];
    return ofFaro !== undefined && isFaroSessionId(ofFaro) ? { kind: 'id', id: ofFaro } : { kind: 'url', url };
  }
  return isOneWord(trimmed) ? { kind: 'user', user: trimmed } : undefined;
}

function urlOf(text: string): URL | undefined {
  try {
    return /^https?:\/\/\S+$/i.test(text) ? new URL(text) : undefined;
  } catch {
    return undefined;
  }
}

function isOneWord(text: string): boolean {
  const [token, ...others] = filterTokens(text);
  if (!token || others.length > 0 || text.length > LONGEST_USER || /\s/.test(text)) {
    return false;
  }
  const { key } = token;
  return !text.startsWith('-') && (key === undefined || (key !== 'has' && key !== 'is' && !fieldByKey(key)));
}
