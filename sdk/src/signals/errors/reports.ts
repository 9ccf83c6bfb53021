import { attempt } from '../../browser/guard';
import type { Guard } from '../../browser/guard';
import type { ErrorDescription } from './describeError';
import { stackAt } from './stackAt';

/** What is read of an intervention's report (Reporting API and Intervention Reporting, W3C and WICG). */
interface InterventionBody {
  id?: string;
  message?: string;
  sourceFile?: string | null;
  lineNumber?: number | null;
  columnNumber?: number | null;
}

interface Observer {
  observe(): void;
  disconnect(): void;
}

type ReportingObserverClass = new (
  onReports: (reports: { body: InterventionBody | null }[]) => void,
  options: { types: string[]; buffered: boolean }
) => Observer;

/**
 * Watches the browser's interventions: what it refused to do for the page. Deprecations are not told: nothing is broken
 * yet, and third parties' scripts are full of them.
 * @returns stops it
 */
export function watchReports(guard: Guard, onReport: (description: ErrorDescription) => void): () => void {
  const { ReportingObserver } = window as { ReportingObserver?: ReportingObserverClass };
  const handle = guard((reports: { body: InterventionBody | null }[]) =>
    reports.forEach(({ body }) => {
      const { id, message, sourceFile, lineNumber, columnNumber } = body ?? {};
      onReport({
        type: id || 'intervention',
        message: message ?? '',
        stack: stackAt(sourceFile, lineNumber, columnNumber),
      });
    })
  );
  const observer = attempt(
    () => ReportingObserver && new ReportingObserver(handle, { types: ['intervention'], buffered: true }),
    undefined
  );
  attempt(() => observer?.observe(), undefined);
  return () => observer?.disconnect();
}
