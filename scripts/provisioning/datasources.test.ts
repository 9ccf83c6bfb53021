import { readYaml } from '../stack/composeFile';

interface DataSource {
  jsonData: {
    derivedFields?: Array<{
      name: string;
      matcherType: string;
      matcherRegex: string;
      url: string;
      datasourceUid?: string;
    }>;
  };
  correlations?: Array<{
    type: string;
    label: string;
    description: string;
    config: { field: string; target: { url: string } };
  }>;
}

const read = (name: string) =>
  readYaml<{ datasources: DataSource[] }>(`provisioning/datasources/${name}.yaml`).datasources[0];
/** What Grafana makes of an address: it puts environment variables in, then a value. */
const addressOf = (url: string, value: string) =>
  url.replaceAll('$$', '$').replace('${__value.raw:percentencode}', encodeURIComponent(value));

const APP = '/a/opensessions-usersessions-app';

describe('links to the app', () => {
  it('lead from Loki’s lines by their session, and by their trace', () => {
    const fields = read('loki')?.jsonData.derivedFields ?? [];
    const toApp = fields.filter(({ datasourceUid }) => datasourceUid === undefined);
    expect(
      toApp.map(({ matcherType, matcherRegex, url }) => [matcherType, matcherRegex, addressOf(url, 'a/1')])
    ).toEqual([
      ['label', 'session_id', `${APP}/sessions/a%2F1`],
      ['label', 'trace_id', `${APP}/traces/a%2F1`],
    ]);
    expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
  });

  it('lead from Tempo’s traces to the lookup of their session', () => {
    const correlations = read('tempo')?.correlations ?? [];
    expect(correlations.map(({ type, config }) => [type, config.field, addressOf(config.target.url, 'a/1')])).toEqual([
      ['external', 'traceID', `${APP}/traces/a%2F1`],
    ]);
    // Grafana does not start where one of these is missing.
    expect(correlations.every(({ label, description }) => label !== '' && description !== '')).toBe(true);
  });
});
