import type { AppRootProps } from '@grafana/data';
import { ErrorBoundaryAlert } from '@grafana/ui';
import React from 'react';
import { useLocation } from 'react-router';
import type { AppSettings } from '../model/settings';
import { t } from '../words';
import { AppRoutes } from './AppRoutes';

export type { AppSettings };

const NO_SETTINGS: AppSettings = {};

/** The app's root page. What breaks below is told in words, and another page is a way out of it. */
export function App({ meta }: AppRootProps<AppSettings>) {
  const { pathname } = useLocation();
  return (
    <ErrorBoundaryAlert
      title={t('app.failed', 'User Sessions met an error and cannot show this page')}
      dependencies={[pathname]}
    >
      <AppRoutes settings={meta.jsonData ?? NO_SETTINGS} />
    </ErrorBoundaryAlert>
  );
}
