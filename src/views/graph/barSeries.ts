import type { Series } from '../../model/timeSpan';

/** A series of bars, and how it stands in the legend. */
export interface BarSeries extends Series {
  /** In the legend and the tooltip, in the place of the name. */
  title?: string;
  /** `bad`: needs a person. `rest`: what is not told apart. Absent: a colour of the palette. */
  tone?: 'bad' | 'rest';
  /** Whether its legend entry can be pressed, and is; absent: it is but a name. */
  picked?: boolean;
  /** What pressing does, or why it cannot be pressed. */
  hint?: string;
}
