import { IconButton } from '@grafana/ui';
import React, { useEffect, useState } from 'react';
import { t } from '../../words';

const CONFIRMED_MS = 2000;

export interface CopyButtonProps {
  value: string;
  /** What is copied: "session id". */
  what: string;
}

/** Copies a value and says so for two seconds. */
export function CopyButton({ value, what }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) {
      return;
    }
    const timer = setTimeout(() => setCopied(false), CONFIRMED_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = t('text.copyWhat', 'Copy {{what}}', { what });
  return (
    <IconButton
      name={copied ? 'check' : 'copy'}
      size="sm"
      tooltip={copied ? t('text.copied', 'Copied') : copy}
      aria-label={copy}
      onClick={() => {
        // Without https the clipboard API does not exist; the full value stays selectable on the page.
        void navigator.clipboard?.writeText(value).then(
          () => setCopied(true),
          () => setCopied(false)
        );
      }}
    />
  );
}
