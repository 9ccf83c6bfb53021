import type { Guard } from '../../browser/guard';
import { listen } from '../../browser/listen';
import type { ErrorDescription } from './describeError';
import { stackAt } from './stackAt';

/** A violation of the page's Content-Security-Policy. */
export interface Violation {
  /** What was kept out: a URL, or a word such as `inline` or `eval`. */
  blocked: string;
  description: ErrorDescription;
}

/**
 * Watches what the page's Content-Security-Policy keeps out. Policies that only report break nothing and are left out.
 * The blocked code itself (`sample`) is not told: it may hold anything.
 * @returns stops it
 */
export function watchViolations(guard: Guard, onViolation: (violation: Violation) => void): () => void {
  return listen<SecurityPolicyViolationEvent>(guard, document, 'securitypolicyviolation', (event) => {
    if (event.disposition === 'report') {
      return;
    }
    const { blockedURI: blocked, effectiveDirective, sourceFile, lineNumber, columnNumber } = event;
    onViolation({
      blocked,
      description: {
        type: 'SecurityPolicyViolation',
        message: `${effectiveDirective} blocked ${blocked}`,
        stack: stackAt(sourceFile, lineNumber, columnNumber),
      },
    });
  });
}
