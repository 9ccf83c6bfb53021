import { useMemo } from 'react';
import type { Outcome } from '../../model/outcome';
import type { Resource } from '../../model/resource';
import type { Session } from '../../model/session';
import type { Scope } from '../../model/settings';
import type { SessionStory } from '../../model/story';
import { countedResources, lackingTraces, mergeResources } from '../../model/mergeResources';
import { t } from '../../words';
import { readTraceResources } from '../run/readResources';
import { scopeKey } from './scopeKey';
import { useFoundResources, type Search } from './useFoundResources';
import { useQuestion } from './useQuestion';

/**
 * The session's resources and requests, by their start. Tempo's search comes first; once the story is there, traces that
 * its records know and the search lacks, or gave only in part, are read by id. Where resources are still missing then,
 * the outcome is `partial`, and `more` searches again.
 * @param reading another number searches again, too
 */
export function useSessionResources(
  scope: Scope | undefined,
  session: Session | undefined,
  story: SessionStory | undefined,
  reading = 0
): Outcome<Resource[]> {
  const tempoUid = scope?.sources.tempoUid;
  const ofFaro = scope?.sources.faroSelector !== undefined;
  const searched = useFoundResources(ofFaro ? undefined : scope, session, story, reading);
  const search = searched.status === 'done' ? searched.data : undefined;
  const counted = session && story ? countedResources(session, story) : 0;
  const lacking = search && story ? lackingTraces(search.found, story, counted) : [];
  const filled = useQuestion<Resource[]>(
    scope && session && story && search && tempoUid !== undefined
      ? {
          key: `${scopeKey(scope)} ${session.id} ${search.number} ${counted} ${lacking.join()}`,
          kind: `${scopeKey(scope)} ${session.id}`,
          what: t('data.resources', "the session's resources"),
          answer: async ({ signal, report }) => {
            let resources = mergeResources(search.found.resources);
            const cut = new Set(search.found.cutTraces);
            await readTraceResources({
              tempoUid,
              session,
              traceIds: lacking,
              signal,
              onTrace: (traceId, more) => {
                cut.delete(traceId);
                resources = mergeResources([...resources, ...more]);
                report({ status: 'loading', data: resources });
              },
              enough: () => cut.size === 0 && resources.length >= counted,
            });
            report(outcomeOf(resources, counted, search));
          },
        }
      : undefined
  );
  const ready = search !== undefined && story !== undefined;
  const told = story?.resources;
  return useMemo(
    () => (ofFaro ? ofLines(told) : ready ? filled : withoutStory(searched, filled.data)),
    [ofFaro, told, ready, filled, searched]
  );
}

/** What a story's own records tell of them. */
function ofLines(resources: Resource[] | undefined): Outcome<Resource[]> {
  if (!resources) {
    return { status: 'loading' };
  }
  return resources.length > 0
    ? { status: 'done', data: resources }
    : {
        status: 'empty',
        data: resources,
        reason: t('data.noFaroResources', 'Faro reported no resources and requests of this session.'),
      };
}

/** What the search alone can say, with what an earlier one had. */
function withoutStory(searched: Outcome<Search>, before: Resource[] | undefined): Outcome<Resource[]> {
  const data = before ?? (searched.data && mergeResources(searched.data.found.resources));
  switch (searched.status) {
    case 'failed':
      return data ? { ...searched, data } : { ...searched, data: undefined };
    case 'empty':
      return { ...searched, data: data ?? [] };
    default:
      return data ? { status: 'loading', data } : { status: 'loading' };
  }
}

function outcomeOf(resources: Resource[], counted: number, { found, again }: Search): Outcome<Resource[]> {
  if (resources.length === 0) {
    const reason =
      counted > 0
        ? t(
            'data.beingIndexed',
            'The session counted {{counted}} resources, but they are still being indexed: Tempo can take some minutes until spans that came late are found.',
            { counted }
          )
        : t('data.noResources', 'This session loaded no resources.');
    return { status: 'empty', data: resources, reason };
  }
  if (found.limited) {
    const missing = t(
      'data.resourcesCut',
      'Tempo found more traces than a search gives: these are the first {{n}} resources.',
      { n: resources.length }
    );
    return { status: 'partial', data: resources, missing };
  }
  if (resources.length < counted) {
    const missing = t(
      'data.resourcesMissing',
      'Tempo has {{n}} of the {{counted}} resources that the session counted. Spans that came late can take some minutes until they are found.',
      { n: resources.length, counted }
    );
    return { status: 'partial', data: resources, missing, more: again };
  }
  return { status: 'done', data: resources };
}
