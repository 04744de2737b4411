import type { Module } from "../kernel/module.ts";
import { CaseContact, CaseEvent, CaseFile, CaseMessage, CaseNote } from "./cases/case.entity.ts";
import { CaseResolver, InitiativeCasesResolver } from "./cases/case.resolver.ts";
import { OwnCaseResolver } from "./cases/own-case.resolver.ts";

export const accountability: Module = {
  entities: [CaseFile, CaseEvent, CaseMessage, CaseNote, CaseContact],
  resolvers: [InitiativeCasesResolver, CaseResolver, OwnCaseResolver],
};
