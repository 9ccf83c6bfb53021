import { t } from '../../../words';
import { EXAMPLE } from './snippets';

/** One place on the way from a page to this list where sessions can get lost. */
export interface ReachCheck {
  title: string;
  /** What can be wrong there. */
  text: string;
  /** What to run or paste. */
  command: string;
  /** What it says where all is well. */
  expected: string;
}

/** Where to look when a page should send sessions and none arrive, in the order of the way that they take. */
export function reachChecks(service: string = EXAMPLE.service): ReachCheck[] {
  const { collector, page } = EXAMPLE;
  return [
    {
      title: t('setup.sdkStarts', 'Did the SDK start?'),
      text: t(
        'setup.sdkStartsHint',
        'With onDiagnostic it says in a sentence which option is wrong, and what the collector answered. It sends nothing while consent is pending or denied, to the sessions that sampleRate leaves out, and with onlySessionsWithErrors before an error.'
      ),
      command: 'init({ /* as before */ onDiagnostic: (message) => console.warn(message) });',
      expected: t(
        'setup.sdkStartsExpected',
        'no warning, and POST requests to /v1/logs in the network tab of the browser a second after the page was opened'
      ),
    },
    {
      title: t('setup.collectorAnswers', 'Does the collector answer?'),
      text: t(
        'setup.collectorAnswersHint',
        'The endpoint is its base URL: /v1/logs and /v1/traces are added. Browsers must reach it from wherever they are, and from a page on https only by https.'
      ),
      command: `curl -i ${collector}/v1/logs -H 'Content-Type: application/json' -d '{"resourceLogs":[]}'`,
      expected: t('setup.collectorAnswersExpected', 'HTTP 200 and {{body}}', { body: '{"partialSuccess":{}}' }),
    },
    {
      title: t('setup.cors', 'Does it allow the page (CORS)?'),
      text: t(
        'setup.corsHint',
        'Browsers ask it for permission before they send. The origin of the page must be among cors.allowed_origins of the receiver, scheme and port included.'
      ),
      command: [
        `curl -i -X OPTIONS ${collector}/v1/logs`,
        `-H 'Origin: ${page}'`,
        "-H 'Access-Control-Request-Method: POST'",
        "-H 'Access-Control-Request-Headers: content-encoding,content-type'",
      ].join(' \\\n  '),
      expected: t(
        'setup.corsExpected',
        'HTTP 204, Access-Control-Allow-Origin: {{page}} and Access-Control-Allow-Headers with both names',
        { page }
      ),
    },
    {
      title: t('setup.csp', 'Does the page allow the collector (CSP)?'),
      text: t(
        'setup.cspHint',
        'A Content-Security-Policy must name the collector under connect-src. Ad blockers have lists of well-known collectors: an address of your own domain is safest.'
      ),
      command: `curl -sI ${page}/ | grep -i content-security-policy`,
      expected: t('setup.cspExpected', 'nothing, or connect-src with {{collector}}', { collector }),
    },
    {
      title: t('setup.lokiHas', 'Does Loki have it?'),
      text: t(
        'setup.lokiHasHint',
        "What Loki refuses is in the collector's log, with the reason. By default Loki refuses records that are older than a week or more than ten minutes ahead."
      ),
      command: `curl -sG http://loki:3100/loki/api/v1/series --data-urlencode ${shellQuote(`match[]={service_name=${JSON.stringify(service)}}`)}`,
      expected: t(
        'setup.lokiHasExpected',
        'an entry whose service_name is {{service}}; with several tenants, ask as the one that the data source of Grafana is set to (X-Scope-OrgID)',
        { service }
      ),
    },
  ];
}

/** As one word of a POSIX shell, whatever is in it. */
function shellQuote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
