// The SDK's one file stands before this in the same script.
declare const UserSessions: { init(options: Record<string, string | undefined>): void };

UserSessions.init({
  serviceName: 'bench-shop',
  serviceVersion: '1.0.0',
  environment: 'bench',
  endpoint: document.documentElement.dataset.sink,
});
