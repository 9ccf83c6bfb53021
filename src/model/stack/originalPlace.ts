/** Where a place in a built file comes from, as its source map says. `line` and `column` start at 1. */
export interface OriginalPlace {
  file: string;
  line: number;
  column: number;
  /** What stands there by name: in a call, the function that is called. */
  name?: string;
  /** The map says that the file is not the page's own. */
  library?: boolean;
  /** The source around it, where the map holds it. */
  source?: SourceExcerpt;
}

/** Lines of a source. */
export interface SourceExcerpt {
  /** The number of the first one. */
  firstLine: number;
  lines: string[];
}
