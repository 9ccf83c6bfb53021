import React from 'react';
import { visibleText } from './visibleText';

export interface PlainTextProps {
  value: string;
  /** Characters shown at most. */
  limit?: number;
}

/** Text from a stranger's browser: isolated, so that its direction cannot reorder the words around it. */
export function PlainText({ value, limit }: PlainTextProps) {
  return <bdi>{visibleText(value, limit)}</bdi>;
}
