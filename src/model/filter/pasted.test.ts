import { recognisePasted } from './pasted';

const ID = '0123456789abcdef0123456789ABCDEF';

describe('recognisePasted', () => {
  it.each([ID, ` ${ID}\n`, `"${ID}"`, `00-${ID}-0123456789abcdef-01`, `https://g.example/a/x/sessions/${ID}?from=1`])(
    'finds the id in %j',
    (text) => expect(recognisePasted(text)).toEqual({ kind: 'id', id: ID.toLowerCase() })
  );

  it('finds the id of any session in an address of this app', () => {
    const address = 'https://g.example/grafana/a/opensessions-usersessions-app/sessions/DeSYcUX39N';
    expect(recognisePasted(`${address}?from=1`)).toEqual({ kind: 'id', id: 'DeSYcUX39N' });
    expect(recognisePasted(`${address}/`)).toEqual({ kind: 'id', id: 'DeSYcUX39N' });
    expect(recognisePasted('https://shop.example/sessions/DeSYcUX39N')).toMatchObject({ kind: 'url' });
    expect(recognisePasted('https://g.example/a/opensessions-usersessions-app/sessions')).toMatchObject({
      kind: 'url',
    });
  });

  it('takes an address for a page', () => {
    const pasted = recognisePasted(' https://shop.example/cart?a=1#x ');
    expect(pasted).toMatchObject({ kind: 'url' });
    expect(pasted?.kind === 'url' && pasted.url.href).toBe('https://shop.example/cart?a=1#x');
  });

  it.each(['u-1001', 'ana@example.com', '日本', 'urn:user:7', '12345', 'x"y'])('takes %s for a user', (text) =>
    expect(recognisePasted(text)).toEqual({ kind: 'user', user: text })
  );

  it.each(['', ' ', 'two words', 'browser:Chrome', 'has:errors', '-Safari', 'label.plan:pro', 'x'.repeat(300)])(
    'takes %j for nothing',
    (text) => expect(recognisePasted(text)).toBeUndefined()
  );

  it('does not stumble over what looks like an address', () => {
    expect(recognisePasted('https://[::x')).toEqual({ kind: 'user', user: 'https://[::x' });
  });
});
