/** Style of a text that a screen reader says and nobody sees. */
export const SPOKEN_ONLY = {
  position: 'absolute',
  width: 1,
  height: 1,
  margin: 0,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;
