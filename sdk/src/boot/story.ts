import { EVENT, SESSION_ATTR } from '../contract';
import type { EndReason } from '../contract';
import type { Recorder } from '../browser/telemetry';
import type { SessionState } from '../session/state';
import type { Tally } from '../session/tally';

export interface StoryOptions {
  recorder: Recorder;
  tally: Tally;
  session(): Readonly<SessionState> | undefined;
}

/** What is written of a session as a whole: its start, its document, its end. */
export interface Story {
  start(state: Readonly<SessionState>): void;
  /** The next version of the document, when something changed. */
  document(): void;
  end(state: Readonly<SessionState>, reason: EndReason, at: number): void;
}

/** Writes the records of the sessions stream. */
export function createStory({ recorder, tally, session }: StoryOptions): Story {
  return {
    start(state) {
      recorder.log({
        event: EVENT.sessionStart,
        body: 'Session started',
        at: state.start,
        attributes: {
          [SESSION_ATTR.previousId]: state.previous,
          [SESSION_ATTR.userAgent]: navigator.userAgent,
          [SESSION_ATTR.startMs]: Math.round(state.start),
        },
      });
    },
    document() {
      const state = session();
      const attributes = state && tally.document(state);
      if (attributes) {
        const views = String(attributes[`${SESSION_ATTR.counterPrefix}views`]);
        recorder.log({ event: EVENT.session, body: `Session with ${views} views`, attributes });
      }
    },
    end(state, reason, at) {
      recorder.log({
        event: EVENT.sessionEnd,
        body: `Session ended: ${reason}`,
        at,
        attributes: { [SESSION_ATTR.endReason]: reason, [SESSION_ATTR.startMs]: Math.round(state.start) },
      });
    },
  };
}
