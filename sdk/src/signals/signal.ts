import type { SpanContext } from '@opentelemetry/api';
import type { SessionCounter } from '../contract';
import type { Activity } from '../browser/activity';
import type { Clock } from '../browser/clock';
import type { Guard } from '../browser/guard';
import type { Recorder } from '../browser/telemetry';
import type { SanitizeUrl } from '../browser/urls';

/** What every signal gets. */
export interface Tools {
  clock: Clock;
  guard: Guard;
  recorder: Recorder;
  activity: Activity;
  sanitizeUrl: SanitizeUrl;
  /** Counts in the session, and in the view and action where it happened. */
  count(counter: SessionCounter, where?: Place, by?: number): void;
  /** Where something happened: by the time it did (ms since the epoch), now if not said. */
  placeAt(time?: number): Place;
}

/** The view and the open action that something belongs to. */
export interface Place {
  view?: ViewRef;
  action?: ActionRef;
}

/** A view, as other signals see it. */
export interface ViewRef {
  readonly id: string;
  readonly name: string;
  /** Sanitised URL of the document when the view began. */
  readonly url: string;
  /** Its load span: parent of what the view loads. */
  readonly span: SpanContext;
  counters: Partial<Record<SessionCounter, number>>;
  /** Bytes transferred for it. */
  bytes: number;
  /** Spans of resources so far. */
  spans: number;
  changed: boolean;
}

/** An action, as other signals see it. */
export interface ActionRef {
  readonly id: string;
  readonly span: SpanContext;
  counters: Partial<Record<SessionCounter, number>>;
}

/** A running signal. */
export interface Signal {
  /** Writes what it still holds back; the page may go away now. */
  flush?(): void;
  /** Removes every listener, observer and patch. */
  stop(): void;
}
