export { formatBytes, formatCount, formatQuantity } from './formatAmount';
export { countryFlag, countryName } from './formatCountry';
export { formatDuration, formatOffset } from './formatDuration';
export { formatShare } from './formatShare';
export { formatDay, formatTime, type TimeFormat } from './formatTime';
export { onOneDay } from './onOneDay';
