// npm run size [-- --against FOLDER]: sizes of the built SDK and plugin, beside those of another clone that is built.
import { parseArgs } from 'node:util';
import { root } from './setup/root.mjs';
import { sizeReport, sizesOf } from './size/sizeReport.mjs';

const { values } = parseArgs({ options: { against: { type: 'string' } } });
try {
  sizeReport(sizesOf(root), values.against && sizesOf(values.against)).forEach((line) => console.log(line));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
