import type { Outcome } from '../../model/outcome';
import { keyFigures } from '../../model/totals/keyFigures';
import type { RangeTotals, SessionTotals } from '../../model/totals/sessionTotals';
import { formatCount, formatQuantity } from '../../views/format';
import { countedWords, TOTAL_NAMES, type TotalFigure, type TotalName } from '../../views/totals';
import { t } from '../../words';

export interface TotalFiguresOptions {
  totals: RangeTotals;
  /** Of the totals: what is not there may still come. */
  status: Outcome<RangeTotals>['status'];
  /** How many sessions are loaded; absent: none yet. */
  loaded?: number;
}

/** The numbers of the totals row: each with the one before, or with why there is none, and over what it was counted. */
export function totalFigures({ totals, status, loaded }: TotalFiguresOptions): TotalFigure[] {
  const { data, before, ofLoaded, atLeast, usersAtLeast } = totals;
  const now = keyFigures(data);
  // A range without sessions is nothing to compare with: 0 would make everything new.
  const then = before && before.sessions > 0 ? keyFigures(before) : undefined;
  const noChange = before
    ? t('totals.noEarlier', 'no earlier data')
    : ofLoaded || status === 'partial' || status === 'failed'
      ? t('totals.notCompared', 'not compared')
      : t('totals.comparing', 'comparing…');
  return TOTAL_NAMES.map((name): TotalFigure => {
    if (name === 'users') {
      const over = { ofLoaded: true, atLeast: usersAtLeast, loaded };
      return { name, value: now.users, ...over, noChange: ofAll(loaded), remarks: remarksOf(over) };
    }
    const over = { ofLoaded, atLeast, loaded };
    return {
      name,
      value: now[name],
      before: then?.[name],
      ofLoaded,
      atLeast,
      noChange,
      remarks: [...partsOf(name, data), ...remarksOf(over)],
    };
  });
}

function ofAll(loaded: number | undefined): string {
  return loaded === undefined
    ? t('totals.loading', 'loading…')
    : t('totals.ofNLoaded', 'of {{n}} loaded', { n: formatCount(loaded) });
}

function remarksOf(over: Parameters<typeof countedWords>[0]): string[] {
  return [countedWords(over) ?? t('totals.countedByLoki', 'Counted by Loki, over the whole time range.')];
}

/** What a quotient is made of. */
function partsOf(name: TotalName, { sessions, errored, loads, views, frustrated }: SessionTotals): string[] {
  const of = formatQuantity(sessions, 'session');
  switch (name) {
    case 'error_rate':
      return [
        t('totals.partOf', '{{part}} of {{sessions}}.', { part: formatCount(errored), sessions: of }),
        ...(errored > sessions
          ? [t('totals.aboveAll', 'Above 100% where sessions that began before the time range had theirs in it.')]
          : []),
      ];
    case 'load_time':
      return [`${formatQuantity(loads, 'page load')}.`];
    case 'views':
      return [
        t('totals.viewsIn', '{{views}} in {{sessions}}.', { views: formatQuantity(views, 'view'), sessions: of }),
      ];
    case 'frustrated':
      return frustrated === undefined
        ? []
        : [t('totals.partOf', '{{part}} of {{sessions}}.', { part: formatCount(frustrated), sessions: of })];
    default:
      return [];
  }
}
