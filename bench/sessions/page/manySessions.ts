import { generateSeed } from '../../../e2e/seed/generateSeed';
import type { SeedDocument, SeedSession } from '../../../e2e/seed/seedSession';
import { mergeDocuments } from '../../../src/model/mergeDocuments';
import type { Session, SessionDocument } from '../../../src/model/session';

/** When nothing more has happened, in ms since the epoch. */
export const UNTIL_MS = 1_795_565_400_000;
const DAY_MS = 86_400_000;

/** Merged sessions of a day, made of the newest documents of their tabs: as the page holds them after it has loaded all. */
export function manySessions(count: number): Session[] {
  const seed = generateSeed({ seed: 6, sessions: count * 1.02, untilMs: UNTIL_MS, spanMs: DAY_MS });
  return mergeDocuments(seed.flatMap(documentsOf)).slice(0, count);
}

function documentsOf(session: SeedSession): SessionDocument[] {
  return session.tabs.flatMap((tab) => {
    const newest = tab.documents.at(-1);
    return newest ? [documentOf(session, tab.id, newest)] : [];
  });
}

function documentOf({ id, startMs, client, labels }: SeedSession, tabId: string, told: SeedDocument): SessionDocument {
  return {
    ...told,
    sessionId: id,
    tabId,
    startMs,
    loadingTimeMs: told.loadingTime,
    labels,
    userIds: told.user.id === undefined ? [] : [told.user.id],
    client: {
      serviceName: 'bench',
      serviceVersion: client.release,
      environment: client.environment,
      browserName: client.browser,
      browserVersion: client.browserVersion,
      osName: client.os,
      osVersion: client.osVersion,
      deviceType: client.device,
      country: client.country,
      timezone: client.timezone,
    },
  };
}
