import { listed, t } from '../../words';
import { clickWords } from '../parts/clickWords';
import type { RecordPlace } from '../parts/recordPlaces';
import type { WaterfallOptions } from './waterfallOptions';

/** What to tell who builds the dashboard, in one line: what the query should select, and why a click does nothing. */
export function waterfallNotes({
  missing,
  known,
  options,
  place,
}: {
  missing: readonly string[];
  /** Whether the data say the session. */
  known: boolean;
  options: Pick<WaterfallOptions, 'click' | 'variable'>;
  place: RecordPlace | undefined;
}): string | undefined {
  const notes = [
    missing.length > 0 &&
      t('waterfallPanel.notSelected', 'The query does not select {{names}}: add {{attributes}} to select(…).', {
        names: listed(missing),
        attributes: missing.map((name) => `span.${name}`).join(', '),
      }),
    options.click === 'open' &&
      !known &&
      t('waterfallPanel.noSession', 'A click opens no session: no span has a session.id.'),
    clickWords(options, place?.fields ?? []),
  ].filter(Boolean);
  return notes.length > 0 ? notes.join(' ') : undefined;
}
