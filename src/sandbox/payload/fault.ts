import type { FieldFault } from '../rest/problem.ts';

export type Path = FieldFault['path'];

export function fault(path: Path, code: string, message: string): FieldFault {
  return { path, code, message };
}

/** The fault, if there is one. */
export function faultIf(wrong: boolean, path: Path, code: string, message: string): FieldFault[] {
  return wrong ? [{ path, code, message }] : [];
}
