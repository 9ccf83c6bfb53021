import { css } from '@emotion/css';
import {
  type EventBus,
  getPanelOptionsWithDefaults,
  type InterpolateFunction,
  type PanelPlugin,
  PluginContextProvider,
} from '@grafana/data';
import { locationService } from '@grafana/runtime';
import { Button, ErrorBoundaryAlert, PanelChrome, useStyles2 } from '@grafana/ui';
import { set } from 'lodash';
import React, { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { DashboardPanel } from './Dashboard';
import type { DashboardUrl } from './dashboardUrl';
import { OptionsForm } from './OptionsForm';
import { usePanelData } from './usePanelData';

/** Height of a grid row with the space below it, and the space, in px; as Grafana's. */
const ROW = 38;
const GAP = 8;

export interface PanelFrameProps {
  panel: DashboardPanel;
  plugin: PanelPlugin;
  url: DashboardUrl;
  replaceVariables: InterpolateFunction;
  eventBus: EventBus;
}

/** A panel in its chrome, with everything that Grafana hands to one. What is changed of it is kept in the address. */
export function PanelFrame({ panel, plugin, url, replaceVariables, eventBus }: PanelFrameProps) {
  const styles = useStyles2(getStyles);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const { id, title, gridPos, targets } = panel;
  const { range, timeZone, editPanel } = url;
  const known = JSON.stringify([panel.options, panel.fieldConfig]);
  const { options, fieldConfig } = useMemo(() => {
    const [currentOptions, currentFieldConfig] = JSON.parse(known);
    return getPanelOptionsWithDefaults({
      plugin,
      currentOptions: currentOptions ?? {},
      currentFieldConfig: currentFieldConfig ?? { defaults: {}, overrides: [] },
      isAfterPluginChange: false,
    });
  }, [plugin, known]);
  const data = usePanelData({ targets, range, timeZone, replaceVariables, plugin, fieldConfig });
  const change = (name: string, value: unknown) =>
    locationService.partial({ [`${name}-${id}`]: JSON.stringify(value) }, true);
  const height = gridPos.h * ROW - GAP;
  const Panel = plugin.panel;
  const editing = editPanel === id;
  return (
    <section
      ref={frame}
      aria-label={title}
      className={styles.frame}
      style={{ gridColumn: `span ${gridPos.w}` }}
      data-testid={`panel-${id}`}
    >
      <div style={{ height }}>
        {width > 0 && Panel && (
          <PanelChrome
            title={title}
            width={width}
            height={height}
            loadingState={data.state}
            actions={
              <Button
                size="sm"
                variant="secondary"
                fill="text"
                aria-expanded={editing}
                onClick={() => locationService.partial({ editPanel: editing ? null : id }, true)}
              >
                Options
              </Button>
            }
          >
            {(innerWidth, innerHeight) => (
              <PluginContextProvider meta={plugin.meta}>
                <ErrorBoundaryAlert title="The panel failed">
                  <Panel
                    id={id}
                    data={data}
                    timeRange={range}
                    timeZone={timeZone}
                    options={options}
                    transparent={false}
                    width={innerWidth}
                    height={innerHeight}
                    fieldConfig={fieldConfig}
                    renderCounter={0}
                    title={title}
                    eventBus={eventBus}
                    onOptionsChange={(next: unknown) => change('options', next)}
                    onFieldConfigChange={(next) => change('fieldConfig', next)}
                    replaceVariables={replaceVariables}
                    onChangeTimeRange={({ from, to }) => locationService.partial({ from, to })}
                  />
                </ErrorBoundaryAlert>
              </PluginContextProvider>
            )}
          </PanelChrome>
        )}
      </div>
      {editing && (
        <OptionsForm
          plugin={plugin}
          options={options}
          data={data}
          onChange={(path, value) => change('options', set({ ...panel.options }, path, value))}
        />
      )}
    </section>
  );
}

function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => setWidth(element.current?.clientWidth ?? 0));
    if (element.current) {
      observer.observe(element.current);
    }
    return () => observer.disconnect();
  }, [element]);
  return width;
}

const getStyles = () => ({ frame: css({ minWidth: 0 }) });
