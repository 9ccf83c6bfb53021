import type { Locator } from '@playwright/test';

/** A row of a list that came into sight. */
export interface SeenRow {
  testId: string;
  text: string;
  /** The texts of its cells by their columns; of lists that have none, empty. */
  cells: Record<string, string>;
}

/**
 * Scrolls a list of which only the rows in view exist from its top to its end.
 * @param list that it is in
 * @param selector of its rows
 * @param part in view: without scrolling, what is drawn
 * @returns every row that came into sight, in order; rows with the same test id and text count once
 */
export function scrolledThrough(list: Locator, selector: string, part: 'all' | 'in view' = 'all'): Promise<SeenRow[]> {
  return list
    .locator(selector)
    .first()
    .evaluate(
      async (first, [rows, only]) => {
        let scroller = first.parentElement;
        while (
          scroller &&
          !(/auto|scroll/.test(getComputedStyle(scroller).overflowY) && scroller.clientHeight < scroller.scrollHeight)
        ) {
          scroller = scroller.parentElement;
        }
        const within = scroller ?? document;
        const seen = new Map<string, SeenRow>();
        const textOf = ({ textContent }: Element) => textContent.trim();
        const keep = (): void => {
          for (const row of within.querySelectorAll<HTMLElement>(rows)) {
            const cells = [...row.querySelectorAll<HTMLElement>('[data-column]')];
            const testId = row.dataset.testid ?? '';
            seen.set(`${testId} ${textOf(row)}`, {
              testId,
              text: textOf(row),
              cells: Object.fromEntries(cells.map((cell) => [cell.dataset.column ?? '', textOf(cell)])),
            });
          }
        };
        const frame = () => new Promise(requestAnimationFrame);
        /** Rows come a moment after the scrolling: whether there is one at the bottom of what is in sight. */
        const drawn = async (): Promise<void> => {
          for (let n = 0; scroller && n < 60; n++) {
            await frame();
            const { left, bottom } = scroller.getBoundingClientRect();
            const end = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
            if (end < 2 || document.elementFromPoint(left + 60, bottom - 4)?.closest('[data-index]')) {
              return;
            }
          }
        };
        scroller?.scrollTo(0, 0);
        await drawn();
        keep();
        while (only === 'all' && scroller && scroller.scrollTop + scroller.clientHeight < scroller.scrollHeight - 2) {
          const before = scroller.scrollTop;
          scroller.scrollBy(0, scroller.clientHeight * 0.7);
          await drawn();
          keep();
          if (scroller.scrollTop === before) {
            break;
          }
        }
        await frame();
        keep();
        return [...seen.values()];
      },
      [selector, part] as const
    );
}
