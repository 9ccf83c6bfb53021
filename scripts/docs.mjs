// npm run docs: writes docs/sdk-api.md from the docstrings of the SDK. A unit test tells when the file is older than they are.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { sdkReference } from './docs/sdkReference.ts';
import { root } from './setup/root.mjs';

writeFileSync(path.join(root, 'docs/sdk-api.md'), sdkReference(root));
console.log('docs/sdk-api.md');
