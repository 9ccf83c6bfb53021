/** `good`: nothing to do. `hint`: can be better. `problem`: numbers on the page are wrong or missing because of it. */
export type HealthLevel = 'good' | 'hint' | 'problem';

/** What every check says. */
interface Checked {
  level: HealthLevel;
  /** Sessions concerned, of how many that were looked at. */
  affected: number;
  of: number;
}

export interface UserCheck extends Checked {
  name: 'user';
}

export interface CountryCheck extends Checked {
  name: 'country';
  /** Sessions whose country is a guess from their time zone; they are not among the affected. */
  derived: number;
}

export interface ReleaseCheck extends Checked {
  name: 'release';
}

export interface DroppedCheck extends Checked {
  name: 'dropped';
  /** Records that browsers had to drop. */
  records: number;
}

export interface ClockCheck extends Checked {
  name: 'clock';
  /** Sessions with times in the future; the others' times contradict each other. */
  future: number;
  /** How far the worst one is off (ms). */
  worstMs: number;
}

export interface VersionCheck extends Checked {
  name: 'version';
  /** What wrote the affected sessions, the most frequent first. */
  writers: SdkWriter[];
}

/** An SDK whose telemetry this app may misread. */
export interface SdkWriter {
  /** `absent`: it does not say. `newer`: this app is older than it. `other`: not the SDK that this app is made for. */
  kind: 'absent' | 'newer' | 'other';
  name?: string;
  version?: string;
  sessions: number;
}

export interface DocumentsCheck extends Checked {
  name: 'documents';
  /** Session documents without a session id: they belong to no row. */
  unreadable: number;
}

/** What was found about one thing that can be wrong with the data. */
export type HealthCheck =
  UserCheck | CountryCheck | ReleaseCheck | DroppedCheck | ClockCheck | VersionCheck | DocumentsCheck;

/**
 * @param affected how many of `of`
 * @param problemShare the share (0 to 1) from which on it is a problem; below it is a hint
 */
export function levelOf(affected: number, of: number, problemShare: number): HealthLevel {
  if (affected === 0) {
    return 'good';
  }
  return affected >= problemShare * of ? 'problem' : 'hint';
}
