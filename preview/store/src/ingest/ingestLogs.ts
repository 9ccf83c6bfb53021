import type { LabelSet } from '../memory/LabelSet';
import type { NewLogRecord } from '../memory/LogMemory';
import type { Memory } from '../memory/Memory';
import { attributePairs, attributeValue } from './attributeValue';
import { checkAge, checkIndex, checkSizes } from './checkRecord';
import { detectedLevel } from './detectedLevel';
import { ExportResult } from './ExportResult';
import { labelPairs } from './labelPairs';
import { LIMITS } from './limits';
import { resourceLabels } from './resourceLabels';
import { valueText } from './valueText';
import {
  idField,
  integerField,
  messageField,
  messageList,
  OtlpFormatError,
  stringField,
  uint64Field,
  type Wire,
} from './wire';

type Pairs = Array<[string, string]>;

/**
 * Stores the records of an OTLP logs request. A record that breaks a limit is refused alone and the others stay: the
 * sender learns it by partial success.
 * @param request decoded ExportLogsServiceRequest
 * @param nowMs Unix milliseconds, for the limits on age
 * @throws OtlpFormatError when the request's frame (resources, scopes, lists) is not OTLP
 */
export function ingestLogs(memory: Memory, request: unknown, nowMs: number): ExportResult {
  const result = new ExportResult();
  for (const resourceLogs of messageList(request as Wire, 'resourceLogs')) {
    const resource = resourceLabels(attributePairs(messageField(resourceLogs, 'resource'), 'attributes'));
    const labels = memory.labelSets.from(resource.index);
    for (const scopeLogs of messageList(resourceLogs, 'scopeLogs')) {
      const scope = scopeLabels(messageField(scopeLogs, 'scope'));
      const shared = memory.labelSets.from(nonEmpty(renamed([...resource.metadata, ...scope], labels)));
      for (const wire of messageList(scopeLogs, 'logRecords')) {
        result.take(() => {
          checkIndex(labels);
          const pairs = nonEmpty(renamed(recordLabels(wire), labels));
          const record = withLevel(memory, { wire, pairs, labels, shared, nowMs });
          checkSizes(record);
          memory.addLog(record);
        });
      }
    }
  }
  return result;
}

interface Parts {
  wire: Wire;
  pairs: Pairs;
  labels: LabelSet;
  shared: LabelSet;
  nowMs: number;
}

function withLevel(memory: Memory, { wire, pairs, labels, shared, nowMs }: Parts): NewLogRecord {
  const line = valueText(attributeValue(messageField(wire, 'body')));
  if (pairs.length > LIMITS.metadataEntries) {
    throw new OtlpFormatError(`a record has ${pairs.length} attributes, at most ${LIMITS.metadataEntries} are stored`);
  }
  const own = new Map(pairs);
  const level: Pairs = own.has('detected_level')
    ? []
    : [['detected_level', detectedLevel((name) => labels.get(name) ?? shared.get(name) ?? own.get(name), line)]];
  return { ts: timeOf(wire, nowMs), labels, shared, line, own: memory.labelSets.from([...pairs, ...level]) };
}

function timeOf(wire: Wire, nowMs: number): bigint {
  const ts = uint64Field(wire, 'timeUnixNano') || uint64Field(wire, 'observedTimeUnixNano');
  if (ts === 0n) {
    return BigInt(nowMs) * 1_000_000n;
  }
  checkAge(ts, nowMs);
  return ts;
}

function recordLabels(wire: Wire): Pairs {
  const eventName = stringField(wire, 'eventName');
  const attributes = attributePairs(wire, 'attributes').filter(([key]) => !(/^event[._]name$/.test(key) && eventName));
  const observed = uint64Field(wire, 'observedTimeUnixNano');
  const number = (name: string): string => String(integerField(wire, name) || '');
  return [
    ...attributes.flatMap(([key, value]) => labelPairs(key, value)),
    ['observed_timestamp', observed && uint64Field(wire, 'timeUnixNano') ? String(observed) : ''],
    ['severity_number', number('severityNumber')],
    ['severity_text', stringField(wire, 'severityText')],
    ['dropped_attributes_count', number('droppedAttributesCount')],
    ['flags', number('flags')],
    ['trace_id', idField(wire, 'traceId', 16)],
    ['span_id', idField(wire, 'spanId', 8)],
    ['event_name', eventName],
  ];
}

function scopeLabels(scope: Wire): Pairs {
  return [
    ...attributePairs(scope, 'attributes').flatMap(([key, value]) => labelPairs(key, value)),
    ['scope_name', stringField(scope, 'name')],
    ['scope_version', stringField(scope, 'version')],
    ['scope_dropped_attributes_count', String(integerField(scope, 'droppedAttributesCount') || '')],
  ];
}

function nonEmpty(pairs: Pairs): Pairs {
  return pairs.filter(([, value]) => value !== '');
}

// Metadata with the name of an index label is shown by Loki under a name of its own.
function renamed(pairs: Pairs, labels: LabelSet): Pairs {
  return pairs.map(([name, value]) => (labels.get(name) === undefined ? [name, value] : [`${name}_extracted`, value]));
}
