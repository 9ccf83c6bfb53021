import { useEffect, useRef, useState } from 'react';

/** ms without a key until what was typed counts: a search is not made, and the URL not written, at every letter. */
const PAUSE_MS = 150;

/**
 * A text that is shown as it is typed and handed on when the typing pauses. A value that comes from elsewhere (Back, a link)
 * replaces what was typed.
 */
export function useDraft(value: string, onChange: (value: string) => void): [string, (draft: string) => void] {
  const [draft, setDraft] = useState(value);
  const latest = useRef(onChange);
  const told = useRef(value);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    if (value !== told.current) {
      told.current = value;
      setDraft(value);
    }
  }, [value]);
  useEffect(() => {
    if (draft === told.current) {
      return undefined;
    }
    const pause = setTimeout(() => {
      told.current = draft;
      latest.current(draft);
    }, PAUSE_MS);
    return () => clearTimeout(pause);
  }, [draft]);
  return [draft, setDraft];
}
