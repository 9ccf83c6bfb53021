import { COMMON_ATTR, LABEL_PREFIX } from '../contract';
import type { Attributes } from '../browser/telemetry';

/** The person, as the page knows them. Only what the page sets is ever sent; at most 200 characters of each. */
export interface User {
  /** `user.id`: what the app counts users by, and finds a user's other sessions. */
  id?: string;
  /** `user.name`, shown beside the session. */
  name?: string;
  /** `user.email`. */
  email?: string;
}

/** Who uses the page, and the page's own labels. */
export interface Identity {
  setUser(user: User): void;
  clearUser(): void;
  /** A label that is undefined is removed. */
  setLabels(labels: Record<string, string | number | boolean | undefined>): void;
  attributes(): Attributes;
}

/** Loki takes 128 attributes a record: the page's labels may take this many of them. */
const MAX_LABELS = 40;
const MAX_LENGTH = 200;
const MAX_KEY = 100;

/** Starts with nobody and no labels. */
export function createIdentity(): Identity {
  let user: User = {};
  const labels: Attributes = {};
  const words = (value: unknown): string | undefined =>
    value === undefined || value === null ? undefined : String(value).slice(0, MAX_LENGTH);
  return {
    setUser(next) {
      user = { id: words(next?.id), name: words(next?.name), email: words(next?.email) };
    },
    clearUser() {
      user = {};
    },
    setLabels(next) {
      for (const [key, value] of Object.entries(next)) {
        const name = LABEL_PREFIX + key;
        if (name in labels || (key.length <= MAX_KEY && Object.keys(labels).length < MAX_LABELS)) {
          labels[name] = words(value);
        }
        if (labels[name] === undefined) {
          delete labels[name];
        }
      }
    },
    attributes: () => ({
      [COMMON_ATTR.userId]: user.id,
      [COMMON_ATTR.userName]: user.name,
      [COMMON_ATTR.userEmail]: user.email,
      ...labels,
    }),
  };
}
