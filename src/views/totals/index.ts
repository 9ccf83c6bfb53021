export { CountedNote } from './CountedNote';
export { countedWords, type CountedOver } from './countedWords';
export type { TotalFigure } from './totalFigure';
export { TILE_HEIGHT, TotalTiles, type TotalTilesProps } from './TotalTiles';
export { TOTAL_NAMES, type TotalName } from './totalWords';
