import type { DataFrame } from '@grafana/data';
import type { Session } from '../../model/session';
import { recordOf, type SessionEvent } from '../../views/events/sessionEvents';
import type { SessionTimelineProps } from '../../views/timeline/SessionTimeline';
import { eventHref, type EventPlace } from '../parts/eventHref';
import { linksAt } from '../parts/followLink';
import { openApp } from '../parts/openApp';
import { doClick } from '../parts/panelClick';
import { recordPlaces } from '../parts/recordPlaces';
import type { MarkClick } from './timelineOptions';

export type MarkClicks = Pick<SessionTimelineProps, 'onOpenView' | 'onOpenEvent' | 'onOpenError' | 'onOpenResource'>;

/** What a click on a page or a mark does, as the options say. */
export function markClicks({
  session,
  events,
  series,
  click,
}: {
  session: Session;
  events: readonly SessionEvent[];
  series: readonly DataFrame[];
  click: MarkClick;
}): MarkClicks {
  /** @param id of the record in the data */
  const go = (place: EventPlace, id: string | undefined): void => {
    const how = { newTab: false };
    doClick({ click, variable: '' }, how, {
      open: () => openApp(eventHref(session, place, session.client.serviceName), how),
      link: () => {
        const found = id === undefined ? undefined : recordPlaces(series).get(id);
        return found && linksAt(found.fields, found.row)[0];
      },
      value: () => undefined,
    });
  };
  const goTo = (tab: EventPlace['tab'], event: SessionEvent | undefined): void => {
    if (event) {
      go({ tab, row: event.id }, recordOf(event).lineId);
    }
  };
  return {
    onOpenView: (viewId) => {
      const view = events.find((event) => event.kind === 'navigation' && event.view.viewId === viewId);
      go({ tab: 'actions', view: viewId }, view && recordOf(view).lineId);
    },
    onOpenEvent: (id) =>
      goTo(
        'actions',
        events.find((event) => event.id === id)
      ),
    onOpenError: (error) =>
      goTo(
        'errors',
        events.find((event) => event.kind === 'error' && event.error === error)
      ),
    onOpenResource: ({ spanId }) => go({ tab: 'resources', row: spanId }, spanId),
  };
}
