import type { Annotation } from '../../model/annotation';
import { t } from '../../words';
import { formatDuration, formatOffset, formatQuantity } from '../format';
import { visibleText } from '../text/visibleText';
import type { TimeScale } from './timeScale';

/** px: flags that begin closer together are one. */
export const FLAG_WIDTH = 24;
/** Characters of an annotation's own words. */
const LIMIT = 300;
/** Annotations that a flag of several tells of. */
const TOLD = 10;

/** One annotation, or several whose flags would cover one another. */
export interface AnnotationFlag {
  key: string;
  /** By time, at least one. */
  annotations: [Annotation, ...Annotation[]];
  /** Left edge in px. */
  x: number;
}

/** @returns the flags of what is on the scale, by place; of an annotation that began before, at the left end. */
export function annotationFlags(annotations: readonly Annotation[], scale: TimeScale): AnnotationFlag[] {
  const flags: AnnotationFlag[] = [];
  for (const annotation of annotations) {
    if ((annotation.endMs ?? annotation.timeMs) >= scale.from && annotation.timeMs <= scale.to) {
      const x = Math.min(Math.max(0, scale.x(annotation.timeMs)), scale.width - FLAG_WIDTH);
      const last = flags[flags.length - 1];
      if (last && x - last.x < FLAG_WIDTH) {
        last.annotations.push(annotation);
      } else {
        flags.push({ key: annotation.id, annotations: [annotation], x });
      }
    }
  }
  return flags;
}

/** A flag in words: each annotation's text, time and tags on a line. */
export function flagWords({ annotations }: AnnotationFlag, startMs: number): string {
  const rest = annotations.length - TOLD;
  return [
    ...annotations.slice(0, TOLD).map((annotation) => annotationWords(annotation, startMs)),
    ...(rest > 0
      ? [t('timeline.andMore', 'and {{annotations}}', { annotations: formatQuantity(rest, 'more annotation') })]
      : []),
  ].join('\n');
}

function annotationWords({ text, timeMs, endMs, tags }: Annotation, startMs: number): string {
  const words = visibleText(text, LIMIT);
  return [
    words
      ? t('timeline.annotation', 'Annotation: {{words}}', { words })
      : t('timeline.emptyAnnotation', 'Annotation: without words'),
    formatOffset(timeMs - startMs),
    endMs !== undefined && t('timeline.lasts', 'for {{time}}', { time: formatDuration(endMs - timeMs) }),
    tags.length > 0 && t('timeline.tags', 'tags: {{tags}}', { tags: visibleText(tags.join(', '), LIMIT) }),
  ]
    .filter(Boolean)
    .join(', ');
}
