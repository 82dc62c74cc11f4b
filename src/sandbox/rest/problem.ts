/** Discord's codes this server gives, each with its HTTP status and its words. */
const KNOWN = {
  10003: [404, 'Unknown Channel'],
  10004: [404, 'Unknown Guild'],
  10007: [404, 'Unknown Member'],
  10008: [404, 'Unknown Message'],
  10011: [404, 'Unknown Role'],
  10013: [404, 'Unknown User'],
  10015: [404, 'Unknown Webhook'],
  10062: [404, 'Unknown interaction'],
  10063: [404, 'Unknown application command'],
  10070: [404, 'Unknown Guild Scheduled Event'],
  30034: [400, 'Max number of daily application command creates has been reached (200)'],
  30038: [400, 'Maximum number of uncompleted guild scheduled events reached (100)'],
  40005: [413, 'Request entity too large'],
  40060: [400, 'Interaction has already been acknowledged.'],
  50001: [403, 'Missing Access'],
  50005: [403, 'Cannot edit a message authored by another user'],
  50006: [400, 'Cannot send an empty message'],
  50013: [403, 'Missing Permissions'],
  50016: [
    400,
    'Provided too few or too many messages to delete. Must provide at least 2 and fewer than 100 messages to delete',
  ],
  50024: [400, 'Cannot execute action on this channel type'],
  50027: [401, 'Invalid Webhook Token'],
  50034: [400, 'You can only bulk delete messages that are under 14 days old.'],
  50041: [400, 'Invalid API version'],
  50083: [400, 'Thread is archived'],
  50109: [400, 'The request body contains invalid JSON.'],
  160002: [400, 'Cannot reply without permission to read message history'],
  160004: [400, 'A thread has already been created for this message'],
} as const satisfies Record<number, readonly [number, string]>;

/** A field of a request body that Discord would refuse. */
export interface FieldFault {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

/** A refusal, as Discord words it. */
export class Problem extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: object | undefined;

  constructor(status: number, code: number, message: string, errors?: object) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

export function refusal(code: keyof typeof KNOWN): Problem {
  const [status, message] = KNOWN[code];
  return new Problem(status, code, message);
}

/** 50035 with its tree of fields. */
export function invalidForm(faults: readonly FieldFault[]): Problem {
  const root = newBranch();
  for (const { path, code, message } of faults) branchAt(root, path).errors.push({ code, message });
  return new Problem(400, 50035, 'Invalid Form Body', treeOf(root));
}

export function refuseFaults(faults: readonly FieldFault[]): void {
  if (faults.length > 0) throw invalidForm(faults);
}

interface Branch {
  readonly errors: { readonly code: string; readonly message: string }[];
  readonly fields: Map<string, Branch>;
}

function newBranch(): Branch {
  return { errors: [], fields: new Map() };
}

function branchAt(root: Branch, path: FieldFault['path']): Branch {
  let branch = root;
  for (const key of path.map(String)) {
    const next = branch.fields.get(key) ?? newBranch();
    branch.fields.set(key, next);
    branch = next;
  }
  return branch;
}

function treeOf({ errors, fields }: Branch): object {
  const inner = [...fields].map(([key, branch]) => [key, treeOf(branch)] as const);
  return { ...(errors.length > 0 ? { _errors: errors } : {}), ...Object.fromEntries(inner) };
}
