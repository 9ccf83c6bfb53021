import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { ToolbarButton, useStyles2 } from '@grafana/ui';
import React from 'react';
import { NavLink } from 'react-router-dom-v5-compat';
import type { ThemeMode } from '../bootData';

export interface TopBarProps {
  links: Array<{ text: string; url: string }>;
  mode: ThemeMode;
  onMode: (mode: ThemeMode) => void;
}

/** The bar above every page. It says that this is a preview: nobody should take it for Grafana. */
export function TopBar({ links, mode, onMode }: TopBarProps) {
  const styles = useStyles2(getStyles);
  const other = mode === 'dark' ? 'light' : 'dark';
  return (
    <header className={styles.bar}>
      <strong className={styles.name}>User Sessions preview</strong>
      <nav aria-label="Main" className={styles.links}>
        {links.map(({ text, url }) => (
          <NavLink key={url} to={url} className={({ isActive }) => (isActive ? styles.active : styles.link)}>
            {text}
          </NavLink>
        ))}
      </nav>
      <ToolbarButton
        className={styles.end}
        icon="adjust-circle"
        aria-label={`Switch to the ${other} theme`}
        onClick={() => onMode(other)}
      >
        {other === 'light' ? 'Light' : 'Dark'}
      </ToolbarButton>
    </header>
  );
}

const getStyles = (theme: GrafanaTheme2) => {
  const link = {
    display: 'flex',
    alignItems: 'center',
    height: '100%',
    padding: theme.spacing(0, 1.5),
    color: theme.colors.text.secondary,
    borderBottom: '2px solid transparent',
    '&:hover': { color: theme.colors.text.primary },
  };
  return {
    bar: css({
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(2),
      height: theme.spacing(5),
      padding: theme.spacing(0, 2),
      background: theme.colors.background.primary,
      borderBottom: `1px solid ${theme.colors.border.weak}`,
      position: 'sticky',
      top: 0,
      zIndex: theme.zIndex.navbarFixed,
    }),
    name: css({ whiteSpace: 'nowrap', fontWeight: theme.typography.fontWeightMedium }),
    links: css({ display: 'flex', height: '100%' }),
    link: css(link),
    active: css({ ...link, color: theme.colors.text.primary, borderBottomColor: theme.colors.primary.border }),
    end: css({ marginLeft: 'auto' }),
  };
};
