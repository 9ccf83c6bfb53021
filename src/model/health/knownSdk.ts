/** The SDK that this app reads, and the newest of its versions: patches change nothing that is written. */
export const KNOWN_SDK = { name: '@opensessions/browser-sdk', major: 0, minor: 1 } as const;
