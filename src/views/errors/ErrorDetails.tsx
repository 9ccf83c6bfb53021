import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { useMemo, type ReactNode } from 'react';
import { errorCausesOf } from '../../model/errorCauses';
import type { Resource } from '../../model/resource';
import { t } from '../../words';
import { AttributeTable } from '../details/AttributeTable';
import { DetailsPanel, DetailsSection } from '../details/DetailsPanel';
import { BreadcrumbList } from '../events/BreadcrumbList';
import { errorTitle } from '../events/eventWords';
import type { SessionEvent } from '../events/sessionEvents';
import { formatCount } from '../format';
import { CopyButton } from '../text/CopyButton';
import { PlainText } from '../text/PlainText';
import { CauseChain } from './CauseChain';
import { ErrorFactList } from './ErrorFactList';
import type { ErrorRow } from './errorRow';
import { FailedRequest } from './FailedRequest';

export interface ErrorDetailsProps {
  row: ErrorRow;
  /** The events before it, the nearest last. */
  before: SessionEvent[];
  /** The request that failed, where its span is known. */
  request?: Resource;
  /** How many sessions and users met it. */
  impact: ReactNode;
  /** Shows a stack: the error's own, or that of a cause. */
  renderStack: (stack: string, of: 'error' | 'cause') => ReactNode;
  /** Links to its trace and to the same error elsewhere. */
  links?: ReactNode;
  onClose: () => void;
  onOpenEvent: (id: string) => void;
  onOpenResource: (resource: Resource) => void;
}

/** Everything known of one error: what was said, where in the code, and what led up to it. */
export function ErrorDetails(props: ErrorDetailsProps) {
  const { row, before, request, impact, renderStack, links, onClose, onOpenEvent, onOpenResource } = props;
  const { error } = row;
  const styles = useStyles2(getStyles);
  const causes = useMemo(() => errorCausesOf(error.causes), [error.causes]);
  return (
    <DetailsPanel
      title={<PlainText value={errorTitle(error)} limit={300} />}
      onClose={onClose}
      actions={links}
      testId="error-details"
    >
      <DetailsSection title={t('errors.message', 'Message')}>
        <div className={styles.message} data-testid="error-message">
          <PlainText value={error.message} />
        </div>
        <CopyButton value={error.message} what={t('errors.whatMessage', 'message')} />
      </DetailsSection>
      {error.stack && (
        <DetailsSection title={t('errors.stack', 'Stack')}>{renderStack(error.stack, 'error')}</DetailsSection>
      )}
      {causes.length > 0 && (
        <DetailsSection title={t('errors.causes', 'Causes')}>
          <CauseChain causes={causes} renderStack={(stack) => renderStack(stack, 'cause')} />
        </DetailsSection>
      )}
      {(request ?? error.requestUrl) && (
        <DetailsSection title={t('errors.failedRequest', 'The request that failed')}>
          <FailedRequest error={error} request={request} onOpenResource={onOpenResource} />
        </DetailsSection>
      )}
      <DetailsSection title={t('errors.about', 'About it')}>
        <ErrorFactList row={row} impact={impact} />
      </DetailsSection>
      <DetailsSection title={t('errors.before', 'Before it ({{n}})', { n: formatCount(before.length) })}>
        {before.length ? (
          <BreadcrumbList events={before} onOpen={onOpenEvent} />
        ) : (
          <div>{t('errors.nothingBefore', 'It was the first thing that happened.')}</div>
        )}
      </DetailsSection>
      {Object.keys(error.labels).length > 0 && (
        <DetailsSection title={t('errors.labels', 'Labels')}>
          <AttributeTable attributes={error.labels} label={t('errors.labelsOf', 'Labels of the error')} />
        </DetailsSection>
      )}
      <DetailsSection title={t('errors.attributes', 'Attributes')}>
        <AttributeTable attributes={error.attributes} label={t('errors.attributesOf', 'Attributes of the error')} />
      </DetailsSection>
    </DetailsPanel>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    message: css({
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
      maxHeight: 240,
      overflow: 'auto',
      fontFamily: theme.typography.fontFamilyMonospace,
      fontSize: theme.typography.bodySmall.fontSize,
    }),
  };
}
