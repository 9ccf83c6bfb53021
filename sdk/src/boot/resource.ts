import { SDK_INFO } from '@opentelemetry/core';
import { resourceFromAttributes } from '@opentelemetry/resources';
import type { Resource } from '@opentelemetry/resources';
import { RESOURCE_ATTR } from '../contract';
import { compact } from '../browser/compact';
import { detectDevice } from '../browser/device';
import type { Settings } from './options';
import { VERSION } from './version';

/** The resource of everything that this page sends. Never `service.instance.id`: Loki would index it. */
export function createResource(settings: Settings, stream?: string): Resource {
  const device = detectDevice();
  return resourceFromAttributes(
    compact({
      [RESOURCE_ATTR.serviceName]: settings.serviceName,
      [RESOURCE_ATTR.serviceNamespace]: settings.serviceNamespace,
      [RESOURCE_ATTR.serviceVersion]: settings.serviceVersion,
      [RESOURCE_ATTR.environment]: settings.environment,
      [RESOURCE_ATTR.sdkLanguage]: 'webjs',
      [RESOURCE_ATTR.sdkName]: 'opentelemetry',
      [RESOURCE_ATTR.sdkVersion]: SDK_INFO[RESOURCE_ATTR.sdkVersion],
      [RESOURCE_ATTR.distroName]: '@opensessions/browser-sdk',
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
    })
  );
}
