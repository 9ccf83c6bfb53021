import { RESOURCE_ATTR, SESSIONS_STREAM } from '../contract';
import { compact } from '../browser/compact';
import { detectDevice } from '../browser/device';
import type { Resource } from '../export/otlp';
import type { Settings } from './options';
import { SDK_NAME, VERSION } from './version';

/** Resources of the two streams of log records; spans have that of the events. */
export interface Resources {
  events: Resource;
  sessions: Resource;
}

/**
 * Who sends, for everything that this page sends. Never `service.instance.id`: Loki would index it. The device is asked
 * for when the first batch is written, not while the page starts: for the time zone some browsers load a database.
 */
export function createResources(settings: Settings): Resources {
  let known: Resource['attributes'] | undefined;
  const attributes = (): Resource['attributes'] => (known ??= describe(settings));
  return {
    events: {
      get attributes() {
        return attributes();
      },
    },
    sessions: {
      get attributes() {
        return { ...attributes(), [RESOURCE_ATTR.stream]: SESSIONS_STREAM };
      },
    },
  };
}

function describe(settings: Settings): Resource['attributes'] {
  const device = detectDevice();
  return compact({
    [RESOURCE_ATTR.serviceName]: settings.serviceName,
    [RESOURCE_ATTR.serviceNamespace]: settings.serviceNamespace,
    [RESOURCE_ATTR.serviceVersion]: settings.serviceVersion,
    [RESOURCE_ATTR.environment]: settings.environment,
    [RESOURCE_ATTR.sdkLanguage]: 'webjs',
    // An implementation of OpenTelemetry that is not its own SDK names itself (semantic conventions, telemetry.sdk.name).
    [RESOURCE_ATTR.sdkName]: SDK_NAME,
    [RESOURCE_ATTR.sdkVersion]: VERSION,
    [RESOURCE_ATTR.distroName]: SDK_NAME,
    [RESOURCE_ATTR.distroVersion]: VERSION,
    [RESOURCE_ATTR.browserName]: device.browserName,
    [RESOURCE_ATTR.browserVersion]: device.browserVersion,
    [RESOURCE_ATTR.osName]: device.osName,
    [RESOURCE_ATTR.osVersion]: device.osVersion,
    [RESOURCE_ATTR.language]: device.language,
    [RESOURCE_ATTR.mobile]: device.mobile,
    [RESOURCE_ATTR.deviceType]: device.type,
    [RESOURCE_ATTR.timezone]: device.timezone,
  });
}
