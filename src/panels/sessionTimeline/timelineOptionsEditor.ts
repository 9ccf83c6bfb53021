import type { PanelOptionsEditorBuilder } from '@grafana/data';
import type { MarkKind } from '../../model/timeline/timeline';
import { t } from '../../words';
import { clickChoices } from '../parts/clickEditor';
import type { TimelineOptions } from './timelineOptions';

const marks = (): Array<{ value: MarkKind; label: string }> => [
  { value: 'action', label: t('timelinePanel.actions', 'Actions') },
  { value: 'error', label: t('panel.errors', 'Errors') },
  { value: 'long_task', label: t('timelinePanel.longTasks', 'Long tasks') },
  { value: 'request', label: t('timelinePanel.requests', 'Failed or slow requests') },
];

const clicks = () =>
  clickChoices(t('panel.openThere', 'Open the session there')).filter(({ value }) => value !== 'variable');

/** The options of the Session timeline, with what they are at first. */
export function timelineOptionsEditor(builder: PanelOptionsEditorBuilder<TimelineOptions>): void {
  builder
    .addMultiSelect({
      path: 'marks',
      name: t('timelinePanel.marks', 'Marks'),
      description: t('timelinePanel.marksHint', 'None chosen: all of them. Requests need a second query, to Tempo.'),
      settings: { options: marks() },
    })
    .addBooleanSwitch({
      path: 'idle',
      name: t('timelinePanel.idle', 'Idle stretches'),
      description: t('timelinePanel.idleHint', 'Hatched where no record tells of anything'),
      defaultValue: true,
    })
    .addBooleanSwitch({
      path: 'facts',
      name: t('timelinePanel.facts', 'Line about the session'),
      description: t('timelinePanel.factsHint', 'User, browser, country, time and duration'),
      defaultValue: true,
    })
    .addSelect({
      path: 'click',
      name: t('timelinePanel.click', 'A click on a page or a mark'),
      description: t(
        'timelinePanel.clickHint',
        'Data links are those of the record’s fields: the first that there is is followed.'
      ),
      defaultValue: 'open',
      settings: { options: clicks() },
    });
}
