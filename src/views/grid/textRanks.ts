import { naturalKey } from './naturalKey';
import type { SortKeys } from './sortKeys';

interface Known {
  key: string;
  rank: number;
}

/** So many texts that are no longer in the list are kept at least, and as often as many as are in it. */
const KEPT = 1000;
const KEPT_TIMES = 4;

/**
 * The places of texts in their natural order. Texts are compared once: of a list that was filtered, or has grown by texts
 * that were there before, the places are known, and sorting is counting.
 */
export class TextRanks {
  private known = new Map<string, Known>();
  private ranks = 0;

  /** The place of each text among those known; texts that differ in capitals or accents only share one. */
  rankAll(texts: ReadonlyArray<string | undefined>): Required<SortKeys> {
    if (this.known.size > KEPT_TIMES * texts.length + KEPT) {
      this.known = new Map();
    }
    const before = this.known.size;
    const found = texts.map((text) => (text === undefined ? undefined : this.knownOf(text)));
    if (this.known.size > before) {
      this.rank();
    }
    const values = new Float64Array(found.length);
    for (let place = 0; place < found.length; place++) {
      values[place] = found[place]?.rank ?? NaN;
    }
    return { values, below: this.ranks };
  }

  private knownOf(text: string): Known {
    const known = this.known.get(text);
    if (known) {
      return known;
    }
    const added = { key: naturalKey(text), rank: 0 };
    this.known.set(text, added);
    return added;
  }

  private rank(): void {
    const sorted = [...this.known.values()].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    this.ranks = 0;
    let last: Known | undefined;
    for (const one of sorted) {
      if (last && last.key !== one.key) {
        this.ranks += 1;
      }
      one.rank = this.ranks;
      last = one;
    }
    this.ranks += 1;
  }
}
