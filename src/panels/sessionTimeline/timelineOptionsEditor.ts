import type { PanelOptionsEditorBuilder } from '@grafana/data';
import type { MarkKind } from '../../model/timeline/timeline';
import { clickChoices } from '../parts/clickEditor';
import type { TimelineOptions } from './timelineOptions';

const MARKS: Array<{ value: MarkKind; label: string }> = [
  { value: 'action', label: 'Actions' },
  { value: 'error', label: 'Errors' },
  { value: 'long_task', label: 'Long tasks' },
  { value: 'request', label: 'Failed or slow requests' },
];

const CLICKS = clickChoices('Open the session there').filter(({ value }) => value !== 'variable');

/** The options of the Session timeline, with what they are at first. */
export function timelineOptionsEditor(builder: PanelOptionsEditorBuilder<TimelineOptions>): void {
  builder
    .addMultiSelect({
      path: 'marks',
      name: 'Marks',
      description: 'None chosen: all of them. Requests need a second query, to Tempo.',
      settings: { options: MARKS },
    })
    .addBooleanSwitch({
      path: 'idle',
      name: 'Idle stretches',
      description: 'Hatched where no record tells of anything',
      defaultValue: true,
    })
    .addBooleanSwitch({
      path: 'facts',
      name: 'Line about the session',
      description: 'User, browser, country, time and duration',
      defaultValue: true,
    })
    .addSelect({
      path: 'click',
      name: 'A click on a page or a mark',
      description: 'Data links are those of the record’s fields: the first that there is is followed.',
      defaultValue: 'open',
      settings: { options: CLICKS },
    });
}
