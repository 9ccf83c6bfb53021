import { fieldOf, placeOf, type FilterTerm } from '../../model/filter/sessionFilter';
import { t } from '../../words';

/**
 * Why a condition is decided after loading, of the sessions that are loaded, and not by Loki; undefined where Loki finds
 * the sessions.
 */
export function whyAfterLoading(term: FilterTerm): string | undefined {
  return placeOf(term) === 'rows'
    ? t(
        'filter.whyAfterLoading',
        'Decided after loading, of the sessions that are loaded: {{reason}} More sessions are read than are shown.',
        { reason: reason(term) }
      )
    : undefined;
}

function reason({ field: name, exclude, values }: FilterTerm): string {
  const field = fieldOf(name);
  if (name === 'duration' || name === 'is:live') {
    return t(
      'filter.whyWhole',
      'how long a session lasts is known from all of its records together, and Loki sees one at a time.'
    );
  }
  if (field.kind === 'text') {
    return t(
      'filter.whyText',
      'a word is looked for in the user, all pages and the id at once, and Loki would have to read every record.'
    );
  }
  if (field.kind === 'value' && (exclude || values.includes(''))) {
    return t(
      'filter.whyNone',
      'a session may have it in one record and not in another, so that Loki, which sees one at a time, cannot tell that it is in none.'
    );
  }
  if (field.kind === 'flag' || exclude) {
    return t(
      'filter.whyBegins',
      'every session begins without it, so that Loki, which sees one record at a time, would find early records of all.'
    );
  }
  return t(
    'filter.whyGrows',
    'the number grows while a session goes on, and Loki would find early records of sessions that are past it.'
  );
}
