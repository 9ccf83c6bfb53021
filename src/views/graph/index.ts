export type { BarSeries } from './barSeries';
export { StackedBars, type StackedBarsProps } from './StackedBars';
