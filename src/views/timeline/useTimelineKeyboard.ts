import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { LaneItem, LaneItems } from './laneItems';

/** A press of + or - shows half or twice as much. */
const ZOOM_FACTORS: Record<string, number> = { '+': 0.5, '=': 0.5, '-': 2 };

export interface TimelineKeyboardOptions {
  lanes: LaneItems[];
  onFollow: (item: LaneItem) => void;
  /** Shows `factor` times as long a stretch around a place (px). */
  onScale: (factor: number, x: number) => void;
}

/**
 * The keyboard path of the timeline: one item is in the tab order, left and right lead to its neighbours in the lane, up and down
 * to the nearest of the next lane, Home and End to the lane's ends; Enter and Space follow it, + and - zoom around it.
 */
export function useTimelineKeyboard({ lanes, onFollow, onScale }: TimelineKeyboardOptions) {
  const root = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string>();
  const refocus = useRef(false);
  const at = placeOf(lanes, focused) ?? placeOf(lanes, lanes.find(({ items }) => items.length > 0)?.items[0]?.key);
  const active = at?.item;

  const focus = (key: string | undefined) => root.current?.querySelector<SVGElement>(`[data-item="${key}"]`)?.focus();
  useLayoutEffect(() => {
    // What had the focus may be drawn anew, or be part of another mark.
    if (refocus.current) {
      refocus.current = false;
      focus(active?.key);
    }
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (!at || event.altKey || event.ctrlKey || event.metaKey || !isItem(event.target)) {
      return;
    }
    const { item, lane, place } = at;
    const row = lanes[lane]?.items ?? [];
    const moves: Record<string, () => LaneItem | undefined> = {
      ArrowRight: () => row[place + 1],
      ArrowLeft: () => row[place - 1],
      Home: () => row[0],
      End: () => row[row.length - 1],
      ArrowDown: () => nearest(lanes.slice(lane + 1), item.x),
      ArrowUp: () => nearest(lanes.slice(0, lane).reverse(), item.x),
    };
    const move = moves[event.key];
    const factor = ZOOM_FACTORS[event.key];
    if (move) {
      event.preventDefault();
      focus(move()?.key);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onFollow(item);
    } else if (factor !== undefined) {
      event.preventDefault();
      refocus.current = true;
      onScale(factor, item.x + item.width / 2);
    }
  };
  return {
    root,
    activeKey: active?.key,
    onFocus: setFocused,
    onKeyDown,
    /** After the next drawing the focus is in the lanes: for a button that goes away as it is pressed. */
    focusLanes: () => {
      refocus.current = true;
    },
  };
}

function isItem(target: EventTarget): boolean {
  return target instanceof Element && target.hasAttribute('data-item');
}

/** Where the item is that has the key, or the mark that it is the key of. */
function placeOf(lanes: LaneItems[], key: string | undefined) {
  for (const [lane, { items }] of lanes.entries()) {
    const place = items.findIndex(
      (item) => item.key === key || (item.kind === 'marks' && item.cluster.marks.some((mark) => mark.key === key))
    );
    const item = items[place];
    if (item) {
      return { item, lane, place };
    }
  }
  return undefined;
}

/** The nearest item of the first lane that has any. */
function nearest(lanes: LaneItems[], x: number): LaneItem | undefined {
  const items = lanes.find((lane) => lane.items.length > 0)?.items ?? [];
  return items.reduce<LaneItem | undefined>(
    (best, item) => (best && Math.abs(best.x - x) <= Math.abs(item.x - x) ? best : item),
    undefined
  );
}
