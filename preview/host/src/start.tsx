import { initializeI18n } from 'grafana-i18n-internal';
import i18next from 'i18next';
import React from 'react';
import { createRoot } from 'react-dom/client';
import type { ThemeMode } from './bootData';
import { createAmdLoader } from './loader/AmdLoader';
import { createScriptEvaluator } from './loader/evaluateScript';
import { loadPanels } from './loader/loadPanels';
import { loadPlugin } from './loader/loadPlugin';
import { sharedDependencies } from './loader/sharedDependencies';
import { setupRegistries } from './dashboard/registries';
import { App } from './page/App';
import { setupRuntime } from './runtime/setupRuntime';

const PLUGIN_ID = 'opensessions-usersessions-app';

export interface StartOptions {
  root: HTMLElement;
  mode: ThemeMode;
  /** Of Grafana's, or `detect`. */
  language: string;
}

/** Starts the host: Grafana's runtime first, then the plugin, then the page. */
export async function start({ root, mode, language }: StartOptions): Promise<void> {
  // @grafana/ui and plugins take their words from here; @grafana/ui's own are in English only, as they stand in its code.
  await initializeI18n({ language, ns: ['grafana'] });
  // Grafana has texts of its own in its languages. i18next counts a language only where it has some, and decides when one is chosen.
  i18next.addResourceBundle(i18next.language, 'grafana', { language: i18next.language });
  await i18next.changeLanguage(i18next.language);
  document.documentElement.lang = i18next.resolvedLanguage ?? 'en-US';
  const events = setupRuntime(window);
  setupRegistries();
  const fetch = window.fetch.bind(window);
  const load = createAmdLoader({ shared: sharedDependencies(), evaluate: createScriptEvaluator(window) });
  try {
    const plugin = await loadPlugin({ id: PLUGIN_ID, fetch, load });
    const panels = () => loadPanels({ app: plugin.meta, fetch, load });
    createRoot(root).render(<App plugin={plugin} events={events} initialMode={mode} loadPanels={panels} />);
  } catch (error) {
    root.setAttribute('role', 'alert');
    root.textContent = `The plugin could not be started. ${error instanceof Error ? error.message : String(error)}`;
  }
}
