import { Badge } from '@grafana/ui';
import React from 'react';
import type { Action } from '../../model/story';

const WORDS: Record<Action['frustrations'][number], { text: string; why: string }> = {
  rage_click: { text: 'rage click', why: 'Clicked three times or more within a second' },
  dead_click: { text: 'dead click', why: 'Nothing on the page followed this click' },
  error_click: { text: 'error click', why: 'An error followed this click' },
};

/** What went wrong for the person at an action. */
export function FrustrationBadges({ frustrations }: { frustrations: Action['frustrations'] }) {
  return (
    <>
      {frustrations.map((name) => {
        // A newer SDK may know more kinds than this page.
        const words = WORDS[name] ?? { text: String(name).replaceAll('_', ' '), why: 'Reported by the browser SDK' };
        return <Badge key={name} color="orange" text={words.text} tooltip={words.why} />;
      })}
    </>
  );
}
