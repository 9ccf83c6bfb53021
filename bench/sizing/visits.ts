import type { Page } from '@playwright/test';

/** The visits that are measured. */
export const VISITS = ['short', 'typical', 'long'] as const;
export type Visit = (typeof VISITS)[number];

/** What each is, in words for the guide. */
export const VISIT_WORDS: Record<Visit, string> = {
  short: 'opens the home page, scrolls, leaves',
  typical: 'home, catalogue, three products, cart; one product bought',
  long: 'search, categories, eight products, sign-in, check-out, a slow page, a failed request and a thrown error',
};

/** One thing that a person does in the demo shop. */
type Step = (page: Page) => Promise<unknown>;

const wait =
  (ms: number): Step =>
  (page) =>
    page.waitForTimeout(ms);
const scroll: Step = (page) => page.mouse.wheel(0, 600);
const follow =
  (path: string): Step =>
  (page) =>
    page.locator(`header a[href="${path}"], footer a[href="${path}"]`).first().click();
const press =
  (name: string): Step =>
  (page) =>
    page.getByRole('button', { name }).first().click();
const look: Step[] = [wait(2_500), scroll, wait(2_500)];
const openProduct = (index: number): Step[] => [
  follow('/products'),
  ...look,
  (page) => page.locator('.card a').nth(index).click(),
  ...look,
];
const buy: Step[] = [press('Add to cart'), wait(2_000)];
const search: Step[] = [
  (page) => page.getByRole('searchbox').pressSequentially('rain', { delay: 90 }),
  (page) => page.getByRole('searchbox').press('Enter'),
  ...look,
];
const category = (index: number): Step[] => [
  follow('/products'),
  wait(2_000),
  (page) => page.locator('.chip').nth(index).click(),
  ...look,
];
const checkOut: Step[] = [
  follow('/cart'),
  wait(3_000),
  (page) => page.getByRole('link', { name: 'Check out' }).click(),
  wait(2_000),
  (page) => page.getByLabel('Name').fill('Robin Visitor'),
  (page) => page.getByLabel('E-mail').fill('robin@example.com'),
  wait(2_000),
  (page) => page.getByLabel('Address').fill('7 Mossy Lane'),
  (page) => page.getByLabel('Card number').fill('4242 4242 4242 4242'),
  wait(2_000),
  press('Place order'),
  ...look,
];

/** Fixed steps and pauses, so that every run does the same; what differs is what the machine's speed changes. */
const STEPS: Record<Visit, Step[]> = {
  short: look,
  typical: [
    ...look,
    ...[0, 3].flatMap(openProduct),
    ...openProduct(5),
    ...buy,
    wait(5_000),
    follow('/cart'),
    ...look,
    wait(10_000),
  ],
  long: [
    ...look,
    ...search,
    ...[1, 2].flatMap(category),
    ...[0, 1, 2, 3].flatMap(openProduct),
    ...buy,
    follow('/login'),
    wait(3_000),
    press('Continue as'),
    ...look,
    ...[4, 5, 6].flatMap((index) => [...openProduct(index), ...buy]),
    follow('/about'),
    ...look,
    wait(20_000),
    follow('/reports'),
    ...look,
    press('failing request'),
    wait(3_000),
    follow('/broken'),
    wait(3_000),
    ...openProduct(7),
    ...buy,
    ...checkOut,
    wait(20_000),
  ],
};

/**
 * Walks through the shop and leaves it.
 * @returns so many seconds it took
 * @throws when the shop has not what a step wants to press
 */
export async function visitShop(page: Page, shopUrl: string, visit: Visit): Promise<number> {
  const start = Date.now();
  await page.goto(shopUrl, { waitUntil: 'networkidle' });
  for (const step of STEPS[visit]) {
    await step(page);
  }
  const seconds = (Date.now() - start) / 1000;
  await page.goto('about:blank');
  return Math.round(seconds);
}
