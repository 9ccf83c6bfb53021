import { Button } from '@grafana/ui';
import React from 'react';
import type { Resource } from '../../model/resource';
import type { ErrorEvent } from '../../model/story';
import { requestWords } from '../events/RequestSummary';
import { DataLink } from '../text/DataLink';
import { PlainText } from '../text/PlainText';

export interface FailedRequestProps {
  error: Pick<ErrorEvent, 'requestMethod' | 'requestStatus' | 'requestUrl'>;
  /** Its span, where that is known. */
  request?: Resource;
  onOpenResource: (resource: Resource) => void;
}

/** The request that an error tells of: the way to it, or what the error itself says. */
export function FailedRequest({ error, request, onOpenResource }: FailedRequestProps) {
  if (request) {
    return (
      <Button size="sm" fill="text" icon="arrow-right" onClick={() => onOpenResource(request)}>
        <PlainText value={requestWords(request)} limit={300} />
      </Button>
    );
  }
  // 0 is what browsers give where no answer came.
  const words = [error.requestMethod, error.requestStatus || undefined].filter((part) => part !== undefined).join(' ');
  return (
    <div data-testid="error-request">
      <PlainText value={words} limit={100} /> <DataLink url={error.requestUrl ?? ''} />
    </div>
  );
}
