// npm run stack:check: reads every configuration with the programs that would, where they are here, else by schema; says which way.
import { parseArgs } from 'node:util';
import { problemsByProgram } from './stack/check/byProgram.mjs';
import { problemsBySchema } from './stack/check/bySchema.mjs';
import { CONFIGURATIONS } from './stack/check/configurations.mjs';

const { values } = parseArgs({ options: { 'by-schema': { type: 'boolean', default: false } } });
let failed = 0;

for (const configuration of CONFIGURATIONS) {
  const answer = values['by-schema'] ? { why: 'asked for' } : problemsByProgram(configuration);
  const problems = 'program' in answer ? answer.problems : problemsBySchema(configuration);
  const way = 'program' in answer ? `by ${answer.program}` : `by schema (${answer.why})`;
  console.log(`${problems.length === 0 ? 'ok  ' : 'BAD '} ${configuration.files.join(' + ')}, read ${way}`);
  problems.forEach((problem) => console.log(`       ${problem.replaceAll('\n', '\n       ')}`));
  failed += problems.length === 0 ? 0 : 1;
}
console.log(`${CONFIGURATIONS.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
