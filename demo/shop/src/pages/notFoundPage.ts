import { h } from '../html';
import type { PageMaker } from '../Shop';

export const notFoundPage: PageMaker = () => ({
  title: 'Not here',
  content: h(
    'div',
    { class: 'narrow' },
    h('h1', {}, 'This path leads nowhere'),
    h('p', {}, 'We looked under the moss as well. '),
    h('a', { href: '/', class: 'button' }, 'Back to the shop')
  ),
});
