import { css } from '@emotion/css';
import {
  type GrafanaTheme2,
  PanelOptionsEditorBuilder,
  type PanelData,
  type PanelPlugin,
  type StandardEditorContext,
} from '@grafana/data';
import { Field, useStyles2 } from '@grafana/ui';
import { get } from 'lodash';
import React, { useMemo } from 'react';

export interface OptionsFormProps {
  plugin: PanelPlugin;
  options: Record<string, unknown>;
  data: PanelData;
  onChange: (path: string, value: unknown) => void;
}

/** The options that a panel's plugin declares, each with its editor: those that its present options ask for. */
export function OptionsForm({ plugin, options, data, onChange }: OptionsFormProps) {
  const styles = useStyles2(getStyles);
  const { series } = data;
  const context: StandardEditorContext<unknown> = { data: series, options };
  const items = useMemo(() => {
    const builder = new PanelOptionsEditorBuilder<Record<string, unknown>>();
    plugin.getPanelOptionsSupplier()?.(builder, { data: series });
    return builder.getItems();
  }, [plugin, series]);
  return (
    <form aria-label="Panel options" className={styles.form} onSubmit={(event) => event.preventDefault()}>
      {items
        .filter(({ showIf }) => showIf?.(options, series, undefined) ?? true)
        .map((item) => (
          <Field key={item.id} label={item.name} description={item.description} htmlFor={`option-${item.id}`} noMargin>
            <item.editor
              id={`option-${item.id}`}
              value={get(options, item.path) as never}
              onChange={(value: unknown) => onChange(item.path, value)}
              context={context as never}
              item={item as never}
            />
          </Field>
        ))}
    </form>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    form: css({
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))',
      gap: theme.spacing(2),
      padding: theme.spacing(2),
      background: theme.colors.background.primary,
      border: `1px solid ${theme.colors.border.weak}`,
      borderRadius: theme.shape.radius.default,
    }),
  };
}
