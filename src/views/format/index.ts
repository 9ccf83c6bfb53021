export { formatBytes, formatCount } from './formatAmount';
export { countryFlag, countryName } from './formatCountry';
export { formatDuration, formatOffset } from './formatDuration';
export { formatQuantity, type Noun } from './formatQuantity';
export { formatShare } from './formatShare';
export { formatDay, formatTime, type TimeFormat } from './formatTime';
export { onOneDay } from './onOneDay';
