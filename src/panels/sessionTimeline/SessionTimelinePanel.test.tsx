import { LoadingState, type DataFrame, type PanelData } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { GOLDEN_SESSION, goldenFrames } from '../../data/frames/testing/golden';
import { panelProps, registerGrafanaOptions } from '../parts/panelProps.fixture';
import { plugin } from './module';
import { SessionTimelinePanel } from './SessionTimelinePanel';
import type { TimelineOptions } from './timelineOptions';

const DEFAULTS: TimelineOptions = { idle: true, facts: true, click: 'open' };
const PAGE = `/a/opensessions-usersessions-app/sessions/${GOLDEN_SESSION}`;

beforeAll(registerGrafanaOptions);
afterEach(() => jest.restoreAllMocks());

async function show(
  options: Partial<TimelineOptions> = {},
  data: Partial<PanelData> = { series: goldenFrames('lokiEvents') }
) {
  const shown = render(<SessionTimelinePanel {...panelProps({ ...DEFAULTS, ...options }, { data })} />);
  // Marks are drawn in a task of their own.
  await act(async () => {});
  return shown;
}
/** The recorded lines, those of the last minute five minutes later. */
function withPause(frame: DataFrame): DataFrame {
  const later = (ns: string) => (BigInt(ns) > 1795564130000000000n ? String(BigInt(ns) + 300_000_000_000n) : ns);
  const fields = frame.fields.map((field) =>
    field.name === 'tsNs' ? { ...field, values: field.values.map(later) } : field
  );
  return { ...frame, fields };
}
const kinds = () => new Set(screen.queryAllByTestId(/^timeline-mark-/).map(({ dataset }) => dataset.kind));

describe('SessionTimelinePanel', () => {
  it('has the options that it reads, each with a value to begin with', () => {
    expect(plugin.defaults).toEqual(DEFAULTS);
    expect(plugin.fieldConfigRegistry.list().map(({ id }) => id)).toEqual(['links']);
  });

  it('shows pages and marks of the session of log lines, and who it was', async () => {
    await show();
    expect(screen.getAllByTestId(/^timeline-page-/)).toHaveLength(4);
    expect(kinds()).toEqual(new Set(['action', 'error', 'long_task']));
    expect(screen.getByTestId('session-facts')).toHaveTextContent('u-10012026-11-24 23:47:52, 1m 59sChrome 141');
  });

  it('shows the chosen kinds of marks, and no facts where they are not wanted', async () => {
    await show({ marks: ['error'], facts: false });
    expect(kinds()).toEqual(new Set(['error']));
    expect(screen.queryByTestId('session-facts')).toBeNull();
  });

  it('hatches idle stretches unless they are not wanted', async () => {
    const series = goldenFrames('lokiEvents').map(withPause);
    const { unmount } = await show({}, { series });
    expect(screen.queryAllByTestId('timeline-idle').length).toBeGreaterThan(0);
    unmount();
    await show({ idle: false }, { series });
    expect(screen.queryAllByTestId('timeline-idle')).toHaveLength(0);
  });

  it('opens the app at the row of a mark, and at a page', async () => {
    const push = jest.spyOn(locationService, 'push').mockImplementation();
    await show();
    const click = (kind: string) =>
      userEvent.click(
        screen.getAllByTestId(/^timeline-mark-/).find(({ dataset }) => dataset.kind === kind) as HTMLElement
      );
    const opened = () => new URL(String(push.mock.lastCall?.[0]), 'http://a');
    await click('error');
    expect(opened().pathname).toBe(PAGE);
    expect(Object.fromEntries(opened().searchParams)).toMatchObject({
      service: 'shop-golden2',
      tab: 'errors',
      row: expect.stringMatching(/^[0-9a-f]{16}/),
    });
    await click('action');
    expect(opened().searchParams.get('tab')).toBe('actions');
    await userEvent.click(screen.getAllByTestId(/^timeline-page-/)[1] as HTMLElement);
    expect(opened().searchParams.get('view')).toMatch(/^[0-9a-f]{16}$/);
  });

  it('follows the data link of a mark’s record', async () => {
    const push = jest.spyOn(locationService, 'push').mockImplementation();
    const series = goldenFrames('lokiEvents').map((frame) => ({
      ...frame,
      fields: frame.fields.map((field) =>
        field.name === 'Line'
          ? {
              ...field,
              getLinks: ({ valueRowIndex }: { valueRowIndex?: number }) =>
                [{ href: `/d/x?line=${field.values[valueRowIndex ?? -1]}` }] as never,
            }
          : field
      ),
    }));
    await show({ click: 'links', marks: ['error'] }, { series });
    await userEvent.click(screen.getAllByTestId(/^timeline-mark-/)[0] as HTMLElement);
    expect(decodeURIComponent(String(push.mock.lastCall?.[0]))).toMatch(/^\/d\/x\?line=.*500/);
  });

  it('says that the lines are of more than one session', async () => {
    await show({}, { series: [...goldenFrames('lokiEvents'), ...goldenFrames('lokiDocuments')] });
    expect(screen.getByTestId('panel-note')).toHaveTextContent('These lines are of 3 sessions; this is the last one.');
  });

  it('says which columns are missing, and tells loading from empty', async () => {
    const { rerender } = await show({}, { series: goldenFrames('lokiRange') });
    expect(screen.getByTestId('panel-unfit')).toHaveTextContent('The answer lacks the columns Line and labels.');
    rerender(<SessionTimelinePanel {...panelProps(DEFAULTS, { data: { state: LoadingState.Loading } })} />);
    expect(screen.getByTestId('state-loading')).toBeInTheDocument();
    rerender(<SessionTimelinePanel {...panelProps(DEFAULTS)} />);
    expect(screen.getByTestId('state-empty')).toHaveTextContent('No records of a session in this time range.');
  });
});
