import { addAction, clearUser, getSession, init, setLabel, setUser } from '@opensessions/browser-sdk';
import manifest from '../../package.json';
import type { ShopConfig } from './config';
import type { Customer } from './customers';

const SERVICE = 'shop-web';
const APP = 'opensessions-usersessions-app';

/** What the shop tells about its visits: the one place that knows the SDK. */
export interface Telemetry {
  customerChanged(customer: Customer | undefined): void;
  orderPlaced(order: { items: number; total: number }): void;
  /** The address of this very session in Grafana, or of the list while there is no session. */
  sessionUrl(): string;
}

export function startTelemetry({ apiUrl, otlpUrl, hostUrl, environment }: ShopConfig): Telemetry {
  init({
    serviceName: SERVICE,
    serviceVersion: manifest.version,
    environment,
    endpoint: otlpUrl,
    propagateTo: [apiUrl],
  });
  return {
    customerChanged(customer) {
      if (customer) {
        setUser({ id: customer.id, name: customer.name, email: customer.email });
        setLabel('customer_tier', customer.tier);
      } else {
        clearUser();
        setLabel('customer_tier', undefined);
      }
    },
    orderPlaced({ items, total }) {
      addAction('order placed', { items, total });
    },
    sessionUrl() {
      const session = getSession();
      const list = `${hostUrl}/a/${APP}/sessions`;
      return session
        ? `${list}/${session.id}?service=${SERVICE}&from=now-6h&to=now`
        : `${list}?service=${SERVICE}&from=now-1h&to=now`;
    },
  };
}
