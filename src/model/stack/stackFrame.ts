/** A line of a stack trace. `line` and `column` start at 1. */
export interface StackFrame {
  /** The line as it came. */
  text: string;
  functionName?: string;
  file?: string;
  line?: number;
  column?: number;
}

/** Whether a line of a stack is a call, and not the message or a remark. */
export function isCall({ functionName, file }: StackFrame): boolean {
  return functionName !== undefined || file !== undefined;
}
