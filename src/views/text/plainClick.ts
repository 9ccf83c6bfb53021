import type { MouseEvent } from 'react';

/** The handler of a link that opens inside the app: with another button or a key held, the browser opens or saves it elsewhere. */
export function onPlainClick(open: () => void): (event: MouseEvent) => void {
  return (event) => {
    if (event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      open();
    }
  };
}
