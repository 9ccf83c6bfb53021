import { css } from '@emotion/css';
import { AppEvents, type EventBusExtended, type GrafanaTheme2 } from '@grafana/data';
import { Alert, type AlertVariant, useStyles2 } from '@grafana/ui';
import React, { useEffect, useState } from 'react';

interface Toast {
  id: number;
  severity: AlertVariant;
  title: string;
  text?: string;
}

const KINDS = [
  { event: AppEvents.alertSuccess, severity: 'success' },
  { event: AppEvents.alertWarning, severity: 'warning' },
  { event: AppEvents.alertError, severity: 'error' },
  { event: AppEvents.alertInfo, severity: 'info' },
] as const;

/** How long a toast stays, in ms; errors stay until they are closed. */
const STAYS_MS = 5000;

/** Shows what plugins and the host announce on the event bus. */
export function Toasts({ events }: { events: EventBusExtended }) {
  const styles = useStyles2(getStyles);
  const [toasts, setToasts] = useState<Toast[]>([]);

  useEffect(() => {
    let next = 0;
    const remove = (id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id));
    const handlers = KINDS.map(({ event, severity }) => {
      const handler = (payload: unknown) => {
        const [title, text] = [payload].flat();
        const id = next++;
        setToasts((shown) => [...shown, { id, severity, title: String(title), text: text ? String(text) : undefined }]);
        if (severity !== 'error') {
          window.setTimeout(() => remove(id), STAYS_MS);
        }
      };
      events.on(event, handler);
      return () => events.off(event, handler);
    });
    return () => handlers.forEach((off) => off());
  }, [events]);

  return (
    <div className={styles.toasts} aria-live="polite">
      {toasts.map(({ id, severity, title, text }) => (
        <Alert
          key={id}
          severity={severity}
          title={title}
          elevated
          onRemove={() => setToasts((shown) => shown.filter((toast) => toast.id !== id))}
        >
          {text}
        </Alert>
      ))}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  toasts: css({
    position: 'fixed',
    top: theme.spacing(7),
    right: theme.spacing(2),
    width: 400,
    maxWidth: '90vw',
    zIndex: theme.zIndex.portal,
  }),
});
