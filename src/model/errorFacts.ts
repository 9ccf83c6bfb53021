import { COMMON_ATTR, ERROR_ATTR, RESOURCE_ATTR } from '@opensessions/browser-sdk/contract';
import { lokiName } from './lokiName';
import type { Session } from './session';
import type { ErrorEvent } from './story';

/** Who met an error, with what and where; absent where neither its record nor its session says so. */
export interface ErrorFacts {
  application?: string;
  version?: string;
  eventId?: string;
  /** The HTTP status of a failed request. */
  code?: number;
  userId?: string;
  userName?: string;
  browser?: string;
  os?: string;
  device?: string;
  /** ISO 3166 alpha-2. */
  country?: string;
  /** The country was derived from the time zone. */
  countryDerived?: boolean;
}

/** What an error's own record says of it; what it lacks, as its session says. */
export function errorFactsOf(error: ErrorEvent, { client, user }: Pick<Session, 'client' | 'user'>): ErrorFacts {
  const own = (attribute: string): string | undefined => error.attributes[lokiName(attribute)] || undefined;
  const userId = error.userId ?? user.id;
  const country = own(RESOURCE_ATTR.country);
  return {
    application: own(RESOURCE_ATTR.serviceName) ?? client.serviceName,
    version: own(RESOURCE_ATTR.serviceVersion) ?? client.serviceVersion,
    eventId: own(ERROR_ATTR.id),
    code: error.requestStatus || undefined,
    userId,
    // A visitor can sign in within a session: the name of another user is not this one's.
    userName: own(COMMON_ATTR.userName) ?? (userId === user.id ? user.name : undefined),
    browser:
      named(own(RESOURCE_ATTR.browserName), own(RESOURCE_ATTR.browserVersion)) ??
      named(client.browserName, client.browserVersion),
    os: named(own(RESOURCE_ATTR.osName), own(RESOURCE_ATTR.osVersion)) ?? named(client.osName, client.osVersion),
    device: own(RESOURCE_ATTR.deviceType) ?? client.deviceType,
    country: country ?? client.country,
    countryDerived: country === undefined ? client.countryDerived : undefined,
  };
}

function named(name: string | undefined, version: string | undefined): string | undefined {
  return name && [name, version].filter(Boolean).join(' ');
}
