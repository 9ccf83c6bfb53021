import type { History } from 'history';
import React, { useLayoutEffect, useState } from 'react';
import { type NavigationType, Router } from 'react-router-dom-v5-compat';

/** Version 6 of the router over the history that Grafana's location service owns: one address for both. */
export function HistoryRouter({ history, children }: { history: History; children: React.ReactNode }) {
  const [{ location, action }, setState] = useState({ location: history.location, action: history.action });
  useLayoutEffect(() => history.listen((next, how) => setState({ location: next, action: how })), [history]);
  return (
    <Router navigator={history} location={location} navigationType={action as NavigationType}>
      {children}
    </Router>
  );
}
