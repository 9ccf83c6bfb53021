// node --import tsx scripts/github/workflowErrors.mjs FILE…: what is wrong with workflows by GitHub's own schema, as JSON: { file: [message] }.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';

const found = process.argv.slice(2).map((file) => {
  const { context } = parseWorkflow(
    { name: path.basename(file), content: readFileSync(file, 'utf8') },
    new NoOperationTraceWriter()
  );
  return [file, context.errors.getErrors().map(({ message }) => message)];
});
console.log(JSON.stringify(Object.fromEntries(found)));
