import React, { useMemo } from 'react';
import type { Resource } from '../../model/resource';
import { DataGrid } from '../grid';
import { resourceColumns } from './resourceColumns';
import { waterfallAxis } from './waterfallAxis';

export interface ResourceGridProps {
  resources: Resource[];
  /** Span id. */
  selectedId?: string;
  onSelect: (resource: Resource) => void;
}

/** Resources and requests, with the waterfall of those shown. */
export function ResourceGrid({ resources, selectedId, onSelect }: ResourceGridProps) {
  const narrow = selectedId !== undefined;
  const columns = useMemo(() => resourceColumns({ axis: waterfallAxis(resources), narrow }), [resources, narrow]);
  return (
    <DataGrid
      label="Resources"
      testId="resource-grid"
      rows={resources}
      columns={columns}
      rowId={(resource) => resource.spanId}
      rowTestId={(resource) => `resource-row-${resource.spanId}`}
      defaultSort={{ column: 'waterfall', direction: 'asc' }}
      selectedId={selectedId}
      onOpen={onSelect}
    />
  );
}
