import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { useRef, type ReactNode, type RefObject } from 'react';
import { useRoomBelow } from '../grid/useRoomBelow';
import { useInSight } from './useInSight';

/** px, on however small a window. */
const LEAST_HEIGHT = 420;

export interface SideBySideProps {
  list: ReactNode;
  /** Absent: the list has the whole width. */
  details?: ReactNode;
  onClose: () => void;
  /** As long as it is true, the page is scrolled so that both are in the window. */
  inSight?: RefObject<boolean>;
}

/** A list and, at its right, the details of its selected row; both scroll on their own in what is left of the window. */
export function SideBySide({ list, details, onClose, inSight }: SideBySideProps) {
  const styles = useStyles2(getStyles);
  const box = useRef<HTMLDivElement>(null);
  const height = useRoomBelow(box, LEAST_HEIGHT);
  useInSight(box, inSight);
  return (
    <div
      ref={box}
      className={styles.box}
      style={{ height }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && details && !event.defaultPrevented) {
          event.stopPropagation();
          onClose();
        }
      }}
    >
      <div className={styles.list}>{list}</div>
      {details && <div className={styles.details}>{details}</div>}
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    box: css({
      position: 'relative',
      display: 'flex',
      gap: theme.spacing(1.5),
      minHeight: 0,
      width: '100%',
      // Where the page is scrolled to it, it does not touch the window's edge.
      scrollMarginBottom: theme.spacing(1),
    }),
    list: css({ flex: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' }),
    details: css({
      flex: '0 0 42%',
      minWidth: 400,
      maxWidth: 760,
      minHeight: 0,
      [theme.breakpoints.down('lg')]: {
        position: 'absolute',
        inset: '0 0 0 auto',
        width: 'min(100%, 560px)',
        zIndex: theme.zIndex.sidemenu,
        boxShadow: theme.shadows.z3,
      },
    }),
  };
}
