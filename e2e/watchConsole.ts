import type { Page } from '@playwright/test';

/** Errors and warnings of the page, as they come. */
export function watchConsole(page: Page): string[] {
  const words: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      words.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => words.push(`uncaught: ${error.message}`));
  return words;
}
