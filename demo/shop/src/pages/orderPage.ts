import { formatPrice } from '../formatPrice';
import { h } from '../html';
import { loading } from '../parts/loading';
import type { PageMaker } from '../Shop';

export const orderPage: PageMaker = ({ api }, { parameters }) => ({
  title: 'Your order',
  content: loading(
    () => api.order(parameters['id'] ?? ''),
    (order) =>
      h(
        'div',
        { class: 'narrow' },
        h('h1', {}, `Thank you, ${order.name.split(' ')[0] ?? order.name}`),
        h('p', {}, `Order ${order.id} is on its way to nobody, because this shop is made up. It would have held:`),
        h(
          'ul',
          { class: 'lines' },
          ...order.lines.map(({ product, quantity }) =>
            h(
              'li',
              {},
              h('img', { src: `/images/${product.id}.svg`, alt: '', width: 96, height: 72 }),
              h('span', { class: 'line-name' }, `${quantity} × ${product.name}`),
              h('span', { class: 'price' }, formatPrice(product.price * quantity))
            )
          )
        ),
        h('p', { class: 'total' }, 'Total ', h('strong', {}, formatPrice(order.total))),
        h('a', { href: '/', class: 'button' }, 'Back to the shop')
      )
  ),
});
