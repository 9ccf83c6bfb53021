import { createTheme, type GrafanaTheme2 } from '@grafana/data';
import type { ThemeMode } from '../bootData';

/** Inter's and Roboto Mono's places are taken by what the machine has: the preview ships no fonts. */
const SANS = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
const MONO = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace";

/** Grafana's own dark or light theme. */
export function hostTheme(mode: ThemeMode): GrafanaTheme2 {
  return createTheme({ colors: { mode }, typography: { fontFamily: SANS, fontFamilyMonospace: MONO } });
}
