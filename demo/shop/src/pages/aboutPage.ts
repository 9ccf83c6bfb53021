import { h } from '../html';
import type { PageMaker } from '../Shop';

export const aboutPage: PageMaker = () => ({
  title: 'About',
  content: h(
    'div',
    { class: 'narrow' },
    h('h1', {}, 'About this shop'),
    h('img', { class: 'wide', src: '/images/10-outside.svg', alt: 'A tent under hills', width: 800, height: 600 }),
    h(
      'p',
      {},
      'Pine & Puddle sells sixteen things that do not exist. It is here so that you have something to click on.'
    ),
    h(
      'p',
      {},
      'While you look around, the browser SDK of User Sessions watches the way it would in your own shop: pages, clicks, requests, errors and slow moments, sent as OpenTelemetry to the address that this preview was started with, and nowhere else.'
    ),
    h('p', {}, 'The source of all this is in the folder demo/. '),
    h('p', {}, h('a', { href: '/script-tag.html', 'data-document': true }, 'The same with a script tag'))
  ),
});
