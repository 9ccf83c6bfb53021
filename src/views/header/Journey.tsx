import React from 'react';
import type { Session } from '../../model/session';
import { t } from '../../words';
import { formatCount } from '../format';
import { PlainText } from '../text/PlainText';
import { visibleText } from '../text/visibleText';

/** Tabs of which the last page is shown; the others are counted, and told on hover. */
const SHOWN = 4;

/** The first page, and where it ended: with several tabs, the last page of each. */
export function Journey({ session }: { session: Session }) {
  const { firstView, lastView, lastViews, tabs } = session;
  if (!lastViews?.length) {
    const ends = [firstView, lastView].filter((view) => view !== undefined);
    return <PlainText value={ends.join(' → ')} limit={200} />;
  }
  const more = lastViews.length - SHOWN;
  const titles = lastViews.slice(0, 50).map((view, index) => `${index + 1}: ${view.slice(0, 100)}`);
  return (
    <span
      title={visibleText(
        `${t('header.journeyHint', 'First page, and the last page of each of {{tabs}} tabs as they were opened', { tabs: formatCount(tabs) })}\n${titles.join('\n')}`
      )}
    >
      {firstView && (
        <>
          <PlainText value={firstView} limit={100} /> →{' '}
        </>
      )}
      {lastViews.slice(0, SHOWN).map((view, index) => (
        <React.Fragment key={index}>
          {index > 0 && ', '}
          <PlainText value={view} limit={100} />
        </React.Fragment>
      ))}
      {more > 0 && ` ${t('header.andMore', 'and {{n}} more', { n: formatCount(more) })}`}{' '}
      {t('header.tabs', '({{tabs}} tabs)', { tabs: formatCount(tabs) })}
    </span>
  );
}
