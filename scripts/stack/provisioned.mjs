/**
 * Waits until Grafana has what provisioning/ gives it: the app, enabled, and both data sources.
 * @param {string} grafana its address
 * @param {string} app the app's id
 * @param {number} withinMs
 * @throws in words: what is missing and where to look
 */
export async function requireProvisioned(grafana, app, withinMs) {
  const giveUp = Date.now() + withinMs;
  let missing;
  do {
    missing = await whatIsMissing(grafana, app);
    if (!missing) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  } while (Date.now() < giveUp);
  throw new Error(`Grafana runs, but ${missing}`);
}

async function whatIsMissing(grafana, app) {
  const settings = await read(`${grafana}/api/plugins/${app}/settings`);
  if (!settings?.enabled) {
    return `does not have the app enabled (${app}): build it ("npm run build") and look at provisioning/plugins/app.yaml.`;
  }
  for (const uid of ['loki', 'tempo']) {
    if (!(await read(`${grafana}/api/datasources/uid/${uid}`))) {
      return `does not have the data source with the uid "${uid}": look at provisioning/datasources/${uid}.yaml.`;
    }
  }
  return undefined;
}

async function read(url) {
  const answer = await fetch(url, { signal: AbortSignal.timeout(5000) }).catch(() => undefined);
  return answer?.ok ? answer.json() : undefined;
}
