import { createRequire } from 'node:module';
import type { Locator, Page } from '@playwright/test';

interface EqualAccess {
  Checker: new () => {
    check(
      element: Element | null,
      rules: string[]
    ): Promise<{
      results: Array<{ ruleId: string; value: [string, string]; message: string; snippet: string; node: Element }>;
    }>;
  };
}
interface Axe {
  run(context: object): Promise<{
    violations: Array<{ id: string; impact: string | null; nodes: Array<{ html: string; failureSummary?: string }> }>;
  }>;
}

/** Grafana's own parts: what is wrong in them is not this project's to mend. */
const GRAFANA_PARTS = [
  // Its accessible name is another than its text, and it controls what is not there while it is closed.
  '[data-testid^="data-testid TimePicker"]',
  '[data-floating-ui-focus-guard]',
  // The Checkbox wraps its box in a label of its own, without text, beside the one that has it.
  'label:has(> div > input[type="checkbox"])',
  // The switch has a label without text beside the one that has it, and a disabled button says that it is none.
  'input[role="switch"]',
  'input[role="switch"] ~ label',
  'button[disabled][aria-disabled="false"]',
];

/**
 * What breaks WCAG 2.2 (A, AA) in a part of the page, each with the element: by IBM's Equal Access rules, and by axe's (serious and critical)
 * where `AXE_PATH` names its `axe.min.js`, whose licence (MPL-2.0) keeps it out of this project.
 */
export async function accessibilityProblems(page: Page, part: Locator = page.locator('html')): Promise<string[]> {
  const engine = createRequire(import.meta.url).resolve('accessibility-checker-engine/ace-window.js');
  if (!(await page.evaluate(() => 'ace' in window))) {
    await page.addScriptTag({ path: engine });
  }
  const broken = await part.evaluate(async (element, notOurs) => {
    const { Checker } = (window as unknown as { ace: EqualAccess }).ace;
    const { results } = await new Checker().check(element, ['WCAG_2_2']);
    /** The rule takes the `<title>` of an SVG element, its tooltip, for text that is seen. */
    const namesWhatIsSeen = (node: Element) =>
      node.querySelector('title') !== null &&
      [...node.querySelectorAll('text')].every(({ textContent }) =>
        node.getAttribute('aria-label')?.includes(textContent.replace('…', ''))
      );
    return results
      .filter(({ value, node }) => value[0] === 'VIOLATION' && value[1] === 'FAIL' && !node.closest(notOurs))
      .filter(({ ruleId, node }) => ruleId !== 'label_name_visible' || !namesWhatIsSeen(node))
      .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet.slice(0, 200)}`);
  }, GRAFANA_PARTS.join());
  return [...broken, ...(process.env.AXE_PATH ? await brokenForAxe(page, part, process.env.AXE_PATH) : [])];
}

async function brokenForAxe(page: Page, part: Locator, path: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.addScriptTag({ path });
  }
  const { violations } = await part.evaluate(
    (element, notOurs) =>
      (window as unknown as { axe: Axe }).axe.run({ include: [element], exclude: notOurs.map((one) => [one]) }),
    GRAFANA_PARTS
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `axe ${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`)
    );
}
