import { Button, LinkButton } from '@grafana/ui';
import React from 'react';
import { useHref, useLocation, useNavigate } from 'react-router';
import type { Session } from '../../model/session';
import { useSessionClock } from '../../views/clock/SessionClock';
import { formatTime } from '../../views/format';
import { onPlainClick } from '../../views/text/plainClick';
import { visibleText } from '../../views/text/visibleText';
import { neighbourPath } from './neighbourPath';
import { neighbourWords } from './neighbourWords';

const SIZE = { size: 'sm', variant: 'secondary' } as const;
const SIDES = {
  prev: { ...SIZE, icon: 'angle-left', iconPlacement: 'left', 'data-testid': 'session-prev' },
  next: { ...SIZE, icon: 'angle-right', iconPlacement: 'right', 'data-testid': 'session-next' },
} as const;

export interface NeighbourLinkProps {
  side: keyof typeof SIDES;
  /** Absent: none, or none is known. */
  session?: Session;
  /** The user's id. */
  user: string;
  service: string;
  /** Whether it is known that there is none where `session` is absent. */
  known: boolean;
}

/** A link to another session of the user; where there is none, a button of its size that says so. */
export function NeighbourLink({ side, session, user, service, known }: NeighbourLinkProps) {
  if (!session) {
    const words = neighbourWords(side, visibleText(user, 60));
    const reason = known ? words.none : words.unknown;
    return (
      <Button {...SIDES[side]} disabled tooltip={reason} aria-label={[words.name, reason].join(': ')}>
        {words.name}
      </Button>
    );
  }
  return <Link side={side} session={session} user={user} service={service} />;
}

function Link(props: { side: NeighbourLinkProps['side']; session: Session; user: string; service: string }) {
  const { side, session, user, service } = props;
  const { timeZone } = useSessionClock();
  const navigate = useNavigate();
  const path = neighbourPath(useLocation(), service, session);
  const href = useHref(path);
  const words = neighbourWords(side, visibleText(user, 60), formatTime(session.startMs, timeZone, { date: true }));
  return (
    <LinkButton
      {...SIDES[side]}
      href={href}
      tooltip={words.from}
      aria-label={[words.name, words.what].join(': ')}
      onClick={onPlainClick(() => navigate(path))}
    >
      {words.name}
    </LinkButton>
  );
}
