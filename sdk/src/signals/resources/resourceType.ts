import type { ResourceType } from '../../contract';
import type { ResourceTiming } from './timing';

const BY_INITIATOR: Record<string, ResourceType> = {
  navigation: 'document',
  iframe: 'document',
  frame: 'document',
  script: 'script',
  img: 'image',
  image: 'image',
  icon: 'image',
  video: 'media',
  audio: 'media',
  track: 'media',
  fetch: 'fetch',
  xmlhttprequest: 'xhr',
  beacon: 'beacon',
};

const BY_EXTENSION: [ResourceType, RegExp][] = [
  ['stylesheet', /\.css$/],
  ['script', /\.m?js$/],
  ['font', /\.(woff2?|ttf|otf|eot)$/],
  ['image', /\.(png|jpe?g|gif|webp|avif|svg|ico|bmp)$/],
  ['media', /\.(mp4|webm|ogg|mp3|wav|m4a|m3u8|ts)$/],
  ['document', /\.html?$/],
];

const BY_CONTENT: [ResourceType, RegExp][] = [
  ['stylesheet', /^text\/css/],
  ['script', /javascript/],
  ['font', /^font\/|font-woff/],
  ['image', /^image\//],
  ['media', /^(audio|video)\//],
];

/**
 * The type of a resource. What initiated it tells most; a `link`, `css` or unknown initiator is told by the content
 * type where the browser says it, else by the extension.
 */
export function resourceType(entry: Pick<ResourceTiming, 'initiatorType' | 'name' | 'contentType'>): ResourceType {
  const path = (entry.name.split(/[?#]/)[0] ?? '').toLowerCase();
  const match = (list: [ResourceType, RegExp][], text: string): ResourceType | undefined =>
    list.find(([, pattern]) => pattern.test(text))?.[0];
  return (
    BY_INITIATOR[entry.initiatorType] ??
    match(BY_CONTENT, entry.contentType ?? '') ??
    match(BY_EXTENSION, path) ??
    'other'
  );
}
