import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, Icon, IconButton, Input, useStyles2 } from '@grafana/ui';
import React, { useId } from 'react';
import type { ValueField } from '../../model/filter/sessionFilter';
import type { Outcome } from '../../model/outcome';
import type { PastedPlace } from '../../model/pastedPlace';
import { t } from '../../words';
import { CompletionList, optionId } from './CompletionList';
import type { FacetSource } from './facetSource';
import { filterProblems } from './filterProblems';
import { FilterProblems } from './FilterProblems';
import { PastedNote, type PastedNoteProps } from './PastedNote';
import { useFilterBox } from './useFilterBox';

export interface FilterBoxProps {
  /** What is applied. */
  text: string;
  /** Applies a text; what in it makes no sense is for the box to show, the rest holds. */
  onApply: (text: string) => void;
  /** Where the values for completion come from. */
  facetOf: FacetSource;
  /** The labels that sessions have. The same function as long as it answers the same. */
  labels: () => readonly ValueField[];
  /** Where a pasted text leads; undefined: nothing was looked for. */
  found: Outcome<PastedPlace> | undefined;
  /** Looks where a single text leads that was pasted, or looks like an id or an address; undefined: no more. */
  onLookFor: (text: string | undefined) => void;
  /** Goes there: on Enter, or a click on the offer. */
  onFollow: PastedNoteProps['onFollow'];
  /** The address of a session's page, for the link. */
  placeHref: PastedNoteProps['placeHref'];
  /** When something was seen, in words. */
  timeWords: PastedNoteProps['timeWords'];
}

/**
 * The filter as a text, with completion. Enter applies it, or takes the option that the arrows are on; Tab takes the first
 * option for a word; Escape closes the list, then takes back what was not applied.
 */
export function FilterBox(props: FilterBoxProps) {
  const { text, found, onFollow, placeHref, timeWords } = props;
  const styles = useStyles2(getStyles);
  const id = useId();
  const box = useFilterBox(props);
  const { draft, completion } = box;
  const { completions, shown, activeIndex } = completion;
  const problems = filterProblems(draft, box.focused && draft !== text ? box.cursor : undefined);
  const listId = `${id}-list`;
  const problemsId = `${id}-problems`;
  const label = t('filter.sessions', 'Filter sessions');

  return (
    <div className={styles.box} role="search" aria-label={label} data-testid="filter-box">
      <div className={styles.field}>
        <Input
          {...box.inputProps}
          role="combobox"
          aria-label={label}
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={shown ? listId : undefined}
          aria-activedescendant={shown && activeIndex >= 0 ? optionId(listId, activeIndex) : undefined}
          aria-describedby={problems.length > 0 ? problemsId : undefined}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder={t(
            'filter.example',
            'Filter: user:u-1001 errors:>2 page:"/checkout" -browser:Safari, or paste an id or a URL'
          )}
          invalid={problems.length > 0}
          prefix={<Icon name="search" />}
          suffix={
            <div className={styles.buttons}>
              {draft !== '' && (
                <IconButton name="times" tooltip={t('filter.clearText', 'Clear the text')} onClick={box.clear} />
              )}
              {draft.trim() !== text && (
                <Button
                  size="sm"
                  variant="secondary"
                  fill="text"
                  onClick={box.apply}
                  tooltip={t('filter.applyHint', 'Apply this filter (Enter)')}
                >
                  {t('filter.apply', 'Apply')}
                </Button>
              )}
            </div>
          }
        />
        {shown && (
          <CompletionList
            id={listId}
            label={t('filter.suggestions', 'Suggestions')}
            options={completions.options}
            note={completions.note}
            activeIndex={activeIndex}
            onChoose={box.take}
          />
        )}
      </div>
      <FilterProblems id={problemsId} problems={problems} />
      {found && <PastedNote found={found} onFollow={onFollow} placeHref={placeHref} timeWords={timeWords} />}
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    box: css({ flexGrow: 1, minWidth: 0 }),
    field: css({ position: 'relative' }),
    buttons: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) }),
  };
}
