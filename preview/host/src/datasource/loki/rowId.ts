const encoder = new TextEncoder();

/** 32-bit FNV-1 of the UTF-8 bytes, as hexadecimal without leading zeros. */
function fnv1(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of encoder.encode(text)) {
    hash = (Math.imul(hash, 0x01000193) ^ byte) >>> 0;
  }
  return hash.toString(16);
}

/**
 * Numbers the rows of a log frame as Grafana does: time in ns, an underscore, FNV-1 of the line and the labels as JSON,
 * and `_1`, `_2` … after an id that has been given already. (The rule is checked against `preview/golden`.)
 */
export function createRowIds(): (row: { tsNs: string; line: string; labels: Record<string, string> }) => string {
  const seen = new Map<string, number>();
  return ({ tsNs, line, labels }) => {
    const id = `${tsNs}_${fnv1(`${line}_${JSON.stringify(labels)}`)}`;
    const count = seen.get(id) ?? 0;
    seen.set(id, count + 1);
    return count === 0 ? id : `${id}_${count}`;
  };
}
