import { css } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import { observeElementRect, useVirtualizer, type Rect, type Virtualizer } from '@tanstack/react-virtual';
import React, { memo, useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { stepOf } from './stepOf';

export interface RowProps {
  /** The row's button must carry both: one row is a tab stop, arrow keys move on from there. */
  tabIndex: 0 | -1;
  onFocus: () => void;
}

export interface VirtualRowsProps<T> {
  items: T[];
  keyOf: (item: T) => string;
  /** Draws one row around one focusable element. */
  renderRow: (item: T, row: RowProps) => ReactNode;
  /** Expected height of a row in px; the true one is measured. */
  rowHeight: (item: T) => number;
  /** Names the list to a screen reader. */
  label: string;
  /** Scrolled into view when it is set or changes: the row a link points at. */
  shownKey?: string;
  /** Scrolled to the top and focused whenever it is another object: a place that a person asked for. */
  jump?: { key: string };
}

const SCREENFUL = 800;

/** A list of which only the rows in view exist; arrow keys, Page Up and Down, Home and End walk over all of it. */
export function VirtualRows<T>({ items, keyOf, renderRow, rowHeight, label, shownKey, jump }: VirtualRowsProps<T>) {
  const styles = useStyles2(getStyles);
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [wanted, setWanted] = useState<number>();
  const heightAt = (index: number) => {
    const item = items[index];
    return item === undefined ? 0 : rowHeight(item);
  };
  const rows = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: heightAt,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
    overscan: 12,
    // The first rows are drawn with all that is around them, not in a task of their own once the list is laid out.
    initialRect: { width: 0, height: SCREENFUL },
    observeElementRect: observeLaidOut,
    measureElement: (element) => element.offsetHeight || heightAt(Number(element.dataset.index)),
    useFlushSync: false,
  });

  const shownIndex = shownKey === undefined ? -1 : items.findIndex((item) => keyOf(item) === shownKey);
  useEffect(() => {
    if (shownIndex >= 0) {
      rows.scrollToIndex(shownIndex, { align: 'auto' });
      setActive(shownIndex);
    }
    // Only when another row is asked for: new rows above must not pull the list away from under the reader.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [shownKey, shownIndex >= 0]);

  useEffect(() => {
    const index = jump ? items.findIndex((item) => keyOf(item) === jump.key) : -1;
    if (index >= 0) {
      rows.scrollToIndex(index, { align: 'start' });
      setActive(index);
      setWanted(index);
    }
    // Only when a person asks, as above.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [jump]);

  const drawn = rows.getVirtualItems();
  const first = drawn[0]?.index ?? 0;
  const last = drawn[drawn.length - 1]?.index ?? 0;
  const tabStop = active >= first && active <= last ? active : first;

  useEffect(() => {
    if (wanted === undefined) {
      return;
    }
    const element = scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted}"] [tabindex]`);
    if (element) {
      element.focus({ preventScroll: true });
      setWanted(undefined);
    }
  }, [wanted, first, last]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = stepOf(event.key, { at: active, count: items.length });
    if (
      next === undefined ||
      !(event.target instanceof HTMLElement) ||
      event.target.tabIndex < 0 ||
      // What a row opened over the page has keys of its own.
      !event.currentTarget.contains(event.target) ||
      isField(event.target)
    ) {
      return;
    }
    event.preventDefault();
    setActive(next);
    setWanted(next);
    rows.scrollToIndex(next, { align: 'auto' });
  };

  return (
    <div ref={scroller} className={styles.scroller} onKeyDown={onKeyDown}>
      <div role="list" aria-label={label} className={styles.space} style={{ height: rows.getTotalSize() }}>
        {drawn.map((row) => {
          const item = items[row.index];
          return item === undefined ? null : (
            <div
              key={row.key}
              ref={rows.measureElement}
              data-index={row.index}
              role="listitem"
              aria-setsize={items.length}
              aria-posinset={row.index + 1}
              className={styles.row}
              style={{ transform: `translateY(${row.start}px)` }}
            >
              <Row
                item={item}
                index={row.index}
                tabIndex={row.index === tabStop ? 0 : -1}
                renderRow={renderRow as VirtualRowsProps<unknown>['renderRow']}
                onActive={setActive}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface OneRowProps extends Pick<RowProps, 'tabIndex'>, Pick<VirtualRowsProps<unknown>, 'renderRow'> {
  item: unknown;
  index: number;
  onActive: (index: number) => void;
}

/** A row that is drawn again only where it, or what the list is given, changed: not for each row that comes into sight. */
const Row = memo(function Row({ item, index, tabIndex, renderRow, onActive }: OneRowProps) {
  const row = useMemo(() => ({ tabIndex, onFocus: () => onActive(index) }), [tabIndex, onActive, index]);
  return <>{renderRow(item, row)}</>;
});

/** A list that has no height yet (a tab just opened) draws a screenful rather than nothing. */
function observeLaidOut<S extends Element, I extends Element>(list: Virtualizer<S, I>, tell: (rect: Rect) => void) {
  return observeElementRect(list, (rect) => tell(rect.height > 0 ? rect : { ...rect, height: SCREENFUL }));
}

function isField(element: HTMLElement): boolean {
  return ['INPUT', 'TEXTAREA', 'SELECT'].includes(element.tagName);
}

function getStyles() {
  return {
    scroller: css({
      flex: 1,
      minHeight: 0,
      overflowY: 'auto',
      overflowX: 'hidden',
      contain: 'strict',
      containerType: 'inline-size',
    }),
    space: css({ position: 'relative', width: '100%' }),
    row: css({ position: 'absolute', top: 0, left: 0, width: '100%' }),
  };
}
