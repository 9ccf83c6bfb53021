/** `eventName` of each log record; see docs/contract.md for the stream and the attributes of each. */
export const EVENT = {
  sessionStart: 'session.start',
  sessionEnd: 'session.end',
  session: 'rum.session',
  view: 'rum.view',
  action: 'rum.action',
  exception: 'exception',
  longTask: 'rum.long_task',
  webVital: 'browser.web_vital',
  console: 'browser.console',
} as const;
export type EventName = (typeof EVENT)[keyof typeof EVENT];

/** Span names. Readers select spans by attribute, never by name. */
export const SPAN = {
  documentLoad: 'documentLoad',
  viewLoad: 'rum.view.load',
  resource: 'rum.resource',
  action: 'rum.action',
} as const;

/** Value of the resource attribute `rum.stream` on records that describe a session as a whole. */
export const SESSIONS_STREAM = 'sessions';
