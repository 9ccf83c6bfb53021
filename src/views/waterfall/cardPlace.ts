/** Kept free around the card and between it and its anchor (px). */
const GAP = 8;

interface Box {
  left: number;
  top: number;
  bottom: number;
}

/**
 * Where a card goes that belongs to an anchor, in px of the window: below it, above it where there is no room below, and wholly
 * within the window as far as it fits.
 */
export function cardPlace(
  anchor: Box,
  card: { width: number; height: number },
  room: { width: number; height: number }
): { left: number; top: number } {
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - card.height;
  const fits = below + card.height + GAP <= room.height;
  const top = fits || above < GAP ? Math.min(below, room.height - card.height - GAP) : above;
  const left = Math.min(anchor.left, room.width - card.width - GAP);
  return { left: Math.max(GAP, left), top: Math.max(GAP, top) };
}
