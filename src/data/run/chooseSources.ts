import type { AppSettings, Sources } from '../../model/settings';
import { faroSelectorProblem } from '../../model/faro/faroSource';
import type { QueryFailure } from '../../model/outcome';
import { t } from '../../words';
import { dataSourceByUid, dataSourcesOfType, type DataSourceInfo } from './dataSources';

/** The data sources to read, or why there are none. */
export type ChosenSources =
  { kind: 'chosen'; sources: Sources } | { kind: 'none'; reason: string } | { kind: 'failed'; failure: QueryFailure };

/** The configured data sources, else the default or the first of their type. Tempo may be missing, Loki may not. */
export function chooseSources({ lokiUid, tempoUid, source, faroSelector }: AppSettings): ChosenSources {
  const loki = choose('loki', lokiUid);
  const tempo = choose('tempo', tempoUid);
  for (const choice of [loki, tempo]) {
    if (typeof choice === 'string') {
      return { kind: 'failed', failure: { what: t('data.sources', 'the data sources'), message: choice } };
    }
  }
  const problem = source === 'faro' ? faroSelectorProblem(faroSelector ?? '') : undefined;
  if (problem !== undefined) {
    const unsaid = t(
      'data.noFaroStreams',
      "The app's configuration says that sessions come from Grafana Faro, but not from which streams."
    );
    return {
      kind: 'failed',
      failure: { what: t('data.sources', 'the data sources'), message: `${unsaid} ${problem}` },
    };
  }
  if (typeof loki !== 'object') {
    return {
      kind: 'none',
      reason: t(
        'data.noLoki',
        'Add a Loki data source: sessions are kept there, and Grafana has none that you may read.'
      ),
    };
  }
  const sources: Sources = {
    lokiUid: loki.uid,
    lokiName: loki.name,
    ...(source === 'faro' && { faroSelector }),
  };
  return {
    kind: 'chosen',
    sources: typeof tempo === 'object' ? { ...sources, tempoUid: tempo.uid, tempoName: tempo.name } : sources,
  };
}

/** A data source; undefined where there is none of the type; words where the configured one cannot be used. */
function choose(type: 'loki' | 'tempo', uid: string | undefined): DataSourceInfo | string | undefined {
  const title = type === 'loki' ? 'Loki' : 'Tempo';
  if (!uid) {
    const all = dataSourcesOfType(type);
    return all.find(({ isDefault }) => isDefault) ?? all[0];
  }
  const found = dataSourceByUid(uid);
  if (!found) {
    return t(
      'data.sourceGone',
      'The {{title}} data source "{{uid}}" of the app\'s configuration does not exist, or you may not read it. Choose another one on the configuration page.',
      { title, uid }
    );
  }
  return found.type === type
    ? found
    : t(
        'data.sourceOtherType',
        '"{{name}}" is configured as the {{title}} data source, but it is of type {{type}}. Choose another one on the configuration page.',
        { name: found.name, title, type: found.type }
      );
}
