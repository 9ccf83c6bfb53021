/** What the shop's server tells the page in `/config.js`. */
export interface ShopConfig {
  apiUrl: string;
  otlpUrl: string;
  hostUrl: string;
  environment: string;
}

declare global {
  interface Window {
    SHOP_CONFIG?: ShopConfig;
  }
}

/** @throws Error when `/config.js` did not load before the shop */
export function readConfig(): ShopConfig {
  if (!window.SHOP_CONFIG) {
    throw new Error('/config.js did not load: the page must come from demo/shop/server');
  }
  return window.SHOP_CONFIG;
}
