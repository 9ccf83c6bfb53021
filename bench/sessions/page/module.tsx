import { AppPlugin } from '@grafana/data';
import { GridPage } from './GridPage';

/** In the plugin's place, so that the host runs it as it runs the plugin. */
export const plugin = new AppPlugin().setRootPage(GridPage);
