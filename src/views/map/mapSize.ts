/** The map's own units: its drawing is scaled to the room there is, and its place held in this shape until it has come. */
export const MAP_WIDTH = 960;
export const MAP_HEIGHT = 420;
