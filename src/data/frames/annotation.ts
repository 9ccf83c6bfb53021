import type { Annotation } from '../../model/annotation';

/** Characters of a text that are looked at. */
const LONGEST = 20_000;
const MOST_TAGS = 50;

/** An annotation as Grafana's API answers it; undefined without a time. Its text is HTML there, and plain text here. */
export function annotationOf(answer: unknown, index: number): Annotation | undefined {
  const { id, time, timeEnd, text, tags } = (answer ?? {}) as Record<string, unknown>;
  if (typeof time !== 'number' || !(time > 0)) {
    return undefined;
  }
  return {
    // One of the old alerting has the id 0, as many of them as there are.
    id: `${typeof id === 'number' || typeof id === 'string' ? id : ''}:${index}`,
    timeMs: time,
    endMs: typeof timeEnd === 'number' && timeEnd > time ? timeEnd : undefined,
    text: typeof text === 'string' ? plainText(text) : '',
    tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string').slice(0, MOST_TAGS) : [],
  };
}

/** The words of HTML. A document that is parsed so runs no script and loads nothing. */
function plainText(html: string): string {
  const { body } = new DOMParser().parseFromString(html.slice(0, LONGEST), 'text/html');
  body.querySelectorAll('script, style').forEach((element) => element.remove());
  body.querySelectorAll('br, p, div, li').forEach((element) => element.after('\n'));
  return (body.textContent ?? '').trim();
}
