import type { Pasted } from '../../model/filter/pasted';
import { isSessionIdOf } from '../../model/sessionIds';
import { t } from '../../words';
import { faroLinesOfScope } from './faro/faroScope';
import { findFaroPasted } from './faro/findFaroPasted';
import { findOwnPasted } from './findOwnPasted';
import type { PastedFound, PastedQuery } from './pastedQuery';
import { noSessionInTrace, readSessionOfTrace } from './readSessionOfTrace';
import { LOOK_BACK_MS } from './sessionLimits';

/** Where a pasted text leads, or why nowhere. */
export type PastedAnswer = PastedFound | { kind: 'none'; reason: string };

/**
 * Looks where a pasted text leads: an id to the session of that id, else to the session in which the trace of that id
 * began; an address to the sessions that have been on its page, a user to theirs.
 * @throws {QueryError}
 */
export async function findPasted(query: PastedQuery, pasted: Pasted): Promise<PastedAnswer> {
  const ofFaro = faroLinesOfScope(query.scope);
  const found = await (ofFaro ? findFaroPasted(query, ofFaro, pasted) : findOwnPasted(query, pasted));
  if (found) {
    return found;
  }
  if (pasted.kind === 'id') {
    return findTrace(query, pasted.id);
  }
  return none(ofFaro ? notInLines() : notInDocuments(pasted));
}

async function findTrace({ scope, nowMs, signal }: PastedQuery, traceId: string): Promise<PastedAnswer> {
  const { tempoUid } = scope.sources;
  const around = { from: nowMs - LOOK_BACK_MS, to: nowMs };
  const isId = isSessionIdOf(scope.sources);
  const found = await readSessionOfTrace({ tempoUid, isId, traceId, around, signal });
  if (found.kind === 'session') {
    return { ...found, by: 'trace' };
  }
  switch (found.why) {
    case 'no session':
      return none(noSessionInTrace());
    case 'no id':
      return none(t('data.noSessionOfId', 'There is no session of this id in the last 7 days.'));
    case 'no trace':
      return none(
        t('data.noSessionNorTrace', 'There is no session of this id in the last 7 days, and no trace of this id.')
      );
    case 'no tempo':
      return none(
        t(
          'data.noSessionNorTempo',
          'There is no session of this id in the last 7 days, and no Tempo to look for a trace of this id.'
        )
      );
  }
}

function notInLines(): string {
  return t('data.notInLines', 'No line of the last 7 days is of such a session, page or user.');
}

function notInDocuments(pasted: Exclude<Pasted, { kind: 'id' }>): string {
  if (pasted.kind === 'user') {
    return t('data.noUser', 'No session of the last 7 days has a user "{{user}}".', { user: pasted.user });
  }
  const page = pasted.url.origin + pasted.url.pathname;
  return t('data.noVisit', 'No session of the last 7 days has been seen on {{page}}.', { page });
}

function none(reason: string): PastedAnswer {
  return { kind: 'none', reason };
}
