import type { ScopedVars } from '@grafana/data';
import type { TemplateSrv } from '@grafana/runtime';

const VARIABLE = /\$(\w+)|\$\{(\w+)(?::\w+)?\}|\[\[(\w+)\]\]/g;

/**
 * Template variables outside a dashboard: there are none but those that the caller passes along. What is unknown stays as it
 * is, as in Grafana.
 */
export function createTemplateSrv(): TemplateSrv {
  return {
    getVariables: () => [],
    containsTemplate: () => false,
    updateTimeRange: () => undefined,
    replace: (target = '', scopedVars: ScopedVars = {}) =>
      target.replace(VARIABLE, (match, a?: string, b?: string, c?: string) => {
        const value: unknown = scopedVars[a ?? b ?? c ?? '']?.value;
        return value === undefined ? match : String(value);
      }),
  };
}
