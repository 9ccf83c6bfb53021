export interface SavedFile {
  name: string;
  /** MIME type. */
  type: string;
  parts: string[];
}

/** How long the browser may take to begin reading what it saves (ms). */
const KEPT_MS = 60_000;

/** Hands a file to the browser, which saves it where it saves downloads. */
export function saveFile({ name, type, parts }: SavedFile): void {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
