import { PluginPage } from '@grafana/runtime';
import React from 'react';
import { Navigate, Route, Routes, useLocation, useParams } from 'react-router';
import type { AppSettings } from '../model/settings';
import { fetchSessionPage, LazySessionPage } from '../pages/session/LazySessionPage';
import { TracePage } from '../pages/session/TracePage';
import { SessionsPage } from '../pages/sessions/SessionsPage';
import { NotFound } from './NotFound';
import { SESSIONS_PATH } from '../model/paths';

/** The app's pages, below `/a/<plugin id>`. */
export function AppRoutes({ settings }: { settings: AppSettings }) {
  return (
    <Routes>
      <Route index element={<ToSessions />} />
      <Route path="sessions" element={<ListOfSessions settings={settings} />} />
      <Route path="sessions/:id" element={<OneSession settings={settings} />} />
      <Route path="traces/:id" element={<OneTrace settings={settings} />} />
      <Route
        path="*"
        element={
          <PluginPage>
            <NotFound />
          </PluginPage>
        }
      />
    </Routes>
  );
}

/** Who moves over the list, or goes through it by keyboard, is about to open a session. */
function ListOfSessions({ settings }: { settings: AppSettings }) {
  return (
    <div style={{ display: 'contents' }} onPointerOver={fetchSessionPage} onFocus={fetchSessionPage}>
      <SessionsPage settings={settings} />
    </div>
  );
}

function OneSession({ settings }: { settings: AppSettings }) {
  const { id = '' } = useParams();
  // Another session is another page: nothing of the one before stays.
  return <LazySessionPage key={id} settings={settings} sessionId={id} />;
}

function OneTrace({ settings }: { settings: AppSettings }) {
  const { id = '' } = useParams();
  return <TracePage key={id} settings={settings} traceId={id} />;
}

/** The app's own address leads to the list, with the query it came with. */
function ToSessions() {
  const { search } = useLocation();
  return <Navigate to={{ pathname: SESSIONS_PATH, search }} replace />;
}
