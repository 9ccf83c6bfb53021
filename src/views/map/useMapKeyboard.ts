import { useRef, type KeyboardEvent } from 'react';

export interface MapKeyboardOptions {
  /** The countries that can be pressed, in the order of the arrow keys. */
  order: string[];
  /** The one in focus. */
  current: string | undefined;
  onPick: (country: string) => void;
  /** Escape: what hangs over the map goes away. */
  onDismiss: () => void;
}

/**
 * The keyboard path of the map: one country is in the tab order, the arrows lead to the one with more or fewer sessions,
 * Enter and Space press it.
 */
export function useMapKeyboard({ order, current, onPick, onDismiss }: MapKeyboardOptions) {
  const svg = useRef<SVGSVGElement>(null);
  const last = useRef<string>(undefined);
  last.current = current ?? last.current;
  const active = last.current !== undefined && order.includes(last.current) ? last.current : order[0];

  const onKeyDown = (event: KeyboardEvent) => {
    const at = active === undefined ? -1 : order.indexOf(active);
    const moves: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: order.length - 1,
    };
    const move = moves[event.key];
    if (move !== undefined) {
      event.preventDefault();
      const country = order[Math.max(0, Math.min(order.length - 1, move))];
      svg.current?.querySelector<SVGPathElement>(`[data-country="${country ?? ''}"]`)?.focus();
    } else if ((event.key === 'Enter' || event.key === ' ') && active !== undefined) {
      event.preventDefault();
      onPick(active);
    } else if (event.key === 'Escape') {
      onDismiss();
    }
  };
  return { active, svg, onKeyDown };
}
