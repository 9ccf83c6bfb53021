import type { Resource } from './resource';
import type { ErrorEvent } from './story';

/** The span of the request that an error tells of, where it is read. */
export function requestOfError(
  { resourceId }: Pick<ErrorEvent, 'resourceId'>,
  resources: readonly Resource[]
): Resource | undefined {
  return resourceId === undefined ? undefined : resources.find(({ id }) => id === resourceId);
}
