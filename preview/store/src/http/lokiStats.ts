import type { QueryStats } from '../logql/QueryStats';

/** `data.stats` in the shape of Loki: Grafana shows the summary and the ingester's part. What has no meaning here is 0. */
export function lokiStats(stats: QueryStats, entries: number): object {
  const { seconds } = stats;
  const store = {
    totalChunksRef: 0,
    totalChunksDownloaded: 0,
    chunksDownloadTime: 0,
    queryReferencedStructuredMetadata: false,
    chunk: {
      headChunkBytes: 0,
      headChunkLines: 0,
      decompressedBytes: 0,
      decompressedLines: 0,
      compressedBytes: 0,
      totalDuplicates: 0,
      postFilterLines: 0,
      headChunkStructuredMetadataBytes: 0,
      decompressedStructuredMetadataBytes: 0,
    },
    chunkRefsFetchTime: 0,
    congestionControlLatency: 0,
    pipelineWrapperFilteredLines: 0,
  };
  return {
    summary: {
      bytesProcessedPerSecond: Math.round(stats.bytes / seconds),
      linesProcessedPerSecond: Math.round(stats.lines / seconds),
      totalBytesProcessed: stats.bytes,
      totalLinesProcessed: stats.lines,
      execTime: seconds,
      queueTime: 0,
      subqueries: 0,
      totalEntriesReturned: entries,
      splits: 0,
      shards: 0,
      totalPostFilterLines: stats.matchedLines,
      totalStructuredMetadataBytesProcessed: 0,
    },
    querier: { store, querierExecTime: 0 },
    ingester: {
      totalReached: 1,
      totalChunksMatched: 0,
      totalBatches: 1,
      totalLinesSent: stats.matchedLines,
      store,
    },
    cache: {},
    index: {
      totalChunks: 0,
      postFilterChunks: 0,
      shardsDuration: 0,
      usedBloomFilters: false,
      totalStreams: 0,
      chunkRefsLookupTime: 0,
      bloomFilterTime: 0,
    },
  };
}
