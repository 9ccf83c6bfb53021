import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, IconButton, Portal, useStyles2 } from '@grafana/ui';
import React, { useEffect, useId, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import type { Resource } from '../../model/resource';
import { resourceName } from '../../model/resourceName';
import { t } from '../../words';
import { PlainText } from '../text/PlainText';
import { cardPlace } from './cardPlace';
import { RequestTimeline } from './RequestTimeline';
import { TransportFacts } from './TransportFacts';

export interface ResourcePopupProps {
  resource: Resource;
  /** The bar that was clicked. */
  bar: HTMLElement;
  onClose: () => void;
  /** Opens all that is known of the resource. Absent: there is no place that shows it. */
  onDetails?: (resource: Resource) => void;
}

/**
 * Where a resource's time went and what it weighed, on a card by its bar. Escape closes it, as do Tab beyond its last button, a click
 * elsewhere and scrolling; the focus goes back to the bar.
 */
export function ResourcePopup({ resource, bar, onClose, onDetails }: ResourcePopupProps) {
  const styles = useStyles2(getStyles);
  const titleId = useId();
  const card = useRef<HTMLDivElement>(null);
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });

  useLayoutEffect(() => {
    const { current } = card;
    if (current) {
      const { left, top } = cardPlace(
        (bar.firstElementChild ?? bar).getBoundingClientRect(),
        { width: current.offsetWidth, height: current.offsetHeight },
        { width: window.innerWidth, height: window.innerHeight }
      );
      current.style.left = `${left}px`;
      current.style.top = `${top}px`;
      current.focus({ preventScroll: true });
    }
  }, [bar, resource]);

  useEffect(() => {
    const onElsewhere = ({ target }: Event) => {
      // What a click on the bar does is the bar's business.
      if (!(target instanceof Node && (card.current?.contains(target) || bar.contains(target)))) {
        latest.current();
      }
    };
    const onResize = () => latest.current();
    document.addEventListener('pointerdown', onElsewhere, true);
    // From the next frame on: what was scrolled just before the click is only told then.
    const soon = requestAnimationFrame(() => document.addEventListener('scroll', onElsewhere, true));
    window.addEventListener('resize', onResize);
    return () => {
      cancelAnimationFrame(soon);
      document.removeEventListener('pointerdown', onElsewhere, true);
      document.removeEventListener('scroll', onElsewhere, true);
      window.removeEventListener('resize', onResize);
    };
  }, [bar]);

  const back = () => {
    onClose();
    bar.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const buttons = event.currentTarget.querySelectorAll('button');
    const edge = event.shiftKey ? buttons[0] : buttons[buttons.length - 1];
    const leaves = event.target === edge || (event.shiftKey && event.target === event.currentTarget);
    if (event.key === 'Escape' || (event.key === 'Tab' && leaves)) {
      event.preventDefault();
      back();
    }
    // Keys on the card are not for the grid or the page behind it.
    event.stopPropagation();
  };

  return (
    <Portal>
      <div
        ref={card}
        role="dialog"
        aria-labelledby={titleId}
        tabIndex={-1}
        className={styles.card}
        data-testid="resource-popup"
        onKeyDown={onKeyDown}
      >
        <div className={styles.head}>
          <h3 id={titleId} className={styles.title}>
            <PlainText value={resourceName(resource.url)} limit={200} />
          </h3>
          <IconButton
            name="times"
            size="lg"
            tooltip={t('details.closeHint', 'Close (Esc)')}
            aria-label={t('waterfall.closeTiming', 'Close the timing')}
            onClick={back}
          />
        </div>
        <RequestTimeline resource={resource} spans={[]} />
        <TransportFacts resource={resource} />
        {onDetails && (
          <Button
            size="sm"
            variant="secondary"
            onClick={() => {
              onClose();
              onDetails(resource);
            }}
          >
            {t('waterfall.details', 'Details')}
          </Button>
        )}
      </div>
    </Portal>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    card: css({
      position: 'fixed',
      zIndex: theme.zIndex.tooltip,
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'stretch',
      gap: theme.spacing(1),
      width: 'min(460px, calc(100vw - 16px))',
      maxHeight: 'calc(100vh - 16px)',
      overflow: 'auto',
      padding: theme.spacing(1, 1.5, 1.5),
      background: theme.colors.background.primary,
      border: `1px solid ${theme.colors.border.medium}`,
      borderRadius: theme.shape.radius.default,
      boxShadow: theme.shadows.z3,
      '&:focus': { outline: 'none' },
      '& > button': { alignSelf: 'flex-start', flexShrink: 0 },
    }),
    head: css({ display: 'flex', gap: theme.spacing(1), alignItems: 'flex-start' }),
    title: css({
      flex: 1,
      minWidth: 0,
      margin: 0,
      fontSize: theme.typography.body.fontSize,
      fontWeight: theme.typography.fontWeightMedium,
      overflowWrap: 'anywhere',
      maxHeight: 66,
      overflow: 'auto',
    }),
  };
}
