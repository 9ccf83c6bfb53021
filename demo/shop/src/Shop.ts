import type { ShopConfig } from './config';
import type { SignedIn } from './customers';
import type { Place } from './Navigation';
import type { Cart, ShopApi } from './ShopApi';
import type { Telemetry } from './telemetry';

/** What every page gets to work with. */
export interface Shop {
  config: ShopConfig;
  api: ShopApi;
  signedIn: SignedIn;
  telemetry: Telemetry;
  go(path: string): void;
  /** Tells the header what the cart holds now. */
  cartChanged(cart: Pick<Cart, 'count'>): void;
  /** Shows a short message at the bottom of the screen. */
  say(message: string, kind?: 'good' | 'bad'): void;
}

export interface Page {
  title: string;
  content: HTMLElement;
}

export type PageMaker = (shop: Shop, place: Place) => Page;
