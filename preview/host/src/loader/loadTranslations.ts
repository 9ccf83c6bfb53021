import i18next from 'i18next';

const ENGLISH = 'en-US';

export interface TranslatedPlugin {
  id: string;
  languages?: string[];
  baseUrl: string;
}

/**
 * Gives i18next a plugin's texts, as Grafana does before it loads the module: under the plugin's id, in the user's language. None for English,
 * which stands in the code.
 * @throws {Error} naming the file where it is missing: Grafana would go on in English, and nobody would see why
 */
export async function loadTranslations(
  { id, languages = [], baseUrl }: TranslatedPlugin,
  get: typeof fetch
): Promise<void> {
  const language = i18next.resolvedLanguage ?? ENGLISH;
  if (language === ENGLISH || !languages.includes(language)) {
    return;
  }
  const file = `/${baseUrl}/locales/${language}/${id}.json`;
  const response = await get(file);
  if (!response.ok) {
    throw new Error(
      `${file} answered ${response.status}, but plugin.json names the language. Is the plugin built? (npm run build)`
    );
  }
  i18next.addResourceBundle(language, id, (await response.json()) as object, true, false);
}
