/** Attributes by their OpenTelemetry names; what is undefined is left out. */
export type Attributes = Record<string, string | number | boolean | undefined>;

/** A log record in OTLP/HTTP JSON. */
export function record(
  eventName: string | undefined,
  text: string,
  ms: number,
  attributes: Attributes,
  more: object = {}
): object {
  const timeUnixNano = nanoseconds(ms);
  return {
    timeUnixNano,
    observedTimeUnixNano: timeUnixNano,
    severityNumber: 9,
    severityText: 'INFO',
    eventName,
    body: { stringValue: text },
    attributes: keyValues({ ...attributes, 'event.name': eventName }),
    ...more,
  };
}

/** ms since the epoch as OTLP writes a time. */
export function nanoseconds(ms: number): string {
  return String(BigInt(Math.round(ms * 1000)) * 1000n);
}

export function keyValues(attributes: Attributes): object[] {
  return Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, value: anyValue(value) }]
  );
}

function anyValue(value: string | number | boolean): object {
  switch (typeof value) {
    case 'number':
      return Number.isInteger(value) ? { intValue: String(value) } : { doubleValue: value };
    case 'boolean':
      return { boolValue: value };
    default:
      return { stringValue: value };
  }
}
