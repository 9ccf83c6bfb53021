import type { MarkKind } from '../../model/timeline/timeline';
import type { PanelClick } from '../parts/panelClick';

/** What a click on a page or a mark does. */
export type MarkClick = Exclude<PanelClick, 'variable'>;

/** The options of the Session timeline. */
export interface TimelineOptions {
  /** Absent or none: all. */
  marks?: MarkKind[];
  /** Hatching where nothing happened. */
  idle: boolean;
  /** A line about the session above its timeline. */
  facts: boolean;
  click: MarkClick;
}
