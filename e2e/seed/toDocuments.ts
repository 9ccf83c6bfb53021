import type { SessionDocument } from '../../src/model/session';
import type { SeedDocument, SeedSession } from './seedSession';

/** The seed as the page holds it after reading: every document, as if Loki had handed it over. */
export function toDocuments(sessions: readonly SeedSession[]): SessionDocument[] {
  return sessions.flatMap((session) =>
    session.tabs.flatMap((tab) => tab.documents.map((document) => documentOf(session, tab.id, document)))
  );
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
      serviceName: 'seeded',
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
