/** How far an import or export has come. */
export interface Step {
  readonly phase: "READING" | "CHECKING" | "WRITING" | "COUNTING" | "RELEASING";
  readonly rows: number;
  /** All there will be; while reading it is estimated from the bytes. */
  readonly total?: number;
}

export type Progress = (step: Step) => void;
