interface NavigationWindow {
  navigation?: EventTarget & { currentEntry?: object | null };
}

/**
 * The Navigation API (HTML standard), where there is one that fires events: documents of an opaque origin have no entry,
 * and in older engines a page may have anything of that name.
 */
export function navigationApi(): EventTarget | undefined {
  const { navigation } = window as NavigationWindow;
  return navigation?.currentEntry ? navigation : undefined;
}
