import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import type { Outcome } from '../../model/outcome';
import type { Resource } from '../../model/resource';
import type { Session } from '../../model/session';
import { story } from '../../model/story.fixture';
import { action, error, longTask, resource, START, view } from '../../model/timeline/session.fixture';
import { SessionClock } from '../clock/SessionClock';
import { sessionEvents } from '../events/sessionEvents';
import { SessionTimeline, type SessionTimelineProps } from './SessionTimeline';
import { timelineHeight } from './timelineLook';

// Nothing is laid out in jsdom: the lanes are 1,000 px wide, here 100 ms a px.
const LENGTH = 100_000;
const session = { startMs: START, endMs: START + LENGTH, tabs: 2 } as Session;
const told = story({
  views: [
    view('home', { at: 0, tabId: 'a' }),
    view('cart', { at: 20_000, tabId: 'a' }),
    view('help', { at: 30_000, tabId: 'b', timeSpentMs: 60_000 }),
  ],
  actions: [
    action('open', { at: 5_000, tabId: 'a' }),
    action('again', { at: 5_300, tabId: 'a' }),
    action('pay', { at: 25_000, tabId: 'a' }),
  ],
  errors: [error('broken', { at: 25_000, tabId: 'a' })],
  longTasks: [longTask({ at: 31_000, tabId: 'b' })],
});
const resources = [resource('slow', { at: 26_000, durationMs: 5_000, tabId: 'a' })];
const done = <T,>(data: T): Outcome<T> => ({ status: 'done', data });

const steps = {
  onOpenView: jest.fn(),
  onOpenEvent: jest.fn(),
  onOpenError: jest.fn(),
  onOpenResource: jest.fn(),
};
beforeEach(() => jest.clearAllMocks());

const show = (more: Partial<SessionTimelineProps> = {}) =>
  render(
    <SessionClock startMs={START}>
      <SessionTimeline
        session={session}
        story={done(told)}
        resources={done(resources)}
        events={sessionEvents(told)}
        {...steps}
        {...more}
      />
    </SessionClock>
  );
const mark = (key: string) => screen.getByTestId(`timeline-mark-${key}`);
const page = (viewId: string) => screen.getByTestId(`timeline-page-${viewId}`);
const items = () => screen.queryAllByTestId(/^timeline-(mark|page)-/).map(({ dataset }) => dataset.item);
/** jsdom's pointer events have no place; a mouse event of that name has. */
const pointer = (type: string, clientX: number, target: Element = screen.getByTestId('timeline-lanes')) =>
  fireEvent(target, new MouseEvent(type, { bubbles: true, button: 0, buttons: 1, clientX }));

describe('what is drawn', () => {
  it('has a lane a tab, pages as blocks, marks, and offsets below', () => {
    show();
    const first = screen.getByRole('group', { name: 'Tab 1' });
    expect(
      within(first)
        .getAllByRole('button')
        .map(({ dataset }) => dataset.item)
    ).toEqual(['view-0', 'view-1', 'action-0', 'action-2', 'request-slow', 'error-0']);
    expect(within(first).getByRole('button', { name: /^2 actions/ })).toBe(mark('action-0'));
    expect(page('home').querySelector('text')).toHaveTextContent('/home');
    expect(page('home').querySelector('title')).toHaveTextContent('Page /home, +0:00.0, 20 s');
    expect(within(screen.getByRole('group', { name: 'Tab 2' })).getAllByRole('button')).toHaveLength(2);
    expect(screen.getByTestId('timeline-axis')).toHaveTextContent('+0:00.0+0:15.0+0:30.0+0:45.0+1:00.0+1:15.0+1:30.0');
  });

  it('hatches where nothing happened, unless that is only not read', () => {
    const { unmount } = show();
    expect(screen.getByRole('button', { name: /help.*No activity for 58.9 s/s })).toContainElement(
      screen.getByTestId('timeline-idle')
    );
    unmount();
    show({ resources: { status: 'loading', data: resources } });
    expect(screen.queryByTestId('timeline-idle')).not.toBeInTheDocument();
    expect(mark('request-slow')).toBeInTheDocument();
  });

  it('keeps its height while it loads', () => {
    const { container } = show({ story: { status: 'loading' } });
    expect(container.querySelector('[aria-hidden] > div')).toHaveStyle({ height: `${timelineHeight(2)}px` });
    expect(screen.queryByTestId('timeline')).not.toBeInTheDocument();
  });

  it.each<[string, SessionTimelineProps['story']]>([
    ['could not be read', { status: 'failed', failure: { what: 'records', message: 'no' }, retry: jest.fn() }],
    ['there are no records', { status: 'empty', data: story(), reason: 'expired' }],
  ])('says that there is none: %s', (words, outcome) => {
    show({ story: outcome, resources: done<Resource[]>([]) });
    expect(screen.getByTestId('timeline-note')).toHaveTextContent(words);
    expect(screen.getByTestId('timeline-note')).toHaveStyle({ height: `${timelineHeight(2)}px` });
  });
});

describe('a press', () => {
  it('on a mark leads to its row', async () => {
    show();
    await userEvent.click(mark('action-0'));
    expect(steps.onOpenEvent).toHaveBeenLastCalledWith('open');
    await userEvent.click(mark('long_task-0'));
    expect(steps.onOpenEvent).toHaveBeenLastCalledWith(`long-task-${START + 31_000}`);
    await userEvent.click(mark('error-0'));
    expect(steps.onOpenError).toHaveBeenLastCalledWith(told.errors[0]);
    await userEvent.click(mark('request-slow'));
    expect(steps.onOpenResource).toHaveBeenLastCalledWith(resources[0]);
    expect(steps.onOpenView).not.toHaveBeenCalled();
  });

  it('on a page narrows to it, on the chosen one shows all again', async () => {
    show({ viewId: 'cart' });
    expect(page('cart')).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(page('home'));
    expect(steps.onOpenView).toHaveBeenLastCalledWith('home');
    await userEvent.click(page('cart'));
    expect(steps.onOpenView).toHaveBeenLastCalledWith(undefined);
  });
});

describe('zoom', () => {
  it('is dragged, and reset', async () => {
    show();
    pointer('pointerdown', 240, page('cart'));
    pointer('pointermove', 300);
    expect(screen.getByTestId('timeline-selection')).toHaveStyle({ left: '240px', width: '60px' });
    pointer('pointerup', 300);
    fireEvent.click(page('cart'));
    expect(steps.onOpenView).not.toHaveBeenCalled();
    expect(items()).toEqual(['view-1', 'action-2', 'request-slow', 'error-0']);
    expect(screen.getByTestId('timeline-axis')).toHaveTextContent('+0:24.0+0:25.0');
    await userEvent.click(screen.getByRole('button', { name: 'Reset zoom' }));
    expect(items()).toHaveLength(8);
    expect(screen.queryByRole('button', { name: 'Reset zoom' })).not.toBeInTheDocument();
    expect(document.activeElement).toHaveAttribute('data-item');
  });

  it('is given up by Escape, and a click is no drag', async () => {
    show();
    pointer('pointerdown', 240);
    pointer('pointermove', 300);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByTestId('timeline-selection')).not.toBeInTheDocument();
    pointer('pointermove', 400);
    pointer('pointerup', 400);
    fireEvent.click(page('cart'));
    expect(items()).toHaveLength(8);
    expect(steps.onOpenView).not.toHaveBeenCalled();
    pointer('pointerdown', 240, page('cart'));
    pointer('pointermove', 242);
    pointer('pointerup', 242);
    fireEvent.click(page('cart'));
    expect(steps.onOpenView).toHaveBeenCalledWith('cart');
    expect(items()).toHaveLength(8);
  });

  it('goes to the chosen page without dragging', async () => {
    show({ viewId: 'home' });
    await userEvent.click(screen.getByRole('button', { name: 'Zoom to page' }));
    expect(items()).toEqual(['view-0', 'action-0', 'action-1']);
    expect(screen.queryByRole('button', { name: 'Zoom to page' })).not.toBeInTheDocument();
  });
});

describe('keyboard', () => {
  const at = () => document.activeElement?.getAttribute('data-item');
  it('reaches one item by Tab, and all by arrows', async () => {
    show();
    await userEvent.tab();
    expect(at()).toBe('view-0');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(at()).toBe('view-1');
    await userEvent.keyboard('{ArrowDown}');
    expect(at()).toBe('view-2');
    await userEvent.keyboard('{End}{ArrowRight}');
    expect(at()).toBe('long_task-0');
    await userEvent.keyboard('{ArrowUp}{Home}{ArrowLeft}{ArrowUp}');
    expect(at()).toBe('view-0');
    await userEvent.tab();
    expect(at()).toBeNull();
    expect(document.querySelectorAll('[data-item][tabindex="0"]')).toHaveLength(1);
  });

  it('follows by Enter and Space', async () => {
    show();
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(steps.onOpenEvent).toHaveBeenLastCalledWith('open');
    await userEvent.keyboard('{ArrowRight} ');
    expect(steps.onOpenView).toHaveBeenLastCalledWith('cart');
  });

  it('zooms around what is in focus, and stays there', async () => {
    show();
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}+++');
    expect(items()).toContain('action-1');
    await userEvent.keyboard('{ArrowRight}');
    expect(at()).toBe('action-1');
    await userEvent.keyboard('---');
    expect(items()).not.toContain('action-1');
    expect(at()).toBe('action-0');
    expect(screen.queryByRole('button', { name: 'Reset zoom' })).not.toBeInTheDocument();
  });
});
