import { kindsWord } from '../../views/events/eventWords';
import { EVENT_KINDS, type EventKind, type SessionEvent } from '../../views/events/sessionEvents';
import type { Pill } from '../../views/filter/FilterPills';
import { t } from '../../words';

/** What ACTIONS can be narrowed to: the kinds, and of the actions those that frustrated. */
export type ActionChoice = EventKind | 'frustrated';

const CHOICES: readonly ActionChoice[] = EVENT_KINDS.flatMap((kind) =>
  kind === 'action' ? [kind, 'frustrated' as const] : [kind]
);

/** What Faro does not report, or not as such. */
const NOT_BY_OTHERS: readonly ActionChoice[] = ['frustrated', 'long_task', 'console'];

/** The choices that the URL names; what is none is left out. */
export function readChoices(kinds: ReadonlySet<string>): ReadonlySet<ActionChoice> {
  return new Set(CHOICES.filter((choice) => kinds.has(choice)));
}

/** Whether an event is chosen; none chosen is all. Frustrated actions are a part of the actions: both chosen, only they remain. */
export function isChosen(event: SessionEvent, chosen: ReadonlySet<ActionChoice>): boolean {
  if (chosen.size === 0) {
    return true;
  }
  return chosen.has('frustrated') && event.kind === 'action' ? isFrustrated(event) : chosen.has(event.kind);
}

/** Each choice with its count; what a newer SDK may send, or another SDK than ours does not, is offered where there is some. */
export function choicePills(
  events: SessionEvent[],
  { chosen, ofOurs }: { chosen: ReadonlySet<ActionChoice>; ofOurs: boolean }
): Array<Pill<ActionChoice>> {
  const counts = new Map<ActionChoice, number>();
  const count = (choice: ActionChoice) => counts.set(choice, (counts.get(choice) ?? 0) + 1);
  for (const event of events) {
    count(event.kind);
    if (isFrustrated(event)) {
      count('frustrated');
    }
  }
  const always = (choice: ActionChoice): boolean => choice !== 'other' && (ofOurs || !NOT_BY_OTHERS.includes(choice));
  return CHOICES.filter((choice) => always(choice) || counts.has(choice) || chosen.has(choice)).map((value) => ({
    value,
    label: value === 'frustrated' ? t('session.frustrated', 'Frustrated actions') : kindsWord(value),
    count: counts.get(value) ?? 0,
  }));
}

function isFrustrated(event: SessionEvent): boolean {
  return event.kind === 'action' && event.action.frustrations.length > 0;
}
