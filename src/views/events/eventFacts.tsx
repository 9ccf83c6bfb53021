import React, { type ReactNode } from 'react';
import { blockingTimeOf } from '../../model/blockingTime';
import type { View } from '../../model/story';
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
        ['Type', event.action.type],
        ['Element', name && plain(name)],
        ['Selector', target && plain(target)],
        ['Frustration', frustrations.length ? <FrustrationBadges frustrations={frustrations} /> : undefined],
      ];
    }
    case 'error': {
      const { type, source, handled, causes } = event.error;
      return [
        ['Type', type && plain(type)],
        ['Message', plain(event.error.message)],
        ['Source', source],
        ['Handled', handled === undefined ? undefined : handled ? 'yes' : 'no'],
        ['Causes', causes && plain(causes)],
      ];
    }
    case 'long_task':
      return [
        ['Blocking time', formatDuration(blockingTimeOf(event.task))],
        ['Script', event.task.script && plain(event.task.script)],
      ];
    case 'console':
      return [
        ['Level', event.console.level],
        ['Message', plain(event.console.message)],
      ];
    case 'other':
      return [
        ['Event', plain(event.other.eventName)],
        ['Message', event.other.message && plain(event.other.message)],
        ['Why “other”', 'This version of the plugin does not know the event, or it lacks what it needs'],
      ];
  }
}

function viewFacts(view: View): Fact[] {
  return [
    ['Loading type', view.loadingType && loadingWords(view.loadingType)],
    ['Rendered in', time(view.renderingTimeMs)],
    ['Time on page', time(view.timeSpentMs)],
    ['Page size', view.pageBytes === undefined ? undefined : formatBytes(view.pageBytes)],
    ['Resources', count(view.resources)],
    ['Actions', count(view.actions)],
    ['Errors', count(view.errors)],
    ['Long tasks', count(view.longTasks)],
    ['Blocking time', time(view.blockingTimeMs)],
    ['Frustrations', count(view.frustrations)],
    ['Referrer', view.referrer && <DataLink url={view.referrer} />],
    ['URL parameters', view.urlParams && plain(view.urlParams)],
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
