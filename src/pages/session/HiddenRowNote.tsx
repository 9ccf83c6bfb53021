import React from 'react';
import { NoteLine } from '../../views/states';
import { perLanguage, t } from '../../words';

export interface HiddenRowNoteProps {
  /** Why the selected row is not in the list. */
  hidden: 'filter' | 'page' | 'gone';
  /** Takes away what hides it. */
  onShow: () => void;
}

const words = perLanguage((): Record<HiddenRowNoteProps['hidden'], string> => ({
  filter: t('session.rowHidden', 'The selected row is hidden by the filter.'),
  page: t('session.rowElsewhere', 'The selected row is on another page than the chosen one.'),
  gone: t(
    'session.rowGone',
    'The selected row is not among this session’s actions: its record never arrived, or has expired.'
  ),
}));

/** Says why the row that the URL selects is not in the list, and shows it. */
export function HiddenRowNote({ hidden, onShow }: HiddenRowNoteProps) {
  const action = hidden === 'gone' ? undefined : { name: t('session.showRow', 'Show it'), onPress: onShow };
  return <NoteLine words={words()[hidden]} action={action} testId="hidden-row" />;
}
