import { groupBy } from '../../../model/groupBy';
import type { SessionDocument } from '../../../model/session';
import { faroDocument } from './faroDocument';
import type { FaroLine } from './faroLine';

/** A document of each session that lines of Faro's tell of: of these lines alone, which may not be all. */
export function faroDocuments(lines: readonly FaroLine[]): SessionDocument[] {
  return [...groupBy(lines, ({ sessionId }) => sessionId).values()].map(faroDocument);
}
