import { aboutPage } from './aboutPage';
import { brokenPage } from './brokenPage';
import { cartPage } from './cartPage';
import { checkoutPage } from './checkoutPage';
import { homePage } from './homePage';
import { loginPage } from './loginPage';
import { notFoundPage } from './notFoundPage';
import { orderPage } from './orderPage';
import { productPage } from './productPage';
import { productsPage } from './productsPage';
import { reportsPage } from './reportsPage';
import type { RouteName } from '../routes';
import type { PageMaker } from '../Shop';

export const PAGES: Record<RouteName, PageMaker> = {
  home: homePage,
  products: productsPage,
  product: productPage,
  cart: cartPage,
  checkout: checkoutPage,
  order: orderPage,
  reports: reportsPage,
  broken: brokenPage,
  about: aboutPage,
  login: loginPage,
  notFound: notFoundPage,
};
