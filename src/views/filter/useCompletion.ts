import { useMemo, useState } from 'react';
import type { ValueField } from '../../model/filter/sessionFilter';
import { completionsAt, type Completion, type Completions } from './completion';
import type { FacetSource } from './facetSource';

export interface CompletionState {
  completions: Completions;
  /** Whether the list is to be seen. */
  shown: boolean;
  /** Which option the keyboard is on; undefined: none. */
  active: Completion | undefined;
  activeIndex: number;
  setOpen: (open: boolean) => void;
  /** To the next option or the one before, around the ends. */
  move: (by: 1 | -1) => void;
}

const NOTHING: Completions = { from: 0, to: 0, options: [] };

/** The options for the word under the cursor, whether they are shown, and on which one the keyboard is. */
export function useCompletion(asked: {
  text: string;
  cursor: number;
  labels: () => readonly ValueField[];
  facetOf: FacetSource;
}): CompletionState {
  const { text, cursor, labels, facetOf } = asked;
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState({ text, cursor, index: -1 });
  const completions = useMemo(
    () => (open ? completionsAt({ text, cursor, labels, facetOf }) : NOTHING),
    [open, text, cursor, labels, facetOf]
  );
  const { options, note } = completions;
  const activeIndex = at.text === text && at.cursor === cursor && at.index < options.length ? at.index : -1;
  return {
    completions,
    shown: open && (options.length > 0 || note !== undefined),
    active: options[activeIndex],
    activeIndex,
    setOpen: (next) => {
      setOpen(next);
      setAt({ text, cursor, index: -1 });
    },
    move: (by) => {
      const count = options.length;
      const next = activeIndex < 0 ? (by > 0 ? 0 : count - 1) : (activeIndex + by + count) % Math.max(count, 1);
      setAt({ text, cursor, index: next });
    },
  };
}
