import {
  useLayoutEffect,
  useRef,
  useState,
  type ChangeEvent,
  type ClipboardEvent,
  type KeyboardEvent,
  type SyntheticEvent,
} from 'react';
import { recognisePasted } from '../../model/filter/pasted';
import { complete, type Completion } from './completion';
import type { FilterBoxProps } from './FilterBox';
import { useCompletion } from './useCompletion';

/** What the box holds: a draft of the filter, the cursor in it, and the completion of the word there. */
export function useFilterBox({ text, onApply, facetOf, labels, found, onLookFor, onFollow }: FilterBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState({ of: text, draft: text, cursor: text.length });
  const [focused, setFocused] = useState(false);
  if (state.of !== text) {
    // The filter was changed elsewhere, in the panel say: the box shows it.
    setState({ of: text, draft: text, cursor: text.length });
  }
  const { draft, cursor } = state;
  const completion = useCompletion({ text: draft, cursor, labels, facetOf });
  const putCursor = useRef<number>(undefined);
  const pastedAlone = useRef(false);
  const lookedFor = useRef<string>(undefined);

  useLayoutEffect(() => {
    if (putCursor.current !== undefined) {
      input.current?.setSelectionRange(putCursor.current, putCursor.current);
      putCursor.current = undefined;
    }
  });

  const lookFor = (what: string | undefined) => {
    if (what !== lookedFor.current) {
      lookedFor.current = what;
      onLookFor(what);
    }
  };
  const write = (next: string, at: number) => {
    setState({ of: text, draft: next, cursor: at });
    lookFor(undefined);
  };
  const readCursor = (event: SyntheticEvent<HTMLInputElement>) => {
    const { selectionStart, value } = event.currentTarget;
    setState({ of: text, draft: value, cursor: selectionStart ?? value.length });
  };
  const applyText = (next: string) => {
    completion.setOpen(false);
    setState({ of: text, draft: next, cursor: next.length });
    if (next !== text) {
      onApply(next);
    }
  };
  const apply = () => applyText(draft.trim());
  const take = (option: Completion) => {
    const next = complete(draft, completion.completions, option);
    putCursor.current = next.cursor;
    write(next.text, next.cursor);
    // A name is followed by its values.
    completion.setOpen(true);
  };

  const onEnter = () => {
    if (completion.shown && completion.active) {
      take(completion.active);
    } else if (found?.status === 'done' && found.data.kind !== 'none') {
      completion.setOpen(false);
      onFollow(found.data);
    } else if (isPlace(draft) && lookedFor.current !== draft.trim()) {
      completion.setOpen(false);
      lookFor(draft.trim());
    } else if (found?.status !== 'loading') {
      apply();
    }
  };
  const onEscape = (): boolean => {
    if (completion.shown) {
      completion.setOpen(false);
    } else if (draft !== text) {
      write(text, text.length);
    } else {
      return false;
    }
    return true;
  };
  /** Takes an option for what is typed. Where nothing is typed, and the arrows chose nothing, Tab leaves as it does elsewhere. */
  const onTab = (): boolean => {
    const { from, options } = completion.completions;
    const option = completion.active ?? (cursor > from ? options[0] : undefined);
    if (!completion.shown || !option) {
      return false;
    }
    take(option);
    return true;
  };
  const onArrow = (by: 1 | -1): boolean => {
    if (completion.shown) {
      completion.move(by);
    } else {
      completion.setOpen(true);
    }
    return true;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter that ends the writing of a Japanese word, say, is not for us.
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const handled =
      (event.key === 'Enter' && (onEnter(), true)) ||
      (event.key === 'Escape' && onEscape()) ||
      (event.key === 'Tab' && !event.shiftKey && onTab()) ||
      (event.key === 'ArrowDown' && onArrow(1)) ||
      (event.key === 'ArrowUp' && onArrow(-1));
    if (handled) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const onPaste = ({ currentTarget }: ClipboardEvent<HTMLInputElement>) => {
    const { value, selectionStart, selectionEnd } = currentTarget;
    const stays = value.slice(0, selectionStart ?? 0) + value.slice(selectionEnd ?? 0);
    pastedAlone.current = stays.trim() === '';
  };
  const onChange = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const { value, selectionStart } = currentTarget;
    write(value, selectionStart ?? value.length);
    completion.setOpen(!pastedAlone.current);
    if (pastedAlone.current) {
      pastedAlone.current = false;
      lookFor(value.trim());
    }
  };

  return {
    draft,
    cursor,
    focused,
    completion,
    apply,
    take,
    clear: () => {
      lookFor(undefined);
      applyText('');
      input.current?.focus();
    },
    inputProps: {
      ref: input,
      value: draft,
      onChange,
      onSelect: readCursor,
      onKeyDown,
      onPaste,
      onFocus: () => setFocused(true),
      onBlur: () => {
        setFocused(false);
        completion.setOpen(false);
      },
    },
  };
}

/** What can only be meant to be looked for: as a filter, it would be a word that no session has. */
function isPlace(text: string): boolean {
  const kind = recognisePasted(text)?.kind;
  return kind === 'id' || kind === 'url';
}
