import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { SPOKEN_ONLY } from '../text/spokenOnly';

/** Height of a row and of the head, in px, their line included. */
export const ROW_HEIGHT = 32;
/** Of a head with filters. */
export const TALL_HEAD_HEIGHT = 64;

/** The widths of all columns stand once, at the table: rows need not be drawn anew when one is dragged. */
export const TRACKS_PROPERTY = '--grid-tracks';
const TRACKS = `var(${TRACKS_PROPERTY})`;

export function getGridStyles(theme: GrafanaTheme2) {
  const focus = { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: -2 };
  const cell = {
    alignSelf: 'center',
    minWidth: 0,
    padding: theme.spacing(0, 1.25),
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  } as const;
  return {
    frame: css({
      display: 'flex',
      flexDirection: 'column',
      minWidth: 0,
      border: `1px solid ${theme.colors.border.weak}`,
      borderRadius: theme.shape.radius.default,
      background: theme.colors.background.primary,
      overflow: 'hidden',
    }),
    // The grid keeps the place itself when rows come: the browser's own anchoring would add to it.
    // On a background of its own the browser moves what is painted; without, every scroll paints all rows again.
    scroller: css({
      background: theme.colors.background.primary,
      overflow: 'auto',
      overflowAnchor: 'none',
      position: 'relative',
      minHeight: 0,
    }),
    table: css({ width: '100%' }),
    stuck: css({ position: 'sticky', top: 0, zIndex: 2 }),
    head: css({
      display: 'grid',
      gridTemplateColumns: TRACKS,
      boxSizing: 'border-box',
      height: ROW_HEIGHT,
      background: theme.colors.background.secondary,
      borderBottom: `1px solid ${theme.colors.border.medium}`,
      fontSize: theme.typography.bodySmall.fontSize,
      fontWeight: theme.typography.fontWeightMedium,
      color: theme.colors.text.secondary,
    }),
    headCell: css({
      position: 'relative',
      display: 'flex',
      alignItems: 'center',
      minWidth: 0,
      padding: theme.spacing(0, 1.25),
      '&:focus-visible': focus,
    }),
    tallHead: css({ height: TALL_HEAD_HEIGHT }),
    tallHeadCell: css({
      flexDirection: 'column',
      alignItems: 'flex-start',
      justifyContent: 'space-evenly',
      padding: theme.spacing(0, 0.5),
    }),
    atEnd: css({ alignSelf: 'flex-end' }),
    headTitle: css({ overflow: 'hidden', textOverflow: 'ellipsis' }),
    edge: css({
      position: 'absolute',
      top: 0,
      bottom: 0,
      right: 0,
      width: 8,
      zIndex: 1,
      cursor: 'col-resize',
      touchAction: 'none',
      '&::after': {
        content: '""',
        position: 'absolute',
        top: theme.spacing(0.75),
        bottom: theme.spacing(0.75),
        right: 0,
        width: 1,
        background: theme.colors.border.medium,
      },
      '&:hover::after, &:active::after': { top: 0, bottom: 0, width: 3, background: theme.colors.primary.main },
    }),
    spoken: css(SPOKEN_ONLY),
    sortButton: css({
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(0.25),
      minWidth: 0,
      padding: 0,
      border: 'none',
      background: 'none',
      font: 'inherit',
      color: 'inherit',
      cursor: 'pointer',
      whiteSpace: 'nowrap',
      '&:hover': { color: theme.colors.text.primary },
      '&:focus-visible': focus,
    }),
    sorted: css({ color: theme.colors.text.primary }),
    body: css({ position: 'relative' }),
    // What is in a row moves nothing outside it.
    virtualItem: css({ position: 'absolute', top: 0, left: 0, right: 0, contain: 'layout style' }),
    row: css({
      display: 'grid',
      gridTemplateColumns: TRACKS,
      boxSizing: 'border-box',
      height: ROW_HEIGHT,
      borderBottom: `1px solid ${theme.colors.border.weak}`,
      '&:focus-visible': focus,
    }),
    clickable: css({ cursor: 'pointer', '&:hover': { background: theme.colors.background.secondary } }),
    // Not action.selected: on it, red text in the dark theme has a contrast of 3.85, and 4.5 is the least (WCAG 1.4.3).
    selected: css({
      background: theme.colors.background.secondary,
      boxShadow: `inset 2px 0 ${theme.colors.primary.border}`,
    }),
    cell: css(cell),
    rightCell: css(cell, { textAlign: 'right' }),
    right: css({ justifyContent: 'flex-end' }),
    // Beside rows that scroll sideways, the note stays in view.
    empty: css({ position: 'sticky', left: 0, padding: theme.spacing(3, 2), color: theme.colors.text.secondary }),
    expansion: css({
      padding: theme.spacing(1),
      background: theme.colors.background.canvas,
      borderBottom: `1px solid ${theme.colors.border.weak}`,
      minWidth: 0,
    }),
    footer: css({
      padding: theme.spacing(0.5, 1),
      borderTop: `1px solid ${theme.colors.border.weak}`,
      background: theme.colors.background.secondary,
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
      flexShrink: 0,
    }),
  };
}

export type GridStyles = ReturnType<typeof getGridStyles>;
