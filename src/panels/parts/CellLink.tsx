import { css } from '@emotion/css';
import type { GrafanaTheme2, LinkModel } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';
import { onPlainClick } from '../../views/text/plainClick';
import { followLink } from './followLink';

export interface CellLinkProps {
  link: LinkModel;
  /** Tab reaches it. */
  reachable: boolean;
  children: ReactNode;
}

/** A value that leads to its field's data link. */
export function CellLink({ link, reachable, children }: CellLinkProps) {
  const styles = useStyles2(getStyles);
  return (
    <a
      href={link.href}
      target={link.target}
      rel="noopener noreferrer"
      title={link.title}
      tabIndex={reachable ? 0 : -1}
      className={styles.link}
      onClick={onPlainClick(() => followLink(link, { newTab: false }))}
    >
      {children}
    </a>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return { link: css({ color: theme.colors.text.link, '&:hover': { textDecoration: 'underline' } }) };
}
