import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';

/** Height in px of a row and of a page's header: fixed, so that nothing moves while details arrive. */
export const EVENT_ROW_HEIGHT = 32;
export const PAGE_HEADER_HEIGHT = 44;

/** One line of the action grid, the same in the tab and in breadcrumbs. */
export function getEventRowStyles(theme: GrafanaTheme2) {
  const oneLine = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
  return {
    row: css({
      display: 'grid',
      gridTemplateColumns: '84px 116px minmax(0, 1fr) 76px',
      alignItems: 'center',
      gap: theme.spacing(1),
      width: '100%',
      height: EVENT_ROW_HEIGHT,
      padding: theme.spacing(0, 1),
      border: 'none',
      borderBottom: `1px solid ${theme.colors.border.weak}`,
      background: 'none',
      textAlign: 'left',
      cursor: 'pointer',
      '&:hover': { background: theme.colors.background.secondary },
      '&:focus-visible': { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: -2 },
    }),
    selected: css({
      background: theme.colors.background.secondary,
      boxShadow: `inset 3px 0 0 ${theme.colors.primary.main}`,
    }),
    offset: css({ color: theme.colors.text.secondary, textAlign: 'right' }),
    kind: css({ ...oneLine, color: theme.colors.text.secondary }),
    words: css({ ...oneLine, display: 'flex', alignItems: 'baseline', gap: theme.spacing(1) }),
    title: css({ ...oneLine, flex: '0 1 auto', minWidth: 0 }),
    rest: css({
      ...oneLine,
      flex: '0 4 auto',
      minWidth: 0,
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
    }),
    requests: css({
      ...oneLine,
      flex: '0 2 auto',
      minWidth: 80,
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
    }),
    vitals: css({ ...oneLine, display: 'flex', gap: theme.spacing(1), flex: '0 3 auto', minWidth: 0 }),
    duration: css({
      textAlign: 'right',
      color: theme.colors.text.secondary,
      fontVariantNumeric: 'tabular-nums',
      whiteSpace: 'nowrap',
    }),
    error: css({ color: theme.colors.error.text }),
  };
}
