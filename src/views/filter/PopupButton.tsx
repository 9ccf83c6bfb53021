import { css } from '@emotion/css';
import type { GrafanaTheme2, IconName } from '@grafana/data';
import { Button, useStyles2 } from '@grafana/ui';
import React, { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { visibleText } from '../text/visibleText';

const TEXT_CHARACTERS = 24;

export interface PopupButtonProps {
  /** What opens. */
  label: string;
  /** On the button. */
  text: string;
  icon: IconName;
  testId: string;
  children: (close: () => void) => ReactNode;
}

/** A button that opens a small dialog beneath it; Escape, a click elsewhere and leaving it with Tab close it. */
export function PopupButton({ label, text, icon, testId, children }: PopupButtonProps) {
  const styles = useStyles2(getStyles);
  const [open, setOpen] = useState(false);
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) {
      return;
    }
    const onPointerDown = ({ target }: Event) => {
      if (target instanceof Node && !frame.current?.contains(target)) {
        setOpen(false);
      }
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) {
      event.stopPropagation();
      close();
    }
  };

  return (
    <div
      ref={frame}
      className={styles.frame}
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget }) => {
        // Without a target, the window was left, or a button under the focus has gone.
        if (relatedTarget instanceof Node && !frame.current?.contains(relatedTarget)) {
          setOpen(false);
        }
      }}
    >
      <Button
        ref={button}
        variant="secondary"
        icon={icon}
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        title={text}
        data-testid={testId}
        onClick={() => setOpen(!open)}
      >
        {visibleText(text, TEXT_CHARACTERS)}
      </Button>
      {open && (
        <div id={id} role="dialog" aria-label={label} className={styles.popup}>
          {children(close)}
        </div>
      )}
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    frame: css({ position: 'relative', flexShrink: 0 }),
    popup: css({
      position: 'absolute',
      top: `calc(100% + ${theme.spacing(0.25)})`,
      right: 0,
      width: 360,
      maxWidth: '90vw',
      padding: theme.spacing(1),
      zIndex: theme.zIndex.dropdown,
      background: theme.colors.background.primary,
      border: `1px solid ${theme.colors.border.weak}`,
      borderRadius: theme.shape.radius.default,
      boxShadow: theme.shadows.z3,
    }),
  };
}
