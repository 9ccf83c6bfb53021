/** Name and version of this package; a test holds them to package.json. */
export const SDK_NAME = '@opensessions/browser-sdk';
export const VERSION = '0.1.0';
