import { createApi } from './boot/api';

export type { Attributes, SessionInfo, Severity, UserSessions } from './boot/api';
export type { User } from './boot/identity';
export type { Instrumentation } from './boot/instrumentations';
export type {
  BeforeSend,
  Consent,
  ConsoleLevel,
  FrustrationThresholds,
  OutgoingRecord,
  UserSessionsOptions,
} from './boot/options';

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
