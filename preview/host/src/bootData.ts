import type { BootData } from '@grafana/data';

export type ThemeMode = 'dark' | 'light';

/**
 * What Grafana's server puts into its page and `@grafana/runtime` reads when it is loaded: who is signed in, and settings.
 * Someone with every right, no feature toggle on.
 */
export function createBootData(theme: ThemeMode, language: string): BootData {
  const bootData = {
    user: {
      isSignedIn: true,
      id: 1,
      uid: 'preview',
      externalUserId: '',
      login: 'preview',
      email: '',
      name: 'Preview',
      theme,
      lightTheme: theme === 'light',
      orgCount: 1,
      orgId: 1,
      orgName: 'Preview',
      orgRole: 'Admin',
      isGrafanaAdmin: true,
      gravatarUrl: '',
      timezone: 'browser',
      weekStart: 'browser',
      regionalFormat: navigator.language,
      language,
      permissions: { 'datasources:explore': true, 'datasources:query': true, 'plugins:write': true },
      analytics: { identifier: '' },
      authenticatedBy: '',
    },
    settings: {
      appUrl: `${location.origin}/`,
      appSubUrl: '',
      buildInfo: { version: '13.2.2', commit: '', env: 'production', edition: 'Open Source' },
      defaultDatasource: 'Loki',
      exploreEnabled: true,
      featureToggles: {},
      // No telemetry of its own: nothing must leave this machine.
      analytics: { enabled: false },
      reportingStaticContext: {},
    },
    navTree: [],
    assets: { dark: '', light: '' },
  };
  return bootData as unknown as BootData;
}
