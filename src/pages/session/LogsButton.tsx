import { Button } from '@grafana/ui';
import React from 'react';
import { isTraceId } from '../../model/traceIds';
import { t } from '../../words';
import type { LogsOf, SessionTabProps } from './sessionTabProps';

/** Opens a record's lines in CORRELATE LOGS; nothing where no line can be told to be its own. */
export function LogsButton({ of, onOpenLogs }: { of: LogsOf } & Pick<SessionTabProps, 'onOpenLogs'>) {
  return isTraceId(of.traceId) || of.lineId !== undefined ? (
    <Button size="sm" variant="secondary" fill="outline" icon="list-ul" onClick={() => onOpenLogs(of)}>
      {t('session.logs', 'Logs')}
    </Button>
  ) : null;
}
