import { createApi } from './boot/api';

export type { SessionInfo, UserSessions } from './boot/api';
export type { User } from './boot/identity';
export type { Instrumentation } from './boot/instrumentations';
export type { Consent, UserSessionsOptions } from './boot/options';
export type { Attributes, Severity } from './browser/telemetry';
export type { BeforeSend, OutgoingRecord } from './export/review';

const api = createApi();

export const {
  init,
  setConsent,
  setUser,
  clearUser,
  setLabel,
  setLabels,
  captureError,
  addAction,
  startAction,
  stopAction,
  log,
  startView,
  setViewName,
  addTiming,
  getSession,
  endSession,
  flush,
  shutdown,
} = api;
