import { Button, LinkButton } from '@grafana/ui';
import React from 'react';
import { useHref, useLocation, useNavigate } from 'react-router';
import type { Session } from '../../model/session';
import { useSessionClock } from '../../views/clock/SessionClock';
import { formatTime } from '../../views/format';
import { onPlainClick } from '../../views/text/plainClick';
import { visibleText } from '../../views/text/visibleText';
import { neighbourPath } from './neighbourPath';

const SIZE = { size: 'sm', variant: 'secondary' } as const;
const SIDES = {
  prev: {
    word: 'earlier',
    look: { ...SIZE, icon: 'angle-left', iconPlacement: 'left', 'data-testid': 'session-prev' },
  },
  next: {
    word: 'later',
    look: { ...SIZE, icon: 'angle-right', iconPlacement: 'right', 'data-testid': 'session-next' },
  },
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
  const { word, look } = SIDES[side];
  const name = visibleText(user, 60);
  if (!session) {
    const reason = known
      ? `No ${word} session of ${name} in the last 7 days`
      : `The ${word} session of ${name} is not known yet`;
    return (
      <Button {...look} disabled tooltip={reason} aria-label={`${side}: ${reason}`}>
        {side}
      </Button>
    );
  }
  return <Link side={side} session={session} service={service} what={`${word} session of ${name}`} />;
}

function Link(props: { side: NeighbourLinkProps['side']; session: Session; service: string; what: string }) {
  const { side, session, service, what } = props;
  const { timeZone } = useSessionClock();
  const navigate = useNavigate();
  const path = neighbourPath(useLocation(), service, session);
  const href = useHref(path);
  return (
    <LinkButton
      {...SIDES[side].look}
      href={href}
      tooltip={`The ${what}, from ${formatTime(session.startMs, timeZone, { date: true })}`}
      aria-label={`${side}: ${what}`}
      onClick={onPlainClick(() => navigate(path))}
    >
      {side}
    </LinkButton>
  );
}
