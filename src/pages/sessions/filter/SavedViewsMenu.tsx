import React from 'react';
import { useHref, useLocation } from 'react-router';
import { SavedViews, type SavedView } from '../../../views/filter/SavedViews';
import { useColumnLayout } from '../columns/useColumnLayout';
import { parseSavedView, savedViewLink, savedViewSearch } from './savedViewSearch';
import type { FilterRowProps } from './sessionsFilterProps';
import { useSavedViews } from './useSavedViews';

/** The saved views of this browser; each keeps the columns as they are arranged when it is saved. */
export function SavedViewsMenu({ url, change }: Pick<FilterRowProps, 'url' | 'change'>) {
  const { views, save, rename, remove } = useSavedViews();
  // With the path that Grafana is served under.
  const path = useHref(useLocation().pathname);
  const { arranged } = useColumnLayout(url, change);
  const current = savedViewSearch({ ...url, columns: arranged });
  const linkOf = ({ search }: SavedView) => new URL(path + savedViewLink(search, url), window.location.href).href;
  return (
    <SavedViews
      views={views}
      current={current}
      onSave={(name) => save({ name, search: current })}
      onApply={({ search }) => change(parseSavedView(search))}
      onRename={({ name }, next) => rename(name, next)}
      onDelete={({ name }) => remove(name)}
      linkOf={linkOf}
    />
  );
}
