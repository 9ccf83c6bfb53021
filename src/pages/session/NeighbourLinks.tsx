import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { useNeighbours } from '../../data/hooks/useNeighbours';
import type { Outcome } from '../../model/outcome';
import type { Session } from '../../model/session';
import type { Scope } from '../../model/settings';
import { FailureSign } from '../../views/states';
import { t } from '../../words';
import { NeighbourLink } from './NeighbourLink';

export interface NeighbourLinksProps {
  session: Session;
  scope: Scope;
  /** Has something to show before they are asked for: what the page is about comes first. */
  after: Outcome<unknown>;
}

/** The ways to the same user's sessions before and after this one; none for a visitor without an id. */
export function NeighbourLinks({ session, scope, after }: NeighbourLinksProps) {
  const styles = useStyles2(getStyles);
  const ready = after.status !== 'loading' || after.data !== undefined;
  const outcome = useNeighbours(ready ? scope : undefined, session);
  if (!outcome) {
    return null;
  }
  const { service } = scope;
  const user = session.user.id ?? '';
  const known = outcome.status !== 'loading' && outcome.status !== 'failed';
  return (
    <nav
      className={styles.links}
      aria-label={t('session.sameUser', 'Sessions of the same user')}
      aria-busy={outcome.status === 'loading'}
    >
      <NeighbourLink side="prev" session={outcome.data?.earlier} user={user} service={service} known={known} />
      <NeighbourLink side="next" session={outcome.data?.later} user={user} service={service} known={known} />
      {outcome.status === 'failed' && <FailureSign {...outcome} />}
    </nav>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return { links: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) }) };
}
