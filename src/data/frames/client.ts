import { COMMON_ATTR, RESOURCE_ATTR } from '@opensessions/browser-sdk/contract';
import type { Client, User } from '../../model/session';
import { lokiName } from '../../model/lokiName';
import { asText } from './values';

/** Who runs the page, from a record's labels. */
export function clientOf(labels: Record<string, string>): Client {
  const text = (attribute: string): string | undefined => asText(labels[lokiName(attribute)]);
  return {
    serviceName: text(RESOURCE_ATTR.serviceName),
    serviceVersion: text(RESOURCE_ATTR.serviceVersion),
    environment: text(RESOURCE_ATTR.environment),
    browserName: text(RESOURCE_ATTR.browserName),
    browserVersion: text(RESOURCE_ATTR.browserVersion),
    osName: text(RESOURCE_ATTR.osName),
    osVersion: text(RESOURCE_ATTR.osVersion),
    deviceType: text(RESOURCE_ATTR.deviceType),
    country: text(RESOURCE_ATTR.country),
    timezone: text(RESOURCE_ATTR.timezone),
    language: text(RESOURCE_ATTR.language),
    sdkLanguage: text(RESOURCE_ATTR.sdkLanguage),
    sdkName: text(RESOURCE_ATTR.distroName),
    sdkVersion: text(RESOURCE_ATTR.distroVersion),
  };
}

/** The user, where the page set one. */
export function userOf(labels: Record<string, string>): User {
  return {
    id: asText(labels[lokiName(COMMON_ATTR.userId)]),
    name: asText(labels[lokiName(COMMON_ATTR.userName)]),
    email: asText(labels[lokiName(COMMON_ATTR.userEmail)]),
  };
}
