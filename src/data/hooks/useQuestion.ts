import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Outcome, QueryFailure } from '../../model/outcome';
import { QueryError, wordsOf } from '../run/queryError';

/** What a question gets to be answered with. */
export interface Answering<T> {
  /** Aborted when nobody waits for the answer any more: the component is gone, or asks something else. */
  signal: AbortSignal;
  /** Shows an outcome; the last one stands. Does nothing once the signal is aborted. */
  report: (outcome: Outcome<T>) => void;
  /** Asks the whole question again. */
  retry: () => void;
}

/** A question to the data sources. */
export interface Question<T> {
  /** Everything that the answer depends on; another key is another question. */
  key: string;
  /** Questions of one kind may show each other's data while they load. */
  kind: string;
  /** What is being read, in words, for failures that do not say so themselves. */
  what: string;
  answer: (answering: Answering<T>) => Promise<void>;
}

interface State<T> {
  key: string;
  kind: string;
  outcome: Outcome<T>;
}

/**
 * Asks a question and keeps its outcome: once per key, whatever re-renders; cancelled when the component goes or asks
 * something else. While a question loads, the data of the one before is kept if both are of one kind. A throw becomes
 * `failed`, with a way to try again. Without a question the outcome is `loading`.
 */
export function useQuestion<T>(question: Question<T> | undefined): Outcome<T> {
  const [state, setState] = useState<State<T>>();
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((n) => n + 1), []);
  const latest = useRef(question);
  useEffect(() => {
    latest.current = question;
  });

  const key = question?.key;
  const kind = question?.kind;
  useEffect(() => {
    const asked = latest.current;
    if (key === undefined || kind === undefined || !asked) {
      return undefined;
    }
    const cancel = new AbortController();
    const { signal } = cancel;
    const show = (outcomeAfter: (data: T | undefined) => Outcome<T>): void => {
      if (!signal.aborted) {
        setState((before) => ({ key, kind, outcome: outcomeAfter(dataOf(before, kind)) }));
      }
    };
    show((data) => loading(data));
    asked
      .answer({ signal, report: (outcome) => show(() => outcome), retry })
      .catch((error: unknown) => show((data) => failed(failureOf(error, asked.what), retry, data)));
    return () => cancel.abort();
  }, [key, kind, attempt, retry]);

  return useMemo(() => {
    // The effect that asks runs after this render: until then the outcome at hand belongs to another question.
    return state && state.key === key ? state.outcome : loading(dataOf(state, kind));
  }, [state, key, kind]);
}

/** What went wrong, in words. */
export function failureOf(error: unknown, what: string): QueryFailure {
  return error instanceof QueryError ? error.failure : { what, message: wordsOf(error) };
}

/** A failure, with what is known besides. */
export function failed<T>(failure: QueryFailure, retry: () => void, data: T | undefined): Outcome<T> {
  return data === undefined ? { status: 'failed', failure, retry } : { status: 'failed', failure, retry, data };
}

function loading<T>(data: T | undefined): Outcome<T> {
  return data === undefined ? { status: 'loading' } : { status: 'loading', data };
}

function dataOf<T>(state: State<T> | undefined, kind: string | undefined): T | undefined {
  return state && state.kind === kind ? state.outcome.data : undefined;
}
