import type { SelectableValue, StandardEditorProps, StandardEditorsRegistryItem } from '@grafana/data';
import { Input, MultiSelect, Select, Switch, Text } from '@grafana/ui';
import React from 'react';

type Props<T> = StandardEditorProps<T, { options?: Array<SelectableValue<T>>; placeholder?: string }>;

/** Stands for the many editors that the host does not have: what they edit is changed in the address. */
export function NoEditor() {
  return <Text color="secondary">Edited in Grafana only.</Text>;
}

function TextEditor({ id, value, onChange, item }: Props<string>) {
  const { placeholder } = item.settings ?? {};
  return (
    <Input
      id={id}
      value={value ?? ''}
      placeholder={placeholder}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function NumberEditor({ id, value, onChange }: Props<number>) {
  return (
    <Input
      id={id}
      type="number"
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
    />
  );
}

function BooleanEditor({ id, value, onChange }: Props<boolean>) {
  return <Switch id={id} value={value ?? false} onChange={(event) => onChange(event.currentTarget.checked)} />;
}

function SelectEditor({ id, value, onChange, item }: Props<string>) {
  return (
    <Select
      inputId={id}
      value={value}
      options={item.settings?.options ?? []}
      onChange={(choice) => onChange(choice.value)}
    />
  );
}

function MultiSelectEditor({
  id,
  value,
  onChange,
  item,
}: StandardEditorProps<string[], { options?: Array<SelectableValue<string>> }>) {
  return (
    <MultiSelect
      inputId={id}
      value={value ?? []}
      options={item.settings?.options ?? []}
      onChange={(choices) => onChange(choices.flatMap((choice) => choice.value ?? []))}
    />
  );
}

const OWN: Record<string, React.ComponentType<never>> = {
  text: TextEditor,
  number: NumberEditor,
  boolean: BooleanEditor,
  select: SelectEditor,
  radio: SelectEditor,
  'multi-select': MultiSelectEditor,
};
const OTHERS = ['slider', 'strings', 'color', 'timezone', 'unit', 'field-name', 'dashboard-uid'];

/** What Grafana's panel editor edits options with, by the ids that its builder asks for. */
export const EDITORS: StandardEditorsRegistryItem[] = [...Object.keys(OWN), ...OTHERS].map((id) => ({
  id,
  name: id,
  editor: (OWN[id] ?? NoEditor) as StandardEditorsRegistryItem['editor'],
}));
