export { inSentence } from './inSentence';
export { listed } from './listed';
export { Trans } from './Trans';
export { language, perLanguage, startWords, t } from './t';
