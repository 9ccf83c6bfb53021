import { Badge } from '@grafana/ui';
import React from 'react';
import type { Action } from '../../model/story';
import { perLanguage, t } from '../../words';

const known = perLanguage((): Record<Action['frustrations'][number], { text: string; why: string }> => ({
  rage_click: {
    text: t('events.rageClick', 'rage click'),
    why: t('events.rageClickWhy', 'Clicked three times or more within a second'),
  },
  dead_click: {
    text: t('events.deadClick', 'dead click'),
    why: t('events.deadClickWhy', 'Nothing on the page followed this click'),
  },
  error_click: {
    text: t('events.errorClick', 'error click'),
    why: t('events.errorClickWhy', 'An error followed this click'),
  },
}));

/** What went wrong for the person at an action. */
export function FrustrationBadges({ frustrations }: { frustrations: Action['frustrations'] }) {
  return (
    <>
      {frustrations.map((name) => {
        // A newer SDK may know more kinds than this page.
        const words = known()[name] ?? {
          text: String(name).replaceAll('_', ' '),
          why: t('events.frustrationWhy', 'Reported by the browser SDK'),
        };
        return <Badge key={name} color="orange" text={words.text} tooltip={words.why} />;
      })}
    </>
  );
}
