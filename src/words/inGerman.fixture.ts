import i18next from 'i18next';
import german from '../locales/de-DE/opensessions-usersessions-app.json';
import { startWords } from './t';

const MANIFEST = { id: 'opensessions-usersessions-app', languages: ['en-US', 'de-DE'] };

/** Lets a test see the plugin as a German user does; English again is for who comes after. */
export async function inGerman(test: () => void | Promise<void>): Promise<void> {
  await startWords(MANIFEST);
  i18next.addResourceBundle('de-DE', MANIFEST.id, german, true, true);
  try {
    await i18next.changeLanguage('de-DE');
    await startWords(MANIFEST);
    await test();
  } finally {
    await i18next.changeLanguage('en-US');
    await startWords(MANIFEST);
  }
}
