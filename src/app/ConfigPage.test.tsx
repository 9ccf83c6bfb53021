import { locationUtil } from '@grafana/data';
import { getBackendSrv } from '@grafana/runtime'; // eslint-disable-line no-restricted-imports -- mocked below
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import type { AppSettings } from '../model/settings';
import { inGerman } from '../words/inGerman.fixture';
import { ConfigPage, type ConfigPageProps } from './ConfigPage';
import { reloadPage } from './reloadPage';

jest.mock('./reloadPage');
jest.mock('@grafana/runtime', () => ({
  getBackendSrv: jest.fn(),
  DataSourcePicker: ({
    inputId,
    type,
    current,
    onChange,
    onClear,
  }: {
    inputId: string;
    type: string;
    current: string | null;
    onChange: (source: { uid: string }) => void;
    onClear: () => void;
  }) => (
    <>
      <input id={inputId} readOnly value={current ?? ''} />
      <button onClick={() => onChange({ uid: `other-${type}` })}>choose {type}</button>
      <button onClick={onClear}>clear {type}</button>
    </>
  ),
}));

const post = jest.fn();

function open(jsonData: AppSettings, enabled = true) {
  const plugin = { meta: { id: 'opensessions-usersessions-app', enabled, pinned: true, jsonData } };
  return render(<ConfigPage {...({ plugin, query: {} } as unknown as ConfigPageProps)} />);
}

function serveBelow(appSubUrl: string) {
  const context = { config: { appSubUrl }, getTimeRangeForUrl: jest.fn(), getVariablesUrlParams: jest.fn() };
  locationUtil.initialize(context as unknown as Parameters<typeof locationUtil.initialize>[0]);
}

describe('ConfigPage', () => {
  beforeEach(() => {
    jest.mocked(getBackendSrv).mockReturnValue({ post } as unknown as ReturnType<typeof getBackendSrv>);
    jest.mocked(reloadPage).mockReset();
    post.mockReset().mockResolvedValue({});
  });

  it('shows what is chosen and stores another choice, then loads the page anew', async () => {
    open({ lokiUid: 'my-loki' });
    expect(screen.getByLabelText(/^Loki/)).toHaveValue('my-loki');
    expect(screen.getByLabelText(/^Tempo/)).toHaveValue('');
    await userEvent.click(screen.getByRole('button', { name: 'choose tempo' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(post).toHaveBeenCalledWith(
      '/api/plugins/opensessions-usersessions-app/settings',
      { enabled: true, pinned: true, jsonData: { lokiUid: 'my-loki', tempoUid: 'other-tempo' } },
      expect.anything()
    );
    expect(reloadPage).toHaveBeenCalledTimes(1);
  });

  it('goes back to the default', async () => {
    open({ lokiUid: 'my-loki' });
    await userEvent.click(screen.getByRole('button', { name: 'clear loki' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(post.mock.calls[0][1].jsonData).toEqual({ lokiUid: undefined });
  });

  it('stores where source maps lie', async () => {
    open({ sourceMapUrl: 'https://maps.example.com' });
    const address = screen.getByLabelText(/^Address of source maps/);
    expect(address).toHaveValue('https://maps.example.com');
    await userEvent.clear(address);
    await userEvent.type(address, 'https://maps.example.com/shop ');
    await userEvent.type(screen.getByLabelText(/^Path of a source map/), '{{version}/{{file}.map');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(post.mock.calls[0][1].jsonData).toEqual({
      sourceMapUrl: 'https://maps.example.com/shop',
      sourceMapPath: '{version}/{file}.map',
    });
  });

  it('forgets where source maps lay', async () => {
    open({ sourceMapUrl: 'https://maps.example.com' });
    await userEvent.clear(screen.getByLabelText(/^Address of source maps/));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(post.mock.calls[0][1].jsonData).toEqual({ sourceMapUrl: undefined });
  });

  it('stores no address or path that source maps cannot be read from', async () => {
    open({});
    const address = screen.getByLabelText(/^Address of source maps/);
    await userEvent.type(address, 'javascript:alert(1)');
    expect(screen.getByRole('alert')).toHaveTextContent('The address begins with http:// or https://');
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
    await userEvent.clear(address);
    expect(screen.getByRole('button', { name: 'Save' })).toBeEnabled();
    await userEvent.type(screen.getByLabelText(/^Path of a source map/), '../{{file}');
    expect(screen.getByRole('alert')).toHaveTextContent('The path has a part that is empty');
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  });

  it('stores that sessions come from Faro, with the streams of its lines, and nothing that is no selector', async () => {
    open({ lokiUid: 'my-loki' });
    expect(screen.getByRole('radio', { name: 'User Sessions SDK' })).toBeChecked();
    expect(screen.queryByLabelText(/^Streams of Faro/)).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'Grafana Faro' }));
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
    await userEvent.type(screen.getByLabelText(/^Streams of Faro/), 'app=shop');
    expect(screen.getByRole('alert')).toHaveTextContent('no stream selector');
    await userEvent.clear(screen.getByLabelText(/^Streams of Faro/));
    await userEvent.type(screen.getByLabelText(/^Streams of Faro/), '{{app="shop"} ');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(post.mock.calls[0][1].jsonData).toEqual({
      lokiUid: 'my-loki',
      source: 'faro',
      faroSelector: '{app="shop"}',
    });
  });

  it('goes back to the sessions of the SDK', async () => {
    open({ source: 'faro', faroSelector: '{app="shop"}' });
    await userEvent.click(screen.getByRole('radio', { name: 'User Sessions SDK' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(post.mock.calls[0][1].jsonData).toEqual({ source: undefined, faroSelector: '{app="shop"}' });
  });

  it('enables the app where it is not', async () => {
    open({}, false);
    await userEvent.click(screen.getByRole('button', { name: 'Save and enable' }));
    expect(post.mock.calls[0][1].enabled).toBe(true);
  });

  it('links to the sessions below the path that Grafana is served under', () => {
    serveBelow('/grafana');
    open({});
    const link = screen.getByRole('link', { name: 'Go to the sessions' });
    expect(link).toHaveAttribute('href', '/grafana/a/opensessions-usersessions-app/sessions');
    serveBelow('');
  });

  it('is German for a German user', async () => {
    await inGerman(async () => {
      open({});
      await userEvent.type(screen.getByLabelText(/^Adresse der Source Maps/), 'javascript:alert(1)');
      expect(screen.getByRole('alert')).toHaveTextContent('Die Adresse beginnt mit http:// oder https://');
      expect(screen.getByRole('button', { name: 'Speichern' })).toBeDisabled();
    });
  });

  it("gives the server's words when it refuses", async () => {
    post.mockRejectedValue({ status: 403, data: { message: 'Permission denied' } });
    open({});
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Permission denied');
    expect(screen.getByRole('alert')).toHaveTextContent('plugins:write');
    expect(reloadPage).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'Save' })).toBeEnabled();
  });
});
