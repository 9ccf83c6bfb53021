export { StackedBars, type StackedBarsProps } from './StackedBars';
