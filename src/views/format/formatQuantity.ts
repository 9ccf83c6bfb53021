import { t } from '../../words';
import { formatCount } from './formatAmount';

/** What is counted in words; another noun comes here. */
const FORMS = {
  session: (count: number, n: string) =>
    t('count.session', { one: '{{n}} session', other: '{{n}} sessions' }, { count, n }),
  line: (count: number, n: string) => t('count.line', { one: '{{n}} line', other: '{{n}} lines' }, { count, n }),
  error: (count: number, n: string) => t('count.error', { one: '{{n}} error', other: '{{n}} errors' }, { count, n }),
  user: (count: number, n: string) => t('count.user', { one: '{{n}} user', other: '{{n}} users' }, { count, n }),
  trace: (count: number, n: string) => t('count.trace', { one: '{{n}} trace', other: '{{n}} traces' }, { count, n }),
  view: (count: number, n: string) => t('count.view', { one: '{{n}} view', other: '{{n}} views' }, { count, n }),
  visit: (count: number, n: string) => t('count.visit', { one: '{{n}} visit', other: '{{n}} visits' }, { count, n }),
  warning: (count: number, n: string) =>
    t('count.warning', { one: '{{n}} warning', other: '{{n}} warnings' }, { count, n }),
  resource: (count: number, n: string) =>
    t('count.resource', { one: '{{n}} resource', other: '{{n}} resources' }, { count, n }),
  document: (count: number, n: string) =>
    t('count.document', { one: '{{n}} document', other: '{{n}} documents' }, { count, n }),
  problem: (count: number, n: string) =>
    t('count.problem', { one: '{{n}} problem', other: '{{n}} problems' }, { count, n }),
  span: (count: number, n: string) => t('count.span', { one: '{{n}} span', other: '{{n}} spans' }, { count, n }),
  row: (count: number, n: string) => t('count.row', { one: '{{n}} row', other: '{{n}} rows' }, { count, n }),
  record: (count: number, n: string) =>
    t('count.record', { one: '{{n}} record', other: '{{n}} records' }, { count, n }),
  click: (count: number, n: string) => t('count.click', { one: '{{n}} click', other: '{{n}} clicks' }, { count, n }),
  input: (count: number, n: string) => t('count.input', { one: '{{n}} input', other: '{{n}} inputs' }, { count, n }),
  time: (count: number, n: string) => t('count.time', { one: '{{n}} time', other: '{{n}} times' }, { count, n }),
  'page load': (count: number, n: string) =>
    t('count.pageLoad', { one: '{{n}} page load', other: '{{n}} page loads' }, { count, n }),
  'more annotation': (count: number, n: string) =>
    t('count.moreAnnotation', { one: '{{n}} more annotation', other: '{{n}} more annotations' }, { count, n }),
  'more service': (count: number, n: string) =>
    t('count.moreService', { one: '{{n}} more service', other: '{{n}} more services' }, { count, n }),
  'other span': (count: number, n: string) =>
    t('count.otherSpan', { one: '{{n}} other span', other: '{{n}} other spans' }, { count, n }),
  'back-end line': (count: number, n: string) =>
    t('count.backEndLine', { one: '{{n}} back-end line', other: '{{n}} back-end lines' }, { count, n }),
  'third-party frame': (count: number, n: string) =>
    t('count.thirdPartyFrame', { one: '{{n}} third-party frame', other: '{{n}} third-party frames' }, { count, n }),
  action: (count: number, n: string) =>
    t('count.action', { one: '{{n}} action', other: '{{n}} actions' }, { count, n }),
  'long task': (count: number, n: string) =>
    t('count.longTask', { one: '{{n}} long task', other: '{{n}} long tasks' }, { count, n }),
  'failed or slow request': (count: number, n: string) =>
    t(
      'count.badRequest',
      { one: '{{n}} failed or slow request', other: '{{n}} failed or slow requests' },
      { count, n }
    ),
  'user input': (count: number, n: string) =>
    t('count.userInput', { one: '{{n}} user input', other: '{{n}} user inputs' }, { count, n }),
} as const;

export type Noun = keyof typeof FORMS;

/**
 * @param count a number of things
 * @param noun the English word for one of them
 * @returns `1 session`, `1,204 sessions`, in the user's language
 */
export function formatQuantity(count: number, noun: Noun): string {
  return FORMS[noun](count, formatCount(count));
}
