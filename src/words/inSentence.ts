import { language } from './t';

/** A title in the middle of a sentence: small in English, while German nouns keep their capitals. */
export function inSentence(title: string): string {
  return language().startsWith('de') ? title : title.toLowerCase();
}
