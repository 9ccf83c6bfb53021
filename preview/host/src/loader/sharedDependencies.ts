import * as emotionCss from '@emotion/css';
import * as emotionReact from '@emotion/react';
import * as grafanaData from '@grafana/data';
import * as grafanaRuntime from '@grafana/runtime';
import * as grafanaUi from '@grafana/ui';
import i18next from 'i18next';
import lodash from 'lodash';
import moment from 'moment';
import react from 'react';
import * as jsxRuntime from 'react/jsx-runtime';
import reactDom from 'react-dom';
import * as reactRouter from 'react-router-dom-v5-compat';
import * as rxjs from 'rxjs';
import * as rxjsOperators from 'rxjs/operators';
import { esModule } from './esModule';

/** The packages that Grafana gives to plugins, by the name under which a plugin's bundle asks for them. */
export function sharedDependencies(): Record<string, unknown> {
  return {
    '@emotion/css': esModule(emotionCss),
    '@emotion/react': esModule(emotionReact),
    '@grafana/data': esModule(grafanaData),
    '@grafana/runtime': esModule(grafanaRuntime),
    '@grafana/ui': esModule(grafanaUi),
    i18next,
    lodash,
    moment,
    react,
    'react/jsx-runtime': jsxRuntime,
    'react-dom': reactDom,
    // Grafana, too, answers this name with version 6 of the router.
    'react-router': esModule(reactRouter),
    rxjs: esModule(rxjs),
    'rxjs/operators': esModule(rxjsOperators),
  };
}
