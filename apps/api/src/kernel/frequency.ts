import { frequencies } from "@keelson/domain/measurement/words";
import { enumOf } from "./scalars.ts";

/** How often, and so how long a period is: for all modules. */
export const FrequencyEnum = enumOf("Frequency", frequencies);
