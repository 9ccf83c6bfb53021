import type { Memory } from '../memory/Memory';
import { checkAge, checkIndex, checkSizes } from './checkRecord';
import { detectedLevel } from './detectedLevel';
import { ExportResult } from './ExportResult';
import { OtlpFormatError } from './wire';

/** Labels that may name a service where none is called so: the first ones of Loki's list, in its order. */
const SERVICE_NAME_FROM = ['service', 'app', 'application', 'app_name', 'name', 'container', 'component', 'job'];

type Labels = Record<string, string>;

/**
 * Stores the lines of a request to Loki's push API (`POST /loki/api/v1/push`, JSON). A line that breaks a limit is refused
 * alone and the others stay.
 * @param nowMs Unix milliseconds, for the limits on age
 * @throws OtlpFormatError when the request has not the form of a push
 */
export function ingestPush(memory: Memory, request: unknown, nowMs: number): ExportResult {
  const result = new ExportResult();
  for (const stream of listOf(request, 'streams')) {
    const labels = memory.labelSets.from(
      Object.entries(withService(labelsOf((stream as { stream?: unknown }).stream)))
    );
    for (const value of listOf(stream, 'values')) {
      result.take(() => {
        checkIndex(labels);
        const { ts, line, metadata } = entryOf(value);
        checkAge(ts, nowMs);
        const level = detectedLevel((name) => labels.get(name) ?? metadata[name], line);
        const own = memory.labelSets.from(Object.entries({ detected_level: level, ...metadata }));
        const record = { ts, labels, line, own, shared: memory.labelSets.from([]) };
        checkSizes(record);
        memory.addLog(record);
      });
    }
  }
  return result;
}

function listOf(holder: unknown, name: string): unknown[] {
  const list = (holder as Record<string, unknown> | null)?.[name];
  if (!Array.isArray(list)) {
    throw new OtlpFormatError(`"${name}" is no list`);
  }
  return list;
}

function labelsOf(value: unknown): Labels {
  if (typeof value !== 'object' || value === null || Object.values(value).some((one) => typeof one !== 'string')) {
    throw new OtlpFormatError('labels are an object of strings');
  }
  return value as Labels;
}

function withService(labels: Labels): Labels {
  if (labels.service_name !== undefined) {
    return labels;
  }
  const source = SERVICE_NAME_FROM.find((name) => labels[name]);
  return { ...labels, service_name: source === undefined ? 'unknown_service' : (labels[source] ?? '') };
}

function entryOf(value: unknown): { ts: bigint; line: string; metadata: Labels } {
  const [ts, line, metadata = {}] = Array.isArray(value) ? (value as unknown[]) : [];
  if (typeof ts !== 'string' || !/^\d{1,19}$/.test(ts) || typeof line !== 'string') {
    throw new OtlpFormatError('a value is a list of a time in nanoseconds, as a string, and a line');
  }
  return { ts: BigInt(ts), line, metadata: labelsOf(metadata) };
}
