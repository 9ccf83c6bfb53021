import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { SPOKEN_ONLY } from '../text/spokenOnly';
import { t } from '../../words';
import { changeWords } from './changeWords';
import type { TotalFigure } from './totalFigure';
import { totalWords } from './totalWords';

/** How a total differs from the time range before: green or red only where more of it is better or worse. */
export function TotalChange({ figure }: { figure: TotalFigure }) {
  const styles = useStyles2(getStyles);
  const { name, value, before, noChange, atLeast } = figure;
  const { format, moreIsWorse } = totalWords(name);
  // What can only be more may be less than before today and more tomorrow.
  if (value === undefined || before === undefined || atLeast) {
    return (
      <span className={styles.plain} data-testid={`total-${name}-change`}>
        {noChange}
      </span>
    );
  }
  const { kind, short, sentence } = changeWords(value, before, format);
  const judged = moreIsWorse && kind !== 'same' ? (kind === 'less' ? 'better' : 'worse') : 'plain';
  return (
    <span className={styles[judged]} data-testid={`total-${name}-change`} data-judged={judged} title={sentence}>
      <span aria-hidden="true">{short}</span>
      <span className={styles.spoken}>{judgedWords(judged, sentence)}</span>
    </span>
  );
}

function judgedWords(judged: 'plain' | 'better' | 'worse', sentence: string): string {
  switch (judged) {
    case 'better':
      return t('totals.better', '{{sentence}}, better', { sentence });
    case 'worse':
      return t('totals.worse', '{{sentence}}, worse', { sentence });
    default:
      return sentence;
  }
}

function getStyles(theme: GrafanaTheme2) {
  return {
    plain: css({ color: theme.colors.text.secondary }),
    better: css({ color: theme.colors.success.text }),
    worse: css({ color: theme.colors.error.text }),
    spoken: css(SPOKEN_ONLY),
  };
}
