import { errors, type Page } from '@playwright/test';
import { pickByShare } from './people';
import type { Random } from '../program/seededRandom';

export interface VisitOptions {
  shopUrl: string;
  random: Random;
  /** Waits as a person would; rejects when the program stops. */
  pause(shortestMs: number, longestMs: number): Promise<void>;
}

interface Step {
  share: number;
  run(page: Page, options: VisitOptions): Promise<void>;
}

const SEARCHES = ['rain', 'wool', 'light', 'boots', 'tea', 'steel', 'unicorn'];
const CUSTOMERS = ['Ana Lima', 'Jonas Weber', 'Yuki Tanaka', 'Priya Nair'];

// What people do in this shop. A step that finds nothing to click on does nothing; the visit goes on.
const STEPS: readonly Step[] = [
  { share: 5, run: openProduct },
  { share: 3, run: search },
  { share: 3, run: chooseCategory },
  { share: 3, run: addToCart },
  { share: 2, run: (page) => follow(page, '/cart') },
  { share: 2, run: checkOut },
  { share: 2, run: signIn },
  { share: 1, run: (page) => follow(page, '/about') },
  { share: 1, run: (page) => follow(page, '/reports') },
  { share: 1, run: (page) => follow(page, '/broken') },
  { share: 1, run: (page) => press(page, 'failing request') },
  { share: 1, run: tryUnlucky },
];

/** Walks through the shop: from 4 to 12 steps, each after a look around. */
export async function visit(page: Page, options: VisitOptions): Promise<void> {
  const { random, pause, shopUrl } = options;
  const landing = pickByShare(
    [
      { share: 5, path: '/' },
      { share: 2, path: '/products?utm_source=newsletter&utm_medium=email&utm_campaign=autumn' },
      { share: 2, path: `/products/${1 + Math.floor(random() * 16)}?utm_source=search&utm_medium=cpc` },
      { share: 1, path: '/an-old-link' },
    ],
    random
  );
  await page.goto(`${shopUrl}${landing.path}`, { waitUntil: 'load' });
  const steps = 4 + Math.floor(random() * 9);
  for (let done = 0; done < steps; done += 1) {
    await pause(900, 4_500);
    await page.mouse.wheel(0, 200 + random() * 500);
    await pause(300, 1_200);
    await pickByShare(STEPS, random).run(page, options).catch(passOverMissing);
  }
  await pause(800, 2_500);
}

/** What was to be clicked has gone or is covered: nobody minds, the next step comes. */
function passOverMissing(error: unknown): void {
  if (!(error instanceof errors.TimeoutError)) {
    throw error;
  }
}

async function openProduct(page: Page, { random }: VisitOptions): Promise<void> {
  const cards = page.locator('.card a');
  const count = await cards.count();
  if (count === 0) {
    await follow(page, '/products');
    return;
  }
  await cards.nth(Math.floor(random() * count)).click({ timeout: 3_000 });
}

async function search(page: Page, { random, pause }: VisitOptions): Promise<void> {
  const box = page.getByRole('searchbox');
  await box.click({ timeout: 3_000 });
  await box.fill('');
  await box.pressSequentially(SEARCHES[Math.floor(random() * SEARCHES.length)] ?? 'rain', { delay: 90 });
  await pause(200, 600);
  await box.press('Enter');
}

async function chooseCategory(page: Page, { random, pause }: VisitOptions): Promise<void> {
  await follow(page, '/products');
  await pause(700, 1_800);
  const chips = page.locator('.chip');
  const count = await chips.count();
  if (count > 0) {
    await chips.nth(Math.floor(random() * count)).click({ timeout: 3_000 });
  }
}

async function addToCart(page: Page, options: VisitOptions): Promise<void> {
  if (!(await page.getByRole('button', { name: 'Add to cart' }).isVisible())) {
    await openProduct(page, options);
    await options.pause(900, 2_500);
  }
  await press(page, 'Add to cart');
}

async function checkOut(page: Page, { pause }: VisitOptions): Promise<void> {
  await follow(page, '/cart');
  await pause(700, 1_500);
  const link = page.getByRole('link', { name: 'Check out' });
  if (!(await link.isVisible())) {
    return;
  }
  await link.click({ timeout: 3_000 });
  await page.getByLabel('Name').fill('Robin Visitor', { timeout: 3_000 });
  await page.getByLabel('E-mail').fill('robin@example.com');
  await pause(300, 900);
  await page.getByLabel('Address').fill('7 Mossy Lane');
  await page.getByLabel('Card number').fill('4242 4242 4242 4242');
  await pause(300, 900);
  await press(page, 'Place order');
}

async function signIn(page: Page, { random, pause }: VisitOptions): Promise<void> {
  await follow(page, '/login');
  await pause(500, 1_500);
  await press(page, `Continue as ${CUSTOMERS[Math.floor(random() * CUSTOMERS.length)] ?? 'Ana Lima'}`);
}

async function tryUnlucky(page: Page, { pause }: VisitOptions): Promise<void> {
  await follow(page, '/products');
  await pause(600, 1_400);
  await page.getByRole('link', { name: 'Unlucky umbrella' }).click({ timeout: 3_000 });
  await pause(600, 1_400);
  // Annoyed people click more than once.
  await press(page, 'Add to cart');
  await pause(150, 250);
  await press(page, 'Add to cart');
}

/** Clicks a link of the shop's header or footer. */
async function follow(page: Page, path: string): Promise<void> {
  await page.locator(`header a[href="${path}"], footer a[href="${path}"]`).first().click({ timeout: 3_000 });
}

async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name });
  if (await button.isVisible()) {
    await button.click({ timeout: 3_000 });
  }
}
