const LEVEL_LABELS = [
  'level',
  'LEVEL',
  'Level',
  'log.level',
  'severity',
  'SEVERITY',
  'Severity',
  'SeverityText',
  'lvl',
  'LVL',
  'Lvl',
  'severity_text',
  'Severity_Text',
  'SEVERITY_TEXT',
];

const SPELLINGS: Record<string, string> = {
  trace: 'trace',
  trc: 'trace',
  debug: 'debug',
  dbg: 'debug',
  info: 'info',
  inf: 'info',
  information: 'info',
  warn: 'warn',
  wrn: 'warn',
  warning: 'warn',
  error: 'error',
  err: 'error',
  critical: 'critical',
  fatal: 'fatal',
};

const WORD =
  /(?<=^|[ \t\n[({"'=|])(trace|debug|fatal|critical|error|err|warning|warn|info)(?=$|[ \t\n[\](){}:,!"'=|])/i;

/** OTLP severity numbers come in fours: 1-4 trace, 5-8 debug … 21-24 fatal. */
const BY_SEVERITY = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'];

/**
 * The level that Loki detects for a line: from a label that names it, else from the severity number, else from the line.
 * @param label value of a label by its name
 */
export function detectedLevel(label: (name: string) => string | undefined, line: string): string {
  for (const name of LEVEL_LABELS) {
    const value = label(name);
    if (value !== undefined) {
      return SPELLINGS[value.toLowerCase()] ?? value;
    }
  }
  const severity = Number(label('severity_number') ?? 0);
  if (severity > 0) {
    return BY_SEVERITY[Math.floor((severity - 1) / 4)] ?? 'unknown';
  }
  return levelInLine(line);
}

function levelInLine(line: string): string {
  const trimmed = line.trim();
  const field =
    trimmed.startsWith('{') && trimmed.endsWith('}')
      ? /"(?:level|severity|lvl|severitytext|severity_text|log\.level)"\s*:\s*"([^"\\]*)"/i.exec(trimmed)
      : /(?:^|\s)(?:level|severity|lvl|severitytext|severity_text)="?([^"\s]+)/i.exec(trimmed);
  const named = field ? SPELLINGS[(field[1] as string).toLowerCase()] : undefined;
  const word = named ?? WORD.exec(line)?.[1]?.toLowerCase();
  return word === undefined ? 'unknown' : (SPELLINGS[word] as string);
}
