import i18next from 'i18next';
import { loadTranslations } from './loadTranslations';

const plugin = { id: 'an-app', languages: ['en-US', 'de-DE'], baseUrl: 'public/plugins/an-app' };
const get = jest.fn((url: unknown) =>
  Promise.resolve(
    url === '/public/plugins/an-app/locales/de-DE/an-app.json'
      ? new Response(JSON.stringify({ page: { title: 'Sitzungen' } }))
      : new Response('', { status: 404 })
  )
) as jest.MockedFunction<typeof fetch>;

/** Grafana has texts of its own in each of its languages: without any, a language is not resolved. */
const resources = { 'de-DE': { grafana: { save: 'Speichern' } } };

beforeAll(() =>
  i18next.init({ lng: 'en-US', resources, showSupportNotice: false } as Parameters<typeof i18next.init>[0])
);
beforeEach(() => get.mockClear());

test('reads a plugin’s texts in the user’s language, and none for English', async () => {
  await loadTranslations(plugin, get);
  expect(get).not.toHaveBeenCalled();
  await i18next.changeLanguage('de-DE');
  await loadTranslations(plugin, get);
  expect(i18next.getFixedT(null, 'an-app')('page.title')).toBe('Sitzungen');
});

test('names the file that is missing, and asks for none that the plugin does not name', async () => {
  await i18next.changeLanguage('de-DE');
  await expect(loadTranslations({ ...plugin, id: 'other' }, get)).rejects.toThrow(
    'locales/de-DE/other.json answered 404'
  );
  get.mockClear();
  await loadTranslations({ ...plugin, languages: ['en-US'] }, get);
  expect(get).not.toHaveBeenCalled();
});
