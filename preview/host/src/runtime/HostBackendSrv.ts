import { AppEvents, type EventBusExtended } from '@grafana/data';
import type { BackendSrv, BackendSrvRequest, FetchError, FetchResponse } from '@grafana/runtime';
import { firstValueFrom, map, Observable, throwError } from 'rxjs';

export interface HostBackendSrvOptions {
  fetch: typeof fetch;
  /** Shows what succeeded and what failed. */
  events: EventBusExtended;
}

type Options = Partial<BackendSrvRequest>;

function bodyOf(data: unknown): { body?: string; headers?: Record<string, string> } {
  return data === undefined ? {} : { body: JSON.stringify(data), headers: { 'Content-Type': 'application/json' } };
}

async function readData(response: Response, type: BackendSrvRequest['responseType']): Promise<unknown> {
  switch (type) {
    case 'text':
      return response.text();
    case 'blob':
      return response.blob();
    case 'arraybuffer':
      return response.arrayBuffer();
    default: {
      const text = await response.text();
      try {
        return text ? JSON.parse(text) : undefined;
      } catch {
        return text;
      }
    }
  }
}

function messageOf(data: unknown): string | undefined {
  if (typeof data === 'string') {
    return data;
  }
  return typeof data === 'object' && data !== null && 'message' in data ? String(data.message) : undefined;
}

/** Talks to the host's server as Grafana's service does: rxjs, `FetchError`, and alerts unless a request says otherwise. */
export class HostBackendSrv implements BackendSrv {
  private readonly options: HostBackendSrvOptions;

  constructor(options: HostBackendSrvOptions) {
    this.options = options;
  }

  fetch<T>(request: BackendSrvRequest): Observable<FetchResponse<T>> {
    return new Observable<FetchResponse<T>>((subscriber) => {
      const controller = new AbortController();
      this.send<T>(
        request,
        AbortSignal.any([controller.signal, ...(request.abortSignal ? [request.abortSignal] : [])])
      ).then(
        (response) => {
          subscriber.next(response);
          subscriber.complete();
        },
        (error: unknown) => subscriber.error(error)
      );
      return () => controller.abort();
    });
  }

  private async send<T>(config: BackendSrvRequest, signal: AbortSignal): Promise<FetchResponse<T>> {
    const search = new URLSearchParams(
      Object.entries(config.params ?? {}).flatMap(([name, value]: [string, unknown]) =>
        value == null ? [] : [value].flat().map((item): [string, string] => [name, String(item)])
      )
    ).toString();
    const url = `/${config.url.replace(/^\//, '')}${search ? `${config.url.includes('?') ? '&' : '?'}${search}` : ''}`;
    const method = config.method ?? 'GET';
    const { body, headers } = bodyOf(config.data);
    try {
      const response = await this.options.fetch(url, {
        method,
        body,
        signal,
        headers: { ...headers, ...config.headers },
      });
      const data = (await readData(response, config.responseType)) as T;
      const { status, statusText, ok, redirected, type } = response;
      if (!ok) {
        const failure: FetchError = {
          status,
          statusText,
          data: typeof data === 'object' ? data : { message: data },
          config,
        };
        throw failure;
      }
      const message = method === 'GET' ? undefined : messageOf(data);
      if (message && config.showSuccessAlert !== false) {
        this.options.events.emit(AppEvents.alertSuccess, [message]);
      }
      return { data, status, statusText, ok, headers: response.headers, redirected, type, url: response.url, config };
    } catch (error) {
      throw this.report(error, config, signal);
    }
  }

  private report(error: unknown, config: BackendSrvRequest, signal: AbortSignal): unknown {
    if (signal.aborted) {
      const cancelled: FetchError = {
        status: -1,
        statusText: 'Request was aborted',
        cancelled: true,
        data: null,
        config,
      };
      return cancelled;
    }
    const failure: FetchError =
      error instanceof Error
        ? { status: 0, statusText: error.message, data: { message: error.message }, config }
        : (error as FetchError);
    if (config.showErrorAlert !== false) {
      this.options.events.emit(AppEvents.alertError, [
        messageOf(failure.data) ?? failure.statusText ?? 'Request failed',
      ]);
    }
    return failure;
  }

  request<T = unknown>(options: BackendSrvRequest): Promise<T> {
    return firstValueFrom(this.fetch<T>(options).pipe(map(({ data }) => data)));
  }

  get<T>(url: string, params?: BackendSrvRequest['params'], requestId?: string, options?: Options): Promise<T> {
    return this.request<T>({ ...options, method: 'GET', url, params, requestId });
  }

  delete<T>(url: string, data?: unknown, options?: Options): Promise<T> {
    return this.request<T>({ ...options, method: 'DELETE', url, data });
  }

  post<T>(url: string, data?: unknown, options?: Options): Promise<T> {
    return this.request<T>({ ...options, method: 'POST', url, data });
  }

  patch<T>(url: string, data?: unknown, options?: Options): Promise<T> {
    return this.request<T>({ ...options, method: 'PATCH', url, data });
  }

  put<T>(url: string, data?: unknown, options?: Options): Promise<T> {
    return this.request<T>({ ...options, method: 'PUT', url, data });
  }

  datasourceRequest<T = unknown>(options: BackendSrvRequest): Promise<FetchResponse<T>> {
    return firstValueFrom(this.fetch<T>(options));
  }

  chunked(): Observable<FetchResponse<Uint8Array | undefined>> {
    return throwError(() => new Error('The preview host does not stream chunks.'));
  }
}
