import type { Outcome } from '../../model/outcome';
import type { Resource } from '../../model/resource';
import type { Session } from '../../model/session';
import type { Scope } from '../../model/settings';
import type { SessionStory } from '../../model/story';
import { countedResources, lackingTraces, mergeResources } from '../../model/mergeResources';
import { readTraceResources, searchResources, type FoundResources } from '../run/readResources';
import { scopeKey } from './scopeKey';
import { useQuestion } from './useQuestion';

const WHAT = "the session's resources";

/**
 * The session's resources and requests, by their start. Tempo's search comes first; once the story is there, traces that
 * its records know and the search lacks, or gave only in part, are read by id.
 */
export function useSessionResources(
  scope: Scope | undefined,
  session: Session | undefined,
  story: SessionStory | undefined
): Outcome<Resource[]> {
  const tempoUid = scope?.sources.tempoUid;
  const kind = scope && session ? `${scopeKey(scope)} ${session.id}` : '';
  const searched = useQuestion<FoundResources>(
    scope &&
      session && {
        key: `${kind} ${session.startMs}-${session.endMs} ${session.ended}`,
        kind,
        what: WHAT,
        answer: async ({ signal, report }) =>
          report(
            tempoUid === undefined
              ? { status: 'empty', data: NOTHING, reason: NO_TEMPO }
              : { status: 'done', data: await searchResources({ tempoUid, session, signal }) }
          ),
      }
  );
  const found = searched.status === 'done' ? searched.data : undefined;
  const counted = session && story ? countedResources(session, story) : 0;
  const lacking = found && story ? lackingTraces(found, story, counted) : [];
  const filled = useQuestion<Resource[]>(
    session && story && found && tempoUid !== undefined
      ? {
          key: `${kind} ${counted} ${found.resources.length} ${lacking.join()}`,
          kind,
          what: WHAT,
          answer: async ({ signal, report }) => {
            let resources = mergeResources(found.resources);
            const cut = new Set(found.cutTraces);
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
            report(outcomeOf(resources, counted, found.limited));
          },
        }
      : undefined
  );
  if (searched.status === 'failed') {
    return { ...searched, data: searched.data && mergeResources(searched.data.resources) };
  }
  if (searched.status === 'empty') {
    return { ...searched, data: [] };
  }
  return found && story ? filled : loadingOf(filled.data ?? searched.data?.resources);
}

const NOTHING: FoundResources = { resources: [], wholeTraces: [], cutTraces: [], limited: false };
const NO_TEMPO = 'Add a Tempo data source to see resources and requests: Grafana has none that you may read.';

function outcomeOf(resources: Resource[], counted: number, limited: boolean): Outcome<Resource[]> {
  if (resources.length === 0) {
    const reason =
      counted > 0
        ? `The session counted ${counted} resources, but they are still being indexed: Tempo can take some minutes until spans that came late are found.`
        : 'This session loaded no resources.';
    return { status: 'empty', data: resources, reason };
  }
  if (limited) {
    const missing = `Tempo found more traces than a search gives: these are the first ${resources.length} resources.`;
    return { status: 'partial', data: resources, missing };
  }
  if (resources.length < counted) {
    const missing = `Tempo has ${resources.length} of the ${counted} resources that the session counted. Spans that came late can take some minutes until they are found.`;
    return { status: 'partial', data: resources, missing };
  }
  return { status: 'done', data: resources };
}

function loadingOf(resources: Resource[] | undefined): Outcome<Resource[]> {
  return resources ? { status: 'loading', data: resources } : { status: 'loading' };
}
