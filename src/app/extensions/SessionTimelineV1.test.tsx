import {
  dataFrameFromJSON,
  PluginContextProvider,
  type DataFrame,
  type DataFrameJSON,
  type PluginMeta,
} from '@grafana/data';
import {
  locationService,
  setBackendSrv,
  setDataSourceSrv,
  type BackendSrv,
  type DataSourceSrv,
} from '@grafana/runtime';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { of } from 'rxjs';
import lokiEmpty from '../../../preview/golden/loki-empty.json';
import lokiError from '../../../preview/golden/loki-error.json';
import lokiDocuments from '../../../preview/golden/loki-session-docs.json';
import lokiEvents from '../../../preview/golden/loki-session-events.json';
import tempoEmpty from '../../../preview/golden/tempo-empty.json';
import { SessionTimelineV1, type SessionTimelineProps } from './SessionTimelineV1';

// Icons load one by one and tell nobody; what they draw is not looked at here.
jest.mock('react-inlinesvg', () => ({ __esModule: true, default: () => null }));

const SESSION = '37b205f815ba54f9b8428d1280c9f2f0';
const RANGE = { from: 1_795_560_548_000, to: 1_795_567_748_000 };

interface Recording {
  emissions: unknown[];
}

/** Grafana with a Loki and a Tempo that answer from recordings. */
function grafanaWith(answers: { documents: Recording; events: Recording }) {
  const asked: string[] = [];
  const sources = ['loki', 'tempo'].map((type) => ({
    settings: { uid: `my-${type}`, type, name: type },
    api: {
      type,
      name: type,
      metricFindQuery: () => Promise.resolve([{ text: 'shop-golden2' }]),
      query: ({ targets: [target] }: { targets: Array<{ expr?: string }> }) => {
        const expr = target?.expr ?? '';
        asked.push(`${type} ${expr}`);
        const { documents, events } = answers;
        return of(emissionOf(type === 'tempo' ? tempoEmpty : expr.includes('event_name!=""') ? events : documents));
      },
    },
  }));
  const uidOf = (ref: unknown) => (typeof ref === 'string' ? ref : (ref as { uid?: string } | null)?.uid);
  const find = (ref: unknown) => sources.find(({ settings }) => settings.uid === uidOf(ref));
  setDataSourceSrv({
    getList: ({ type }: { type?: string } = {}) =>
      sources.map((one) => one.settings).filter((one) => one.type === type),
    getInstanceSettings: (ref: unknown) => find(ref)?.settings,
    get: (ref: unknown) => Promise.resolve(find(ref)?.api),
  } as unknown as DataSourceSrv);
  return asked;
}

function emissionOf({ emissions }: Recording) {
  const last = emissions.at(-1) as { data: DataFrameJSON[] };
  return { ...last, data: last.data.map((json) => ofSession(dataFrameFromJSON(json))) };
}

/** The recorded documents are of several sessions: the lines that the question is about. */
function ofSession(frame: DataFrame): DataFrame {
  const labels: Array<{ session_id?: string }> = frame.fields.find(({ name }) => name === 'labels')?.values ?? [];
  const rows = labels.flatMap(({ session_id }, row) => (session_id === SESSION ? [row] : []));
  const fields = frame.fields.map((field) => ({ ...field, values: rows.map((row): unknown => field.values[row]) }));
  return { ...frame, fields, length: rows.length };
}

/** As another app shows it: Grafana puts this plugin's settings around it, no page of ours. */
function embed(props: Partial<SessionTimelineProps> = {}) {
  const meta = { id: 'opensessions-usersessions-app', jsonData: { lokiUid: 'my-loki', tempoUid: 'my-tempo' } };
  return render(
    <PluginContextProvider meta={meta as unknown as PluginMeta}>
      <SessionTimelineV1 sessionId={SESSION} {...RANGE} {...props} />
    </PluginContextProvider>
  );
}

beforeEach(() => setBackendSrv({ get: () => Promise.resolve([]) } as unknown as BackendSrv));
afterEach(() => jest.restoreAllMocks());

it('shows what happened in a session, read through the data sources of the settings', async () => {
  const asked = grafanaWith({ documents: lokiDocuments, events: lokiEvents });
  embed();
  expect(await screen.findByTestId('timeline-mark-error-0')).toBeInTheDocument();
  expect(screen.getByTestId('embedded-timeline')).toHaveTextContent(/u-\d+.*·.*–/);
  expect(asked[0]).toContain(SESSION);
  expect(screen.getByRole('link', { name: 'Open user session' })).toHaveAttribute(
    'href',
    expect.stringMatching(
      new RegExp(`^/a/opensessions-usersessions-app/sessions/${SESSION}\\?service=shop-golden2&from=\\d+&to=\\d+$`)
    )
  );
});

it('opens the app where something is pressed', async () => {
  grafanaWith({ documents: lokiDocuments, events: lokiEvents });
  const push = jest.spyOn(locationService, 'push').mockImplementation(() => {});
  embed();
  await userEvent.click(await screen.findByTestId('timeline-mark-error-0'));
  expect(push).toHaveBeenLastCalledWith(
    expect.stringMatching(
      new RegExp(`^/a/opensessions-usersessions-app/sessions/${SESSION}\\?service=.*tab=errors&row=`)
    )
  );
  await userEvent.click(screen.getByRole('link', { name: 'Open user session' }));
  expect(push).toHaveBeenCalledTimes(2);
});

it('says why there is nothing', async () => {
  grafanaWith({ documents: lokiEmpty, events: lokiEmpty });
  embed();
  expect(await screen.findByTestId('state-empty')).toHaveTextContent(/session/i);
});

it('asks nothing for what is no id', async () => {
  const asked = grafanaWith({ documents: lokiDocuments, events: lokiEvents });
  embed({ sessionId: undefined });
  expect(await screen.findByTestId('state-empty')).toHaveTextContent('a session id is 32 digits');
  expect(asked).toEqual([]);
});

it('tells the server’s words where a query fails, and leaves the other app alone', async () => {
  grafanaWith({ documents: lokiError, events: lokiError });
  embed();
  expect(await screen.findByTestId('state-failed')).toHaveTextContent('parse error');
  expect(screen.getByRole('button', { name: /try again|retry/i })).toBeInTheDocument();
});

it('tells which part failed where only the records cannot be read', async () => {
  grafanaWith({ documents: lokiDocuments, events: lokiError });
  embed();
  expect(await screen.findByTestId('timeline-note')).toHaveTextContent('could not be read');
  expect(screen.getByTestId('state-failed')).toHaveTextContent('parse error');
});
