import type { Outcome } from '../../model/outcome';
import type { AppSettings, Sources } from '../../model/settings';

/** The data sources in use: the configured ones, else the default or first of their type. */
export function useSources(_settings: AppSettings): Outcome<Sources> {
  return { status: 'loading' };
}
