import { RESOURCE_ATTR } from '@opensessions/browser-sdk/contract';
import { lokiName } from '../../model/lokiName';

/** The labels that a session's country can be read from: what the collector says, else the time zone. */
export const COUNTRY_LABEL = lokiName(RESOURCE_ATTR.country);
export const TIMEZONE_LABEL = lokiName(RESOURCE_ATTR.timezone);

/** The stage that keeps the records whose country the collector did not say. */
export const WITHOUT_COUNTRY = ` | ${COUNTRY_LABEL}=""`;
