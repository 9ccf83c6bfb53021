import type { Client, Session } from '../session';
import type { SdkWriter, VersionCheck } from './healthCheck';
import { KNOWN_SDK } from './knownSdk';

/** Sessions written by an SDK that this app does not know: names and meanings may differ from what it reads. */
export function checkVersion(sessions: readonly Session[]): VersionCheck {
  const writers = new Map<string, SdkWriter>();
  for (const { client } of sessions) {
    const kind = kindOf(client);
    if (kind !== 'known') {
      const { sdkName: name, sdkVersion: version } = client;
      const key = JSON.stringify([name, version]);
      const writer = writers.get(key) ?? { kind, name, version, sessions: 0 };
      writers.set(key, { ...writer, sessions: writer.sessions + 1 });
    }
  }
  const found = [...writers.values()].sort((a, b) => b.sessions - a.sessions);
  const affected = found.reduce((total, writer) => total + writer.sessions, 0);
  return {
    name: 'version',
    level: affected > 0 ? 'problem' : 'good',
    affected,
    of: sessions.length,
    writers: found,
  };
}

function kindOf({ sdkName, sdkVersion }: Client): SdkWriter['kind'] | 'known' {
  if (sdkName === undefined || sdkVersion === undefined) {
    return 'absent';
  }
  const [, major, minor] = /^(\d+)\.(\d+)\.\d+/.exec(sdkVersion) ?? [];
  if (sdkName !== KNOWN_SDK.name || major === undefined || minor === undefined) {
    return 'other';
  }
  const ahead = Number(major) - KNOWN_SDK.major || Number(minor) - KNOWN_SDK.minor;
  return ahead > 0 ? 'newer' : 'known';
}
