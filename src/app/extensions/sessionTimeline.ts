/* eslint-disable no-restricted-syntax -- Grafana wants titles and descriptions as plugin.json has them, which is English */
import type { PluginExtensionExposedComponentConfig } from '@grafana/data';
import { PLUGIN_ID } from '../../model/paths';
import { SessionTimelineV1, type SessionTimelineProps } from './SessionTimelineV1';

/** A session's timeline that other apps embed; stands in plugin.json, too. */
export const sessionTimeline: PluginExtensionExposedComponentConfig<SessionTimelineProps> = {
  id: `${PLUGIN_ID}/session-timeline/v1`,
  title: 'User session timeline',
  description: 'What happened in a user session, in one look: pages, actions, errors, slow requests and long tasks',
  component: SessionTimelineV1,
};
