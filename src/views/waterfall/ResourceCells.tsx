import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Resource } from '../../model/resource';
import { resourceName } from '../../model/resourceName';
import { t } from '../../words';
import type { CellState } from '../grid';
import { PlainText } from '../text/PlainText';
import { visibleText } from '../text/visibleText';

/** A resource's name; before that of a request, what opens the back end's spans below it. */
export function ResourceNameCell({ resource, state }: { resource: Resource; state: CellState }) {
  const styles = useStyles2(getStyles);
  const { active, expanded, onExpand } = state;
  const name = resourceName(resource.url);
  return (
    <span className={styles.name} data-trace-id={resource.traceId}>
      {expanded === undefined ? (
        <span className={styles.space} />
      ) : (
        <button
          type="button"
          className={styles.toggle}
          tabIndex={active ? 0 : -1}
          aria-expanded={expanded}
          aria-label={t('waterfall.backEndOf', 'Back end of {{name}}', { name: visibleText(name, 100) })}
          title={
            expanded
              ? t('waterfall.hideBackEnd', 'Hide what the back end did')
              : t('waterfall.showBackEnd', 'Show what the back end did')
          }
          data-testid={`resource-expand-${resource.spanId}`}
          onClick={onExpand}
        >
          {/* A character, not an icon: each icon is an SVG of its own, in thousands of rows. */}
          <span aria-hidden="true" className={cx(styles.arrow, expanded && styles.open)}>
            ▸
          </span>
        </button>
      )}
      <span className={cx(styles.text, resource.failed && styles.failed)}>
        <PlainText value={name} limit={300} />
      </span>
    </span>
  );
}

/** The status code; in words where a request failed without one. */
export function ResourceStatusCell({ resource: { status, failed } }: { resource: Resource }) {
  const styles = useStyles2(getStyles);
  return (
    <span className={failed ? styles.failed : undefined}>
      {status ?? (failed ? t('waterfall.failed', 'failed') : '–')}
    </span>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    name: css({ display: 'flex', alignItems: 'center', minWidth: 0, marginLeft: theme.spacing(-0.75) }),
    text: css({ overflow: 'hidden', textOverflow: 'ellipsis' }),
    failed: css({ color: theme.colors.error.text }),
    space: css({ flex: '0 0 24px' }),
    toggle: css({
      flex: '0 0 24px',
      height: 24,
      padding: 0,
      border: 'none',
      background: 'none',
      color: theme.colors.text.secondary,
      cursor: 'pointer',
      '&:hover': { color: theme.colors.text.primary },
      '&:focus-visible': { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: -2 },
    }),
    arrow: css({ display: 'inline-block' }),
    open: css({ transform: 'rotate(90deg)' }),
  };
}
