import { attempt } from './guard';

/** Observes the document, until it is stopped. */
export interface DomChanges {
  /** Observes a shadow root as well. */
  include(root: Node): void;
  stop(): void;
}

/** So many nodes (at most) are looked at for open shadow roots: the hosts of whole applications lie near the top. */
const MAX_SEARCHED = 2000;
const EVERYTHING: MutationObserverInit = { subtree: true, childList: true, attributes: true, characterData: true };

/**
 * Calls back after changes in the document and in the open shadow trees that are found in it, level by level from the
 * top and in what is added: a mutation observer does not see into shadow trees by itself.
 */
export function watchDom(onChange: () => void): DomChanges {
  if (typeof MutationObserver !== 'function') {
    return { include() {}, stop() {} };
  }
  let left = MAX_SEARCHED;
  const search = (start: Node): void => {
    const found = [start];
    for (const node of found) {
      const { shadowRoot } = node as Element;
      if (shadowRoot) {
        observer.observe(shadowRoot, EVERYTHING);
        found.push(shadowRoot);
      }
      let child = (node as ParentNode).firstElementChild;
      for (; child && found.length < left; child = child.nextElementSibling) {
        found.push(child);
      }
    }
    left -= found.length;
  };
  // An element of the page may answer anything, or throw, where it is asked for its shadow root or its children.
  const searchSafely = (start: Node): void =>
    attempt(() => {
      if (left > 0) {
        search(start);
      }
    }, undefined);
  const include = (root: Node): void => {
    observer.observe(root, EVERYTHING);
    searchSafely(root);
  };
  const observer = new MutationObserver((records) => {
    onChange();
    records.forEach(({ addedNodes }) => addedNodes.forEach(searchSafely));
  });
  include(document);
  return { include, stop: () => observer.disconnect() };
}
