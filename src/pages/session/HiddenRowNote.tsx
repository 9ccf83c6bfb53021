import React from 'react';
import { NoteLine } from '../../views/states';

export interface HiddenRowNoteProps {
  /** Why the selected row is not in the list. */
  hidden: 'filter' | 'page' | 'gone';
  /** Takes away what hides it. */
  onShow: () => void;
}

const WORDS: Record<HiddenRowNoteProps['hidden'], string> = {
  filter: 'The selected row is hidden by the filter.',
  page: 'The selected row is on another page than the chosen one.',
  gone: 'The selected row is not among this session’s actions: its record never arrived, or has expired.',
};

/** Says why the row that the URL selects is not in the list, and shows it. */
export function HiddenRowNote({ hidden, onShow }: HiddenRowNoteProps) {
  const action = hidden === 'gone' ? undefined : { name: 'Show it', onPress: onShow };
  return <NoteLine words={WORDS[hidden]} action={action} testId="hidden-row" />;
}
