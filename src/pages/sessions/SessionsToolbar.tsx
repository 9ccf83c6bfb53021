import { css } from '@emotion/css';
import type { GrafanaTheme2, TimeRange, TimeZone } from '@grafana/data';
import { Combobox, RefreshPicker, TimeRangePicker, useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';
import type { Outcome } from '../../model/outcome';
import type { TimeSpan } from '../../model/timeSpan';
import { t } from '../../words';
import { EnvironmentPicker } from './EnvironmentPicker';
import type { ListUrl } from './listUrl';
import { rememberService } from './lastService';
import { ShareButton } from './ShareButton';
import { shiftSpan, spanToRaw, toRawRange, zoomOutSpan } from './timeRange';

export interface SessionsToolbarProps {
  /** Absent while it is being read. */
  services?: string[];
  environments: Outcome<string[]>;
  url: ListUrl;
  change: (next: Partial<ListUrl>) => void;
  range: TimeRange;
  timeZone: TimeZone;
  refresh: () => void;
  loading: boolean;
  /** More buttons at the end. */
  children?: ReactNode;
}

/** The top row: which service, in which environment, which time, how often, and a link to it. */
export function SessionsToolbar(props: SessionsToolbarProps) {
  const { services, environments, url, change, range, timeZone, refresh, loading, children } = props;
  const styles = useStyles2(getStyles);
  const span: TimeSpan = { from: range.from.valueOf(), to: range.to.valueOf() };
  // The service of a shared link stays in the list, though it may have no sessions in this range.
  const names = [...new Set([...(url.service ? [url.service] : []), ...(services ?? [])])].sort();

  return (
    <div className={styles.row}>
      <div className={styles.group}>
        <label className={styles.label} htmlFor="sessions-service">
          {t('sessions.service', 'Service')}
        </label>
        <Combobox
          id="sessions-service"
          data-testid="service-picker"
          width={32}
          placeholder={
            !services && loading
              ? t('sessions.loadingServices', 'Loading…')
              : t('sessions.chooseService', 'Choose a service')
          }
          loading={!services && loading}
          options={names.map((name) => ({ value: name, label: name }))}
          value={url.service ?? null}
          onChange={({ value }) => {
            rememberService(value);
            // Another service has other environments.
            change({ service: value, ...(value !== url.service && { env: undefined }) });
          }}
        />
        <EnvironmentPicker
          environments={environments}
          value={url.env}
          onChange={(env) => change({ env })}
          labelClass={styles.label}
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
          tooltip={t('sessions.refresh', 'Read the sessions again')}
          onRefresh={refresh}
          onIntervalChanged={(interval) => change({ refresh: interval || undefined })}
        />
        <ShareButton range={span} url={url} change={change} />
        {children}
      </div>
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    row: css({ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: theme.spacing(1, 2) }),
    group: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(1) }),
    label: css({ color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
  };
}
