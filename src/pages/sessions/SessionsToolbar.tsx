import { css } from '@emotion/css';
import type { GrafanaTheme2, TimeRange, TimeZone } from '@grafana/data';
import { Combobox, RefreshPicker, TimeRangePicker, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { TimeSpan } from '../../model/timeSpan';
import type { ListUrl } from './listUrl';
import { rememberService } from './lastService';
import { shiftSpan, spanToRaw, toRawRange, zoomOutSpan } from './timeRange';

export interface SessionsToolbarProps {
  /** Absent while it is being read. */
  services?: string[];
  url: ListUrl;
  change: (next: Partial<ListUrl>) => void;
  range: TimeRange;
  timeZone: TimeZone;
  refresh: () => void;
  loading: boolean;
}

/** The top row: which service, which time, how often. */
export function SessionsToolbar({ services, url, change, range, timeZone, refresh, loading }: SessionsToolbarProps) {
  const styles = useStyles2(getStyles);
  const span: TimeSpan = { from: range.from.valueOf(), to: range.to.valueOf() };
  // The service of a shared link stays in the list, though it may have no sessions in this range.
  const names = [...new Set([...(url.service ? [url.service] : []), ...(services ?? [])])].sort();

  return (
    <div className={styles.row}>
      <div className={styles.group}>
        <label className={styles.label} htmlFor="sessions-service">
          Service
        </label>
        <Combobox
          id="sessions-service"
          data-testid="service-picker"
          width={32}
          placeholder={!services && loading ? 'Loading…' : 'Choose a service'}
          loading={!services && loading}
          options={names.map((name) => ({ value: name, label: name }))}
          value={url.service ?? null}
          onChange={({ value }) => {
            rememberService(value);
            change({ service: value });
          }}
        />
      </div>
      <div className={styles.group}>
        <TimeRangePicker
          value={range}
          timeZone={timeZone}
          isOnCanvas
          onChange={(next) => change(toRawRange(next))}
          onChangeTimeZone={(timezone) => change({ timezone })}
          onMoveBackward={() => change(spanToRaw(shiftSpan(span, -1)))}
          onMoveForward={() => change(spanToRaw(shiftSpan(span, 1)))}
          onZoom={() => change(spanToRaw(zoomOutSpan(span, Date.now())))}
        />
        <RefreshPicker
          isOnCanvas
          value={url.refresh}
          isLoading={loading}
          tooltip="Read the sessions again"
          onRefresh={refresh}
          onIntervalChanged={(interval) => change({ refresh: interval || undefined })}
        />
      </div>
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    row: css({ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: theme.spacing(1, 2) }),
    group: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(1) }),
    label: css({ color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
  };
}
