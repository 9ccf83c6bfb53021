import { useMemo } from 'react';
import { searchedText } from '../../views/events/searchedText';
import type { SessionEvent } from '../../views/events/sessionEvents';
import { isChosen, readChoices, type ActionChoice } from './actionFilter';
import type { TabFilters } from './tabFilters';

/** The events that the tab's filters leave, and the choices among the kinds that narrow them. */
export function useShownEvents(
  events: SessionEvent[],
  { search, kinds }: Pick<TabFilters, 'search' | 'kinds'>
): { shown: SessionEvent[]; chosen: ReadonlySet<ActionChoice> } {
  const wanted = search.trim().toLowerCase();
  const searching = wanted !== '';
  // Made once for all that is typed, and not before something is.
  const texts = useMemo(() => (searching ? events.map(searchedText) : []), [searching, events]);
  const chosen = useMemo(() => readChoices(kinds), [kinds]);
  const shown = useMemo(
    () => events.filter((event, index) => isChosen(event, chosen) && (texts[index] ?? '').includes(wanted)),
    [events, chosen, texts, wanted]
  );
  return { shown, chosen };
}
