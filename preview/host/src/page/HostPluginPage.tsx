import { css } from '@emotion/css';
import { type GrafanaTheme2, type NavModelItem, PageLayoutType, PluginContext } from '@grafana/data';
import type { PluginPageProps } from '@grafana/runtime';
import { Stack, Tab, TabsBar, Text, TextLink, useStyles2 } from '@grafana/ui';
import React, { useContext, useEffect } from 'react';
import { useLocation } from 'react-router-dom-v5-compat';

function trailOf(item: NavModelItem | undefined): NavModelItem[] {
  return item ? [...trailOf(item.parentItem), item] : [];
}

/** A page of a plugin with Grafana's chrome around it: where one is, title, subtitle, facts, actions and tabs. */
export function HostPluginPage(props: PluginPageProps) {
  const { children, pageNav, actions, info, subTitle, renderTitle, layout = PageLayoutType.Standard } = props;
  const styles = useStyles2(getStyles);
  const meta = useContext(PluginContext)?.meta;
  const { pathname } = useLocation();
  const include = meta?.includes?.find(({ path }) => path === pathname);
  const title = pageNav?.text ?? include?.name ?? meta?.name ?? '';
  const trail: NavModelItem[] = [
    ...(meta ? [{ text: meta.name, url: meta.defaultNavUrl }] : []),
    ...trailOf(pageNav ?? (include ? { text: include.name } : undefined)),
  ];

  useEffect(() => {
    document.title = [title, 'User Sessions preview'].filter(Boolean).join(' - ');
  }, [title]);

  if (layout === PageLayoutType.Custom) {
    return <div className={styles.custom}>{children}</div>;
  }
  const showsHeader = layout === PageLayoutType.Standard;
  return (
    <div className={styles.page}>
      <nav aria-label="Breadcrumbs" className={styles.trail}>
        {trail.map(({ text, url }, index) => (
          <React.Fragment key={index}>
            {index > 0 && <span aria-hidden="true">›</span>}
            {url && index < trail.length - 1 ? (
              <TextLink href={url} inline={false} color="secondary" variant="bodySmall">
                {text}
              </TextLink>
            ) : (
              <span aria-current={index === trail.length - 1 ? 'page' : undefined}>{text}</span>
            )}
          </React.Fragment>
        ))}
      </nav>
      {showsHeader && (
        <header className={styles.header}>
          <div className={styles.heading}>
            {renderTitle ? renderTitle(title) : <Text element="h1">{title}</Text>}
            {(subTitle ?? pageNav?.subTitle) && <div className={styles.subTitle}>{subTitle ?? pageNav?.subTitle}</div>}
          </div>
          {info && (
            <Stack gap={3}>
              {info.map(({ label, value }) => (
                <div key={label}>
                  <Text variant="bodySmall" color="secondary">
                    {label}
                  </Text>
                  <div>{value}</div>
                </div>
              ))}
            </Stack>
          )}
          {actions && <div className={styles.actions}>{actions}</div>}
        </header>
      )}
      {pageNav?.children && (
        <TabsBar>
          {pageNav.children
            .filter(({ hideFromTabs }) => !hideFromTabs)
            .map(({ text, url, active, icon, tabCounter }) => (
              <Tab key={text} label={text} href={url} active={active} icon={icon} counter={tabCounter} />
            ))}
        </TabsBar>
      )}
      <div className={styles.body}>{children}</div>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  custom: css({ display: 'flex', flexDirection: 'column', flex: '1 1 0', minHeight: 0 }),
  page: css({
    display: 'flex',
    flexDirection: 'column',
    flex: '1 1 auto',
    gap: theme.spacing(2),
    padding: theme.spacing(2),
    [theme.breakpoints.up('md')]: { padding: theme.spacing(2, 3, 3) },
  }),
  trail: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  header: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(1, 3) }),
  heading: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(0.5), '& h1': { marginBottom: 0 } }),
  subTitle: css({ color: theme.colors.text.secondary }),
  actions: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1), marginLeft: 'auto' }),
  body: css({ display: 'flex', flexDirection: 'column', flex: '1 1 auto', minWidth: 0 }),
});
