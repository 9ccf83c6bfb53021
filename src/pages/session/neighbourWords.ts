import { t } from '../../words';

/**
 * What is said of the session before or after one.
 * @param user who had both
 * @param start when it began
 */
export function neighbourWords(side: 'prev' | 'next', user: string, start = '') {
  return side === 'prev'
    ? {
        name: t('session.prev', 'prev'),
        what: t('session.earlier', 'earlier session of {{user}}', { user }),
        from: t('session.earlierFrom', 'The earlier session of {{user}}, from {{start}}', { user, start }),
        none: t('session.noEarlier', 'No earlier session of {{user}} in the last 7 days', { user }),
        unknown: t('session.earlierUnknown', 'The earlier session of {{user}} is not known yet', { user }),
      }
    : {
        name: t('session.next', 'next'),
        what: t('session.later', 'later session of {{user}}', { user }),
        from: t('session.laterFrom', 'The later session of {{user}}, from {{start}}', { user, start }),
        none: t('session.noLater', 'No later session of {{user}} in the last 7 days', { user }),
        unknown: t('session.laterUnknown', 'The later session of {{user}} is not known yet', { user }),
      };
}
