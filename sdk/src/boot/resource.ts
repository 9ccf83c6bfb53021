import { RESOURCE_ATTR } from '../contract';
import { compact } from '../browser/compact';
import { detectDevice } from '../browser/device';
import type { OtlpResource } from '../export/otlp';
import type { Settings } from './options';
import { SDK_NAME, VERSION } from './version';

/** The resource of everything that this page sends. Never `service.instance.id`: Loki would index it. */
export function createResource(settings: Settings, stream?: string): OtlpResource {
  const device = detectDevice();
  return {
    attributes: compact({
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
      [RESOURCE_ATTR.stream]: stream,
    }),
  };
}
