import type { AttributeValue } from '../memory/Span';
import { labelPairs } from './labelPairs';

/** Loki's default index labels for OTLP resources, and `rum.stream`, which the stack's Loki is configured to index. */
const INDEXED = new Set([
  'service.name',
  'service.namespace',
  'service.instance.id',
  'deployment.environment',
  'deployment.environment.name',
  'cloud.region',
  'cloud.availability_zone',
  'k8s.cluster.name',
  'k8s.namespace.name',
  'k8s.pod.name',
  'k8s.container.name',
  'container.name',
  'k8s.replicaset.name',
  'k8s.deployment.name',
  'k8s.statefulset.name',
  'k8s.daemonset.name',
  'k8s.cronjob.name',
  'k8s.job.name',
  'rum.stream',
]);

/** Where Loki looks for a service's name when `service.name` is missing, in this order. */
const SERVICE_NAME_FROM = ['container_name', 'k8s_deployment_name', 'k8s_job_name', 'k8s_pod_name'];

/** A resource's attributes as index labels (they make the stream) and as structured metadata of its records. */
export function resourceLabels(attributes: Array<[string, AttributeValue]>): {
  index: Array<[string, string]>;
  metadata: Array<[string, string]>;
} {
  const index: Array<[string, string]> = [];
  const metadata: Array<[string, string]> = [];
  for (const [key, value] of attributes) {
    (INDEXED.has(key) ? index : metadata).push(...labelPairs(key, value));
  }
  const present = index.filter(([, value]) => value !== '');
  if (!present.some(([name]) => name === 'service_name')) {
    const source = SERVICE_NAME_FROM.map((name) => present.find(([label]) => label === name)).find(Boolean);
    present.push(['service_name', source?.[1] ?? 'unknown_service']);
  }
  return { index: present, metadata };
}
