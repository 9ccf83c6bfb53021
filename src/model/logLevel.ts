/** How bad a log line is. */
export type LogLevel = 'error' | 'warn' | 'info' | 'debug' | 'unknown';

/** Worst first. */
export const LOG_LEVELS: readonly LogLevel[] = ['error', 'warn', 'info', 'debug', 'unknown'];

/** What loggers call the levels, in lower case. */
export const LEVEL_WORDS: Readonly<Record<Exclude<LogLevel, 'unknown'>, readonly string[]>> = {
  error: ['fatal', 'critical', 'error', 'err'],
  warn: ['warn', 'warning'],
  info: ['info', 'information', 'notice'],
  debug: ['debug', 'trace'],
};

/** The labels that may say it; the first that a record has counts. */
export const LEVEL_LABELS = ['severity_text', 'detected_level', 'level'] as const;

const LEVELS = new Map(
  (Object.keys(LEVEL_WORDS) as Array<keyof typeof LEVEL_WORDS>).flatMap((level) =>
    LEVEL_WORDS[level].map((word) => [word, level] as const)
  )
);

/** OpenTelemetry numbers shades of a severity (`ERROR2`), which people need not tell apart. */
export function levelOf(labels: Readonly<Record<string, string>>): LogLevel {
  const name = LEVEL_LABELS.find((label) => labels[label] !== undefined);
  return LEVELS.get((name ? (labels[name] ?? '') : '').toLowerCase().replace(/\d+$/, '')) ?? 'unknown';
}
