export { exploreTotals, type ExploredTotal, type ExploreQuery } from '../run/exploreTotals';
