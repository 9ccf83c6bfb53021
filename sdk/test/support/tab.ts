/** Source, or a function that is sent as its source: it sees the page's globals and its argument, nothing else. */
export type Script<A, T> = string | ((arg: A) => T | Promise<T>);

/** Where in an element a person clicks, in CSS px from its top left corner; its middle without. */
export interface Point {
  x: number;
  y: number;
}

/**
 * A tab of a browser as every test sees it, whatever the engine. Whatever acts (click, type, press, wheel) goes through the browser's own
 * input, so that its events are trusted.
 */
export interface Tab {
  /** Resolves after the load event. */
  goto(url: string): Promise<void>;
  /** Resolves after the load event. */
  reload(): Promise<void>;
  /** Back in the history; resolves when the page it leads to is there, restored from the back/forward cache or loaded. */
  back(): Promise<void>;
  /** As `back`, the other way. */
  forward(): Promise<void>;
  /**
   * Runs it in the page and awaits what it returns. The answer travels as JSON: `undefined` members are missing, `NaN` is `null`. Source
   * that is no expression (statements) answers `undefined`. What it throws rejects with a message that contains the page's.
   */
  evaluate<T = unknown>(source: string): Promise<T>;
  evaluate<T>(source: () => T | Promise<T>): Promise<T>;
  evaluate<T, A>(source: (arg: A) => T | Promise<T>, arg: A): Promise<T>;
  /** Polls until the script answers something truthy, for 10 s; survives navigations meanwhile. */
  until(source: string | (() => unknown)): Promise<void>;
  /** Waits for the element, scrolls it into view where it is not, and clicks it `count` times (1) at `at`. */
  click(selector: string, options?: { count?: number; at?: Point }): Promise<void>;
  /** Focuses the element by script and types; keys are typed after what it holds. A select chooses by the letters of its option. */
  type(selector: string, text: string): Promise<void>;
  /** One key with modifiers, into what has the focus: `Escape`, `ArrowDown`, `a`, `Control+s`, `Control+Shift+k`. */
  press(key: string): Promise<void>;
  /** Turns the wheel over the middle of the page by CSS px; the scrolling that follows may be smooth. */
  wheel(deltaY: number): Promise<void>;
  wait(ms: number): Promise<void>;
  /** Another tab of the same profile (storage, cookies) in a window of its own: this one stays visible. Blank until its first `goto`. */
  newTab(): Promise<Tab>;
  /** Runs the script, which opens a tab (`window.open`), and answers that tab once it has loaded. It may hide another one, as it does for a person. */
  opened(source: string | (() => unknown)): Promise<Tab>;
  /** Closes it as a person does: `pagehide` fires, and what it sends then is let go out. */
  close(): Promise<void>;
  /**
   * Takes it out of sight as a person does (another tab in front, minimised): `visibilityState` is `hidden` when it resolves. Tests that do so
   * say `test.use({ hides: true })`.
   */
  hide(): Promise<void>;
  /** Brings it back in front: `visibilityState` is `visible` when it resolves. */
  show(): Promise<void>;
}

export interface ProfileOptions {
  /**
   * Its tabs will be hidden and shown. Only Chromium asks for it: there a browser of its own has to start, for Playwright tells every page of
   * its own contexts that it is in front.
   */
  hides: boolean;
}

/** A fresh profile: its tabs share storage, cookies and cache with each other and with nobody else. */
export interface Profile {
  newTab(): Promise<Tab>;
  close(): Promise<void>;
}

/** A browser that runs, one per worker. */
export interface Engine {
  newProfile(options: ProfileOptions): Promise<Profile>;
  close(): Promise<void>;
}

export type EngineName = 'chromium' | 'firefox' | 'webkit';
