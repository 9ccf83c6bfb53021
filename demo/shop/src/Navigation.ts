import { findRoute, type RouteName } from './routes';
import type { PathParameters } from '../../route/matchPath';

/** Where the visitor is. */
export interface Place {
  route: RouteName;
  parameters: PathParameters;
  query: URLSearchParams;
}

/** Moves between the shop's pages with the History API: links inside the shop never load a document. */
export class Navigation {
  constructor(private readonly show: (place: Place) => void) {}

  start(): void {
    document.addEventListener('click', (event) => this.follow(event));
    window.addEventListener('popstate', () => this.showCurrent());
    this.showCurrent();
  }

  /** Goes to an address of the shop, such as `/products?q=rain`. */
  go(path: string): void {
    history.pushState(null, '', path);
    window.scrollTo(0, 0);
    this.showCurrent();
  }

  private showCurrent(): void {
    const { name, parameters } = findRoute(location.pathname);
    this.show({ route: name, parameters, query: new URLSearchParams(location.search) });
  }

  private follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (
      !link ||
      !plain ||
      event.defaultPrevented ||
      link.target !== '' ||
      link.origin !== location.origin ||
      link.hasAttribute('data-document')
    ) {
      return;
    }
    event.preventDefault();
    this.go(`${link.pathname}${link.search}`);
  }
}
