/** Mixes two `#rrggbb` colours; `share` 0 gives the first, 1 the second. */
export function mix(first, second, share) {
  const channels = [1, 3, 5].map((at) => {
    const from = parseInt(first.slice(at, at + 2), 16);
    const to = parseInt(second.slice(at, at + 2), 16);
    return Math.round(from + (to - from) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}

export const darker = (color, share) => mix(color, '#16211f', share);
export const lighter = (color, share) => mix(color, '#fffaf0', share);
