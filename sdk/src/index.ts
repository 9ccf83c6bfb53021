import { createApi } from './boot/api';

export type { SessionInfo, UserSessions } from './boot/api';
export type { User } from './boot/identity';
export type { UserSessionsOptions } from './boot/options';

const api = createApi();

export const {
  init,
  setUser,
  clearUser,
  setLabel,
  setLabels,
  captureError,
  addAction,
  log,
  startView,
  getSession,
  endSession,
  flush,
  shutdown,
} = api;
