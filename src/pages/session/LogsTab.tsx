import React, { useEffect, useMemo, useState } from 'react';
import { clockSkews } from '../../model/logClockSkews';
import type { LogLevel } from '../../model/logLevel';
import { volumeSpan } from '../../model/logVolume';
import type { Resource } from '../../model/resource';
import type { SessionEvent } from '../../views/events/sessionEvents';
import type { SessionTabProps } from './sessionTabProps';
import type { Outcome } from '../../model/outcome';
import type { LogLine } from '../../model/story';
import { InlineSwitch } from '@grafana/ui';
import { SideBySide } from '../../views/details/SideBySide';
import { ExploreLink } from '../../views/explore/ExploreLink';
import type { ExploreLinkOptions } from '../../views/explore/exploreUrl';
import { FilterBar } from '../../views/filter/FilterBar';
import { FilterPills } from '../../views/filter/FilterPills';
import { ClockNote } from '../../views/log/ClockNote';
import { lineTargets } from '../../views/log/lineTargets';
import { siftLines } from '../../views/log/logFilter';
import { LogList } from '../../views/log/LogList';
import { LogVolumeBars, VOLUME_HEIGHT } from '../../views/log/LogVolumeBars';
import { EmptyNote, OutcomeView, Skeleton } from '../../views/states';
import { t } from '../../words';
import { BackEndState } from './BackEndState';
import { LogSteps } from './LogSteps';
import { shownWords } from './shownWords';

export interface LogsTabProps extends SessionTabProps {
  /** What the browser wrote. */
  story: Outcome<LogLine[]>;
  backEnd: Outcome<LogLine[]>;
  /** Front end and back end, by time, of the chosen page. */
  lines: LogLine[];
  /** How many traces the back end's logs were looked for in. */
  traces: number;
  explore: ExploreLinkOptions;
  /** Of the whole session: what a line may belong to. */
  events: SessionEvent[];
  resources: Resource[];
}

const WRAP = 'wrap';

/** CORRELATE LOGS: what the browser and the services behind it wrote, in one list. */
export function LogsTab(props: LogsTabProps) {
  const { backEnd, lines, traces, explore, events, resources, row, filters, onFilter, onSelect } = props;
  const { session } = props;
  const { search, services } = filters;
  const levels = filters.kinds as ReadonlySet<LogLevel>;
  const wrap = filters.only.has(WRAP);
  const sifted = useMemo(() => siftLines(lines, { services, levels, search }), [lines, services, levels, search]);
  const { shown } = sifted;
  const span = useMemo(() => volumeSpan(session, lines), [session, lines]);
  const [jump, setJump] = useState<{ key: string }>();
  // A list that is drawn anew, since the filter had left nothing, must not take the focus from the search.
  useEffect(() => setJump(undefined), [filters]);
  const skews = useMemo(() => clockSkews(backEnd.data ?? [], resources), [backEnd.data, resources]);
  const targetsOf = useMemo(() => lineTargets(events, resources), [events, resources]);

  return (
    <>
      <FilterBar
        search={search}
        onSearch={(text) => onFilter({ search: text })}
        label={t('session.searchLogs', 'Search logs')}
        shown={shownWords(shown.length, lines.length)}
        end={<ExploreLink link={explore}>{t('session.openInExplore', 'Open in Explore')}</ExploreLink>}
      >
        <FilterPills
          label={t('session.services', 'Services')}
          pills={sifted.services}
          chosen={services}
          onChange={(chosen) => onFilter({ services: chosen })}
        />
        <FilterPills
          label={t('session.levels', 'Levels')}
          pills={sifted.levels}
          chosen={levels}
          onChange={(chosen) => onFilter({ kinds: chosen })}
        />
        <InlineSwitch
          label={t('session.wrapLines', 'Wrap lines')}
          showLabel
          value={wrap}
          onChange={(event) => onFilter({ only: new Set(event.currentTarget.checked ? [WRAP] : []) })}
        />
      </FilterBar>
      <BackEndState backEnd={backEnd} traces={traces} />
      <ClockNote skews={skews} />
      <OutcomeView
        outcome={withLines(props, lines)}
        what={t('session.whatLogs', 'logs')}
        skeleton={
          <>
            <Skeleton lines={1} lineHeight={VOLUME_HEIGHT} />
            <Skeleton lines={16} lineHeight={24} gap={4} />
          </>
        }
      >
        {() => (
          <>
            {lines.length > 0 && <LogVolumeBars lines={shown} span={span} onOpen={(key) => setJump({ key })} />}
            <SideBySide
              onClose={() => onSelect(undefined)}
              inSight={props.inSight}
              list={
                shown.length ? (
                  <LogList
                    lines={shown}
                    search={search.trim()}
                    wrap={wrap}
                    openId={row}
                    jump={jump}
                    onOpen={onSelect}
                    stepsOf={(line) => <LogSteps {...props} targets={targetsOf(line)} />}
                  />
                ) : (
                  <EmptyNote reason={emptyWords(lines, backEnd)} />
                )
              }
            />
          </>
        )}
      </OutcomeView>
    </>
  );
}

/** Back-end lines are shown even where the browser's own are gone or could not be read; there is nothing only once both are read. */
function withLines({ story, backEnd }: Pick<LogsTabProps, 'story' | 'backEnd'>, lines: LogLine[]): Outcome<LogLine[]> {
  const loading = story.status === 'loading' || (backEnd.status === 'loading' && story.status !== 'failed');
  if (loading && lines.length === 0) {
    return { status: 'loading' };
  }
  if (story.status === 'empty' && lines.length > 0) {
    return { status: 'partial', data: lines, missing: story.reason };
  }
  return story.status === 'failed' && lines.length === 0 ? { ...story, data: undefined } : { ...story, data: lines };
}

/** Why the list is empty. */
function emptyWords(lines: LogLine[], backEnd: Outcome<LogLine[]>): string {
  if (lines.length) {
    return t('session.noLine', 'No line matches the filter.');
  }
  return backEnd.status === 'failed'
    ? t('session.noOwnLines', 'The browser logged nothing here; what the services logged could not be read.')
    : t('session.noLines', 'Nothing was logged here.');
}
