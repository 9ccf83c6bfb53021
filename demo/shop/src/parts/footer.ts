import { h } from '../html';
import type { Shop } from '../Shop';

/** The footer, with the small menu that makes the interesting things happen on purpose. */
export function createFooter(shop: Pick<Shop, 'api' | 'say' | 'telemetry'>): HTMLElement {
  const session = h(
    'a',
    { href: shop.telemetry.sessionUrl(), target: '_blank', rel: 'noopener' },
    'session in User Sessions →'
  );
  // The session may have changed since the footer was made, so the address is looked up when the link is used.
  const refresh = (): void => session.setAttribute('href', shop.telemetry.sessionUrl());
  for (const event of ['pointerdown', 'focus', 'keydown']) {
    session.addEventListener(event, refresh);
  }
  const fail = h('button', { type: 'button', onclick: () => void failOnPurpose(shop) }, 'failing request');
  return h(
    'footer',
    { class: 'footer' },
    h('p', {}, 'Pine & Puddle is a made-up shop. Nothing is sold, nothing is delivered, no card is charged.'),
    h(
      'nav',
      { class: 'demo', 'aria-label': 'Demo' },
      h('span', {}, 'Demo'),
      h('a', { href: '/reports' }, 'slow page'),
      h('a', { href: '/broken' }, 'page that throws'),
      fail,
      session
    )
  );
}

async function failOnPurpose({ api, say }: Pick<Shop, 'api' | 'say'>): Promise<void> {
  await api.fail().catch((error: Error) => say(`The request failed, as it should: ${error.message}`, 'bad'));
}
