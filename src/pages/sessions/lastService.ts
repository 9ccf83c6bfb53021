const KEY = 'opensessions-usersessions-app.service';

/** The service chosen last in this browser. */
export function readLastService(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    // Storage can be switched off; then nothing is remembered.
    return undefined;
  }
}

/** Remembers the service for the next visit. */
export function rememberService(service: string): void {
  try {
    localStorage.setItem(KEY, service);
  } catch {
    // As above.
  }
}
