import { Icon } from '@grafana/ui';
import React from 'react';
import { t } from '../../words';
import { countryFlag } from '../format';
import type { GridColumn } from '../grid';
import type { CountryRow } from './countryRow';
import { figureText, figureWords, MAP_FIGURES, type MapFigure } from './mapFigures';

const WIDTHS: Readonly<Record<MapFigure, string>> = {
  sessions: '90px',
  users: '72px',
  errors: '74px',
  error_rate: '92px',
  load_time: '96px',
  blocking_time: '90px',
  frustrations: '108px',
};

export interface CountryColumnOptions {
  /** True: there may be more users than are counted. */
  usersAtLeast: boolean;
  isPicked: (country: string) => boolean;
}

/** The columns of the table beside the map. */
export function countryColumns({ usersAtLeast, isPicked }: CountryColumnOptions): Array<GridColumn<CountryRow>> {
  return [
    {
      id: 'country',
      title: t('map.country', 'Country'),
      description: t(
        'map.countryHint',
        'With a * where some of the sessions are placed by the time zone of the browser'
      ),
      width: 'minmax(150px, 1fr)',
      // What is not known goes last, as in any column.
      sortValue: ({ country, name }) => (country === '' ? undefined : name),
      cell: ({ country, name, derived }) => (
        <>
          {isPicked(country) && <Icon name="filter" size="sm" title={t('map.filteredBy', 'Filtered by')} />}
          {country !== '' && <span aria-hidden="true">{`${countryFlag(country)} `}</span>}
          <bdi>{name}</bdi>
          {derived && '*'}
        </>
      ),
      tooltip: ({ name, derived }) =>
        derived ? t('map.guessed', '{{country}}, some of it guessed from the time zone', { country: name }) : name,
    },
    ...MAP_FIGURES.map((figure): GridColumn<CountryRow> => {
      const { title, description } = figureWords()[figure];
      const text = ({ figures }: CountryRow) =>
        figureText(figure, figures, { atLeast: figure === 'users' && usersAtLeast });
      return {
        id: figure,
        title,
        description,
        width: WIDTHS[figure],
        align: 'right',
        sortFirst: 'desc',
        sortValue: ({ figures }) => figures[figure],
        value: ({ figures }) => figures[figure],
        cell: text,
        tooltip: text,
      };
    }),
  ];
}
