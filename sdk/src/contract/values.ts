/** The values that enumerated attributes of the contract take. */
export type EndReason = 'idle' | 'max_duration' | 'logout' | 'user_change' | 'consent_revoked' | 'stopped';
export type LoadingType = 'initial_load' | 'route_change' | 'bf_cache' | 'manual';
export type ActionType = 'click' | 'input' | 'scroll' | 'submit' | 'change' | 'key' | 'custom';
export type Frustration = 'rage_click' | 'dead_click' | 'error_click';
export type ErrorSource = 'onerror' | 'unhandledrejection' | 'console' | 'network' | 'report' | 'csp' | 'manual';
export type ResourceType =
  'document' | 'script' | 'stylesheet' | 'image' | 'font' | 'media' | 'fetch' | 'xhr' | 'beacon' | 'other';
export type DeviceType = 'desktop' | 'mobile' | 'tablet' | 'bot';
