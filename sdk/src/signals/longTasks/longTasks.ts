import { EVENT, LONG_TASK_ATTR } from '../../contract';
import { shortId } from '../../browser/ids';
import { observeEntries } from '../../browser/observe';
import { placeAttributes, placeSpan } from '../place';
import type { Place, Signal, Tools } from '../signal';

/** A task is long, and blocks, beyond this (ms): Long Tasks API, and the definition of total blocking time. */
const LONG_MS = 50;
/** A frame's scripts are known only when it is painted, some time after its task was reported. */
const WAIT_FOR_FRAME_MS = 2000;
const KEEP_FRAMES = 20;

interface Frame extends PerformanceEntry {
  scripts?: { duration: number; sourceURL?: string; sourceFunctionName?: string; invoker?: string }[];
}

interface Held {
  entry: PerformanceEntry;
  place: Place;
  timer: ReturnType<typeof setTimeout>;
}

/** Writes tasks over 50 ms, each with the script that took most of its frame where the browser tells it. */
export function startLongTasks(tools: Tools): Signal {
  const { clock, guard, recorder, count } = tools;
  const frames: Frame[] = [];
  const held = new Set<Held>();

  const write = (task: Held): void => {
    if (!held.delete(task)) {
      return;
    }
    clearTimeout(task.timer);
    const { entry, place } = task;
    const duration = Math.round(entry.duration);
    recorder.log({
      event: EVENT.longTask,
      body: `Long task of ${duration} ms`,
      at: clock.epoch(entry.startTime),
      span: placeSpan(place),
      attributes: {
        ...placeAttributes(place),
        [LONG_TASK_ATTR.id]: shortId(),
        [LONG_TASK_ATTR.duration]: duration,
        [LONG_TASK_ATTR.blockingTime]: duration - LONG_MS,
        [LONG_TASK_ATTR.source]: 'longtask',
        [LONG_TASK_ATTR.script]: scriptOf(entry, frames, tools),
      },
    });
  };

  // Frames only explain tasks; they are never counted themselves.
  const framesObserved = observeEntries<Frame>(guard, 'long-animation-frame', (frame) => {
    frames.push(frame);
    frames.splice(0, frames.length - KEEP_FRAMES);
    held.forEach((task) => isAround(frame, task.entry) && write(task));
  });
  const tasksObserved = observeEntries(guard, 'longtask', (entry) => {
    const place = tools.placeAt(clock.epoch(entry.startTime));
    count('long_tasks', place);
    count('blocking_time', place, Math.max(0, Math.round(entry.duration) - LONG_MS));
    const known = !framesObserved || frames.some((frame) => isAround(frame, entry));
    const waitMs = known ? 0 : WAIT_FOR_FRAME_MS;
    const task: Held = { entry, place, timer: setTimeout(() => guard(write)(task), waitMs) };
    held.add(task);
  });

  const flush = (): void => {
    framesObserved?.drain();
    tasksObserved?.drain();
    held.forEach(write);
  };
  return {
    flush,
    stop() {
      flush();
      framesObserved?.stop();
      tasksObserved?.stop();
    },
  };
}

function isAround(frame: Frame, task: PerformanceEntry): boolean {
  const middle = task.startTime + task.duration / 2;
  return frame.startTime <= middle && middle <= frame.startTime + frame.duration;
}

/** `function@URL` of the script that took longest in the frame around a task. */
function scriptOf(task: PerformanceEntry, frames: Frame[], tools: Tools): string | undefined {
  const frame = frames.find((candidate) => isAround(candidate, task));
  const [longest] = [...(frame?.scripts ?? [])].sort((a, b) => b.duration - a.duration);
  if (!longest) {
    return undefined;
  }
  const name = longest.sourceFunctionName || (longest.sourceURL ? '' : longest.invoker) || '';
  return [name, longest.sourceURL && tools.sanitizeUrl(longest.sourceURL)].filter(Boolean).join('@').slice(0, 500);
}
