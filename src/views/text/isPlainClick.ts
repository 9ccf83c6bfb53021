import type { MouseEvent } from 'react';

/** Whether a click on a link is for the page: with another button or a key held, the browser opens or saves it elsewhere. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}
