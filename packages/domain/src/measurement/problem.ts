/**
 * Something the person can put right.
 *
 * `code` is a machine word that clients switch over, `message` a plain English sentence that names the place and the
 * way out, `path` says where in the input ([] means all of it). Domain functions return problems and never throw them.
 */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}
