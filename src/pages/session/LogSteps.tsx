import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, useStyles2 } from '@grafana/ui';
import React from 'react';
import { errorTitle, eventText } from '../../views/events/eventWords';
import { requestWords } from '../../views/events/RequestSummary';
import { formatCount } from '../../views/format';
import type { LineTargets } from '../../views/log/lineTargets';
import { visibleText } from '../../views/text/visibleText';
import { t } from '../../words';
import type { SessionTabProps } from './sessionTabProps';
import { TraceButton } from './TraceButton';

export interface LogStepsProps extends Pick<
  SessionTabProps,
  'sources' | 'range' | 'onOpenResource' | 'onOpenError' | 'onOpenEvent'
> {
  targets: LineTargets;
}

/** The ways on from a log line: to what it belongs to, as far as that is known. */
export function LogSteps({ targets, sources, range, onOpenResource, onOpenError, onOpenEvent }: LogStepsProps) {
  const styles = useStyles2(getStyles);
  const { error, action, longTask, record, page, request, ofRequests, traceId } = targets;
  return (
    <div className={styles.steps} data-testid="log-steps">
      {error?.kind === 'error' && (
        <Step title={errorTitle(error.error)} onClick={() => onOpenError(error.error)}>
          {t('session.openError', 'Open the error')}
        </Step>
      )}
      {action && (
        <Step title={eventText(action).title} onClick={() => onOpenEvent(action.id)}>
          {t('session.openAction', 'Open the action')}
        </Step>
      )}
      {longTask && (
        <Step onClick={() => onOpenEvent(longTask.id)}>{t('session.openLongTask', 'Open the long task')}</Step>
      )}
      {record && <Step onClick={() => onOpenEvent(record.id)}>{t('session.openInActions', 'Open in ACTIONS')}</Step>}
      {request && (
        <Step title={requestWords(request)} onClick={() => onOpenResource(request)}>
          {ofRequests > 1
            ? t('session.openLikeliest', 'Open the likeliest of {{n}} requests', { n: formatCount(ofRequests) })
            : t('session.openRequest', 'Open the request')}
        </Step>
      )}
      {page && (
        <Step title={eventText(page).title} onClick={() => onOpenEvent(page.id)}>
          {t('session.openPage', 'Open the page')}
        </Step>
      )}
      <TraceButton sources={sources} traceId={traceId} range={range} />
    </div>
  );
}

function Step({ title, onClick, children }: { title?: string; onClick: () => void; children: string }) {
  return (
    <Button
      size="sm"
      variant="secondary"
      fill="outline"
      icon="arrow-right"
      title={title && visibleText(title, 200)}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    steps: css({
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      marginBottom: theme.spacing(1),
      '&:empty': { display: 'none' },
    }),
  };
}
