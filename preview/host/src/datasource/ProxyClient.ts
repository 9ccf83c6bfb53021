/** One answer of a data source's HTTP API, whatever its status. */
export interface ProxyAnswer {
  ok: boolean;
  status: number;
  statusText: string;
  /** The body as sent; JSON is parsed by the caller that knows its shape. */
  body: string;
}

export interface ProxyRequest {
  /** Path of the API behind the proxy, for example `/loki/api/v1/query_range`. */
  path: string;
  /** Undefined values are left out. */
  params?: Record<string, string | number | undefined>;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** Reads from one data source through the host's proxy. Rejects only when the host itself cannot be reached. */
export type ProxyClient = (request: ProxyRequest) => Promise<ProxyAnswer>;

export interface ProxyClientOptions {
  /** Where the data source answers, without a trailing slash: `/api/datasources/proxy/uid/loki`, or a whole URL. */
  baseUrl: string;
  fetch: typeof fetch;
}

/** Makes the client that a data source reads with. */
export function createProxyClient({ baseUrl, fetch }: ProxyClientOptions): ProxyClient {
  return async ({ path, params = {}, headers, signal }) => {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(params)) {
      if (value !== undefined) {
        search.set(name, String(value));
      }
    }
    const query = search.toString();
    const response = await fetch(`${baseUrl}${path}${query ? `?${query}` : ''}`, { headers, signal });
    return {
      ok: response.ok,
      status: response.status,
      statusText: response.statusText,
      body: await response.text(),
    };
  };
}

/**
 * The words of a failed answer: the `message` of a JSON body, or the body itself.
 * @param answer an answer that is not ok
 */
export function errorWords(answer: ProxyAnswer): string {
  try {
    const parsed: unknown = JSON.parse(answer.body);
    if (typeof parsed === 'object' && parsed !== null && 'message' in parsed && typeof parsed.message === 'string') {
      return parsed.message;
    }
  } catch {
    // Loki and Tempo send plain text for most errors.
  }
  return answer.body.trimEnd() || `${answer.status} ${answer.statusText}`.trim();
}
