import React from 'react';
import { t } from '../../words';
import { NoteLine } from './NoteLine';

export interface PartialNoteProps {
  /** What is missing, in words. */
  missing: string;
  /** Reads on; absent where there is no way. */
  more?: () => void;
}

/** One line above incomplete data: what is missing, and the way on. */
export function PartialNote({ missing, more }: PartialNoteProps) {
  return (
    <NoteLine
      words={missing}
      action={more && { name: t('states.more', 'Load more'), onPress: more }}
      testId="state-partial"
    />
  );
}
