import { useCallback, useEffect, useRef, useState } from 'react';
import type { Outcome } from '../../../model/outcome';
import type { Session } from '../../../model/session';
import type { SessionList } from '../../../model/sessionList';
import type { LoadAll } from '../useLoadAll';
import { exportFile, type ExportFormat } from './exportFile';
import { saveFile } from './saveFile';

export interface ExportRequest {
  format: ExportFormat;
  /** Reads the rest of the range first. */
  all: boolean;
  /** The newest so many; absent: no limit. */
  most?: number;
}

export type ExportState =
  | { status: 'idle' | 'loading' | 'cancelled' }
  | { status: 'writing'; share: number }
  | { status: 'done'; sessions: number }
  | { status: 'failed'; message: string };

export interface SessionExport {
  state: ExportState;
  start: (request: ExportRequest) => void;
  cancel: () => void;
}

/** Exports what a list shows, or reads all of it first. */
export function useExport(options: {
  outcome: Outcome<SessionList>;
  loadAll: LoadAll;
  service: string;
}): SessionExport {
  const { outcome, loadAll, service } = options;
  const list = outcome.data;
  const [state, setState] = useState<ExportState>({ status: 'idle' });
  const [waiting, setWaiting] = useState<ExportRequest>();
  const writing = useRef<AbortController>(undefined);
  useEffect(() => () => writing.current?.abort(), []);

  const write = useCallback(
    async ({ format, most }: ExportRequest, sessions: readonly Session[]) => {
      const cancelled = new AbortController();
      writing.current = cancelled;
      const { signal } = cancelled;
      const show = (next: ExportState) => signal.aborted || setState(next);
      const chosen = sessions.slice(0, most);
      show({ status: 'writing', share: 0 });
      try {
        const onProgress = (share: number) => show({ status: 'writing', share });
        const file = await exportFile(chosen, { format, service, nowMs: Date.now(), signal, onProgress });
        if (file) {
          saveFile(file);
          show({ status: 'done', sessions: chosen.length });
        }
      } catch (error) {
        show({ status: 'failed', message: error instanceof Error ? error.message : String(error) });
      }
    },
    [service]
  );

  useEffect(() => {
    if (!waiting || loadAll.active) {
      return;
    }
    setWaiting(undefined);
    if (list && isEnough(list, waiting)) {
      void write(waiting, list.sessions);
    } else if (outcome.status === 'failed') {
      setState({ status: 'failed', message: outcome.failure.message });
    } else {
      setState({ status: 'cancelled' });
    }
  }, [waiting, loadAll.active, list, outcome, write]);

  const start = (request: ExportRequest) => {
    if (!list) {
      return;
    }
    if (!request.all || isEnough(list, request)) {
      void write(request, list.sessions);
    } else {
      setState({ status: 'loading' });
      setWaiting(request);
      loadAll.start(request.most);
    }
  };

  const cancel = () => {
    if (waiting) {
      setWaiting(undefined);
      loadAll.stop();
    }
    writing.current?.abort();
    setState({ status: 'cancelled' });
  };

  return { state, start, cancel };
}

function isEnough({ complete, sessions }: SessionList, { most = Infinity }: ExportRequest): boolean {
  return complete || sessions.length >= most;
}
