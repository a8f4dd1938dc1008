import type * as z from 'zod/mini';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** A path as somebody who edits the file writes it: 'answers[3].beat'. */
export function fieldName(path: Path): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i ? '.' : ''}${String(step)}`))
    .join('');
}

const KINDS: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

function at(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      value !== null && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    data,
  );
}

function complaintOf(issue: Issue, found: unknown): string {
  if (found === undefined) return 'is missing';
  switch (issue.code) {
    case 'invalid_type':
      return `should be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value': {
      const allowed = issue.values.map((value) => JSON.stringify(value));
      return allowed.length === 1 ? `should be ${allowed[0]}` : `should be one of ${allowed.join(', ')}`;
    }
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array') return 'is empty';
      return `should be ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`;
    case 'too_big':
      if (issue.origin === 'string') return `is longer than ${issue.maximum} characters`;
      if (issue.origin === 'array') return `has more than ${issue.maximum} entries`;
      return `should be ${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}`;
    case 'unrecognized_keys':
      return `has a field that is not known: ${issue.keys.join(', ')}`;
    default:
      return 'is not right';
  }
}

/** The first thing that is wrong, as a field and what to say of it. */
export function explain(error: z.core.$ZodError, data: unknown): { field: string; complaint: string } {
  const issue = error.issues[0];
  if (issue === undefined) return { field: '', complaint: 'is not right' };
  const missing = complaintOf(issue, at(data, issue.path));
  return {
    field: fieldName(issue.path),
    complaint: issue.path.length === 0 ? `the file ${missing}` : missing,
  };
}
