import { LABEL_PREFIX } from '@opensessions/browser-sdk/contract';
import { perLanguage, t } from '../../words';
import { lokiName } from '../lokiName';
import type { FilterFieldName } from './fields';

/** A field for people. */
export interface FieldWords {
  /** "Browser". */
  title: string;
  /** What it is, where the title does not say it. */
  description?: string;
  /** Of flags: that it is not so. "No errors". */
  not?: string;
}

const FIELDS = perLanguage((): Partial<Record<FilterFieldName, FieldWords>> => ({
  'has:errors': { title: t('filter.hasErrors', 'Has errors'), not: t('filter.noErrors', 'No errors') },
  'has:recording': { title: t('filter.hasRecording', 'Has recording'), not: t('filter.noRecording', 'No recording') },
  'has:frustrations': {
    title: t('filter.hasFrustrations', 'Has frustrations'),
    not: t('filter.noFrustrations', 'No frustrations'),
  },
  'has:long_tasks': {
    title: t('filter.hasLongTasks', 'Has long tasks'),
    not: t('filter.noLongTasks', 'No long tasks'),
  },
  'is:live': { title: t('filter.isLive', 'Is live'), not: t('filter.notLive', 'Not live') },
  browser: { title: t('filter.browser', 'Browser') },
  os: { title: t('filter.os', 'OS') },
  device: { title: t('filter.device', 'Device') },
  country: { title: t('filter.country', 'Country') },
  release: { title: t('filter.release', 'Release') },
  environment: { title: t('filter.environment', 'Environment') },
  page: {
    title: t('filter.page', 'Page'),
    description: t('filter.pageHint', 'A page that was visited, by its name'),
  },
  user: { title: t('filter.user', 'User'), description: t('filter.userHint', 'By id, name or e-mail') },
  session: { title: t('filter.session', 'Session') },
  duration: { title: t('filter.duration', 'Duration'), description: t('filter.durationHint', 'From start to end') },
  pages: {
    title: t('filter.pages', 'Pages'),
    description: t('filter.pagesHint', 'Pages viewed, each time anew, route changes included'),
  },
  actions: { title: t('filter.actions', 'Actions') },
  resources: { title: t('filter.resources', 'Resources') },
  errors: { title: t('filter.errors', 'Errors') },
  long_tasks: { title: t('filter.longTasks', 'Long tasks') },
  frustrations: { title: t('filter.frustrations', 'Frustrations') },
  load_time: {
    title: t('filter.loadTime', 'Load time'),
    description: t('filter.loadTimeHint', 'Average of its page loads'),
  },
  blocking_time: {
    title: t('filter.blockingTime', 'Blocking time'),
    description: t('filter.blockingTimeHint', 'What long tasks took beyond 50 ms each, in all'),
  },
  text: {
    title: t('filter.text', 'Text'),
    description: t('filter.textHint', 'Part of the user, of a page or of the session id'),
  },
}));

/** What a field is called, in the user's language. */
export function fieldWords(name: FilterFieldName): FieldWords {
  return (
    FIELDS()[name] ?? { title: t('filter.label', 'Label {{key}}', { key: lokiName(name.slice(LABEL_PREFIX.length)) }) }
  );
}
