import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Icon, Toggletip, useStyles2 } from '@grafana/ui';
import React, { forwardRef, type ComponentProps } from 'react';
import { t } from '../../words';
import { formatQuantity } from '../format';
import { SPOKEN_ONLY } from '../text/spokenOnly';
import { visibleText } from '../text/visibleText';
import type { RowProps } from '../virtual/VirtualRows';
import type { RouteTotals } from './routeTotals';
import { totalFigures } from './totalFigures';

const WITHOUT_ROOM = '@container (max-width: 1180px)';
const WITH_ROOM = '@container (min-width: 1180.1px)';

export interface PageTotalsProps {
  viewId?: string;
  /** Of the route. */
  name: string;
  totals: RouteTotals;
  row: RowProps;
}

/** All visits to a page's route, as icons with numbers; pressed, in words. Of a single visit the page's header says it all. */
export function PageTotals({ viewId, name, totals, row }: PageTotalsProps) {
  const styles = useStyles2(getStyles);
  const route = visibleText(name, 100);
  const testId = `page-totals-${viewId ?? 'none'}`;
  if (totals.visits === 1) {
    return (
      <span
        className={styles.single}
        data-testid={testId}
        title={t('events.onlyVisit', 'The session came to {{route}} once: the numbers at the left are all there is', {
          route,
        })}
      >
        {formatQuantity(1, 'visit')}
      </span>
    );
  }
  const figures = totalFigures(totals);
  const visits = formatQuantity(totals.visits, 'visit');
  const title = t('events.allVisits', 'All {{visits}} to {{route}}', { visits, route });
  return (
    <Toggletip
      title={title}
      placement="bottom-end"
      content={
        <div data-testid={`${testId}-words`}>
          <p>
            {t(
              'events.visitsHint',
              'The numbers at the left are of this visit alone; these are of all {{visits}} that the session made to the page, in all its tabs.',
              { visits }
            )}
          </p>
          <ul className={styles.list}>
            {figures.map(({ words }) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      }
    >
      <Trigger row={row} className={styles.totals} data-testid={testId} title={title}>
        <span>{visits}</span>
        {figures.map(({ icon, short, what, words }) => (
          <span key={what} className={styles.figure} title={words}>
            <Icon name={icon} size="sm" /> {short} <span className={styles.spoken}>{what}</span>
          </span>
        ))}
      </Trigger>
    </Toggletip>
  );
}

/** Toggletip makes what it opens from a tab stop; in a list of rows, only the row that one is on has any. */
const Trigger = forwardRef<HTMLButtonElement, ComponentProps<'button'> & { row: RowProps }>(function Trigger(
  { row, ...props },
  ref
) {
  return <button type="button" {...props} {...row} ref={ref} />;
});

function getStyles(theme: GrafanaTheme2) {
  const text = {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(0, 1.5),
    borderLeft: `1px solid ${theme.colors.border.weak}`,
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    // The numbers of the visits stand under each other, however often a page was visited.
    [WITH_ROOM]: { minWidth: 340 },
  } as const;
  return {
    single: css(text),
    totals: css({
      ...text,
      border: 'none',
      background: 'none',
      boxShadow: `inset 1px 0 0 ${theme.colors.border.weak}`,
      cursor: 'pointer',
      '&:hover': { color: theme.colors.text.primary, background: theme.colors.action.hover },
      '&:focus-visible': { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: -2 },
    }),
    // Where there is no room, pressing the number of visits tells the rest.
    figure: css({ position: 'relative', [WITHOUT_ROOM]: { display: 'none' } }),
    spoken: css(SPOKEN_ONLY),
    list: css({ margin: 0, paddingLeft: theme.spacing(2) }),
  };
}
