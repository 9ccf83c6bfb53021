/** The last part of a script's path or URL, without its query. */
export function scriptName(script: string): string {
  return (
    script
      .replace(/[?#].*$/s, '')
      .split('/')
      .pop() || script
  );
}
