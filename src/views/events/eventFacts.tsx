import React, { type ReactNode } from 'react';
import { blockingTimeOf } from '../../model/blockingTime';
import type { View } from '../../model/story';
import { t } from '../../words';
import { formatBytes, formatCount, formatDuration } from '../format';
import { DataLink } from '../text/DataLink';
import { PlainText } from '../text/PlainText';
import { FrustrationBadges } from './FrustrationBadges';
import { loadingWords } from './loadingWords';
import type { SessionEvent } from './sessionEvents';

type Fact = [name: string, value: ReactNode];

/** What is known of an event of its kind, beside what every event has; not known is undefined. */
export function eventFacts(event: SessionEvent): Fact[] {
  switch (event.kind) {
    case 'navigation':
      return viewFacts(event.view);
    case 'action': {
      const { name, target, frustrations } = event.action;
      return [
        [t('events.type', 'Type'), event.action.type],
        [t('events.element', 'Element'), name && plain(name)],
        [t('events.selector', 'Selector'), target && plain(target)],
        [
          t('events.frustration', 'Frustration'),
          frustrations.length ? <FrustrationBadges frustrations={frustrations} /> : undefined,
        ],
      ];
    }
    case 'error': {
      const { type, source, handled, causes } = event.error;
      return [
        [t('events.type', 'Type'), type && plain(type)],
        [t('events.message', 'Message'), plain(event.error.message)],
        [t('events.source', 'Source'), source],
        [
          t('events.handledFact', 'Handled'),
          handled === undefined ? undefined : handled ? t('events.yes', 'yes') : t('events.no', 'no'),
        ],
        [t('events.causes', 'Causes'), causes && plain(causes)],
      ];
    }
    case 'long_task':
      return [
        [t('events.blockingTime', 'Blocking time'), formatDuration(blockingTimeOf(event.task))],
        [t('events.script', 'Script'), event.task.script && plain(event.task.script)],
      ];
    case 'console':
      return [
        [t('events.level', 'Level'), event.console.level],
        [t('events.message', 'Message'), plain(event.console.message)],
      ];
    case 'other':
      return [
        [t('events.event', 'Event'), plain(event.other.eventName)],
        [t('events.message', 'Message'), event.other.message && plain(event.other.message)],
        [
          t('events.whyOther', 'Why “other”'),
          t('events.whyOtherWords', 'This version of the plugin does not know the event, or it lacks what it needs'),
        ],
      ];
  }
}

function viewFacts(view: View): Fact[] {
  return [
    [t('events.loadingType', 'Loading type'), view.loadingType && loadingWords(view.loadingType)],
    [t('events.rendered', 'Rendered in'), time(view.renderingTimeMs)],
    [t('events.timeOnPage', 'Time on page'), time(view.timeSpentMs)],
    [t('events.pageSize', 'Page size'), view.pageBytes === undefined ? undefined : formatBytes(view.pageBytes)],
    [t('events.resources', 'Resources'), count(view.resources)],
    [t('events.actions', 'Actions'), count(view.actions)],
    [t('events.errors', 'Errors'), count(view.errors)],
    [t('events.longTasks', 'Long tasks'), count(view.longTasks)],
    [t('events.blockingTime', 'Blocking time'), time(view.blockingTimeMs)],
    [t('events.frustrations', 'Frustrations'), count(view.frustrations)],
    [t('events.referrer', 'Referrer'), view.referrer && <DataLink url={view.referrer} />],
    [t('events.urlParams', 'URL parameters'), view.urlParams && plain(view.urlParams)],
  ];
}

function time(ms: number | undefined): string | undefined {
  return ms === undefined ? undefined : formatDuration(ms);
}

function count(number: number | undefined): string | undefined {
  return number === undefined ? undefined : formatCount(number);
}

function plain(value: string): ReactNode {
  return <PlainText value={value} />;
}
