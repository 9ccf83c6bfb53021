import { render, screen } from '@testing-library/react';
import i18next from 'i18next';
import React from 'react';
import { inGerman } from './inGerman.fixture';
import { Trans } from './Trans';

function show(path = '/a') {
  return render(
    <p>
      <Trans
        i18nKey="test.element"
        defaults="Open <link>page {{path}}</link> of <strong>this</strong> session"
        values={{ path }}
        components={{ link: <a href="/x" />, strong: <b /> }}
      />
    </p>
  );
}

it('has elements around the words that the text says', () => {
  const { container } = show();
  expect(container.innerHTML).toBe('<p>Open <a href="/x">page /a</a> of <b>this</b> session</p>');
});

it('shows what a stranger wrote as it is', () => {
  show('</link><strong>{{path}}');
  expect(screen.getByRole('link')).toHaveTextContent('page </link><strong>{{path}}');
});

it('puts them where another language has them', async () => {
  await inGerman(() => {
    i18next.addResourceBundle(
      'de-DE',
      'opensessions-usersessions-app',
      {
        test: { element: '<strong>Diese</strong> Sitzung: <link>Seite {{path}}</link> öffnen' },
      },
      true,
      true
    );
    const { container } = show();
    expect(container.innerHTML).toBe('<p><b>Diese</b> Sitzung: <a href="/x">Seite /a</a> öffnen</p>');
  });
});
