/** How far all that an element is in is scrolled down, the page among it, in px. */
export function pageScroll(element: HTMLElement): number {
  let sum = 0;
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    sum += parent.scrollTop;
  }
  return sum;
}
