/** One expression of the files that say who may do what, and what it is broken into. */
export interface Line {
  readonly file: string;
  readonly expression: string;
  readonly broken: string;
}

const of = (file: string, ...pairs: readonly (readonly [string, string])[]): Line[] =>
  pairs.map(([expression, broken]) => ({ file, expression, broken }));

/** What the functions of the policies and the lists of the local context are made of. The expressions are found by their text. */
export const lines: readonly Line[] = [
  ...of(
    "identity/identity.policy.ts",
    [`roles.includes("BACKBONE_DIRECTOR")`, "true"],
    [`roles.includes("BACKBONE_DIRECTOR")`, "false"],
    [`roles.includes("BACKBONE_STAFF")`, "false"],
    [`assignment.initiativeId === initiativeId`, "true"],
    [`role.startsWith("BACKBONE_")`, "false"],
    [`role.startsWith("PARTNER_")`, "false"],
    [`!actor.scopes.includes(scope)`, "false"],
    [`: published;`, ": [];"],
    [`(\${inside} or`, "(${inside} is not null or"],
    [`m.data_sharing_consent = 'NAMED_PUBLIC'`, "m.data_sharing_consent <> ''"],
  ),
  ...of(
    "measurement/measurement.policy.ts",
    [`worksForBackbone(actor, initiativeId)) return`, "false) return"],
    [`assignment.membershipId === membershipId &&\n        assignment.membershipRoles`, "assignment.membershipRoles"],
    [`assignment.membershipId === membershipId &&\n      isChecker`, "isChecker"],
    [`isChecker(assignment.roles)`, "true"],
    [`(reason === "SAFETY" || reason === "NOT_APPLICABLE")`, "true"],
    [`? "MANAGE" : "REPORT"`, `? "READ" : "REPORT"`],
    [`? "MANAGE" : "REPORT"`, `? "MANAGE" : "READ"`],
    [`assignment.membershipRoles.includes("PARTNER")`, "true"],
    [`assignment.roles.some((role) => reporting.includes(role))`, "true"],
    [`roles.some((role) => role.startsWith("PARTNER_"))`, "true"],
    [`m.membership_id = any (\${own})`, "${own} is not null"],
    [`m.initiative_id = any (\${all})`, "${all} is not null"],
    [`m.state <> 'DRAFT'`, "true"],
    [`checkers.includes(submitter) && !recorders.includes(submitter)`, "true"],
    [`!recorders.includes(checker)`, "true"],
    [`recordedBy, ...earlierRecorders, submittedBy]`, "...earlierRecorders, submittedBy]"],
    [`recordedBy, ...earlierRecorders, submittedBy]`, "recordedBy, submittedBy]"],
    [`recordedBy, ...earlierRecorders, submittedBy]`, "recordedBy, ...earlierRecorders]"],
    [`checking.includes(role)`, "reporting.includes(role)"],
  ),
  ...of(
    "identity/local-context-of.ts",
    [`published: true`, "published: false"],
    [`if (!actor) return`, "if (actor) return { ...nobody, actor: actor.personId }; return"],
    [`assignments.filter(isIn(backboneRoles))`, "assignments"],
    [`.filter(isIn(reportingRoles))`, ""],
    [`membershipRoles.includes("PARTNER")`, "true"],
    [`!backbone.includes(initiativeId)`, "true"],
    [`scopes.includes("REPORT")`, "true"],
    [`scopes.includes("MANAGE")`, "true"],
    [`assignments.filter(isIn(partnerRoles))`, "assignments"],
    [`initiativesOf(reports)`, "initiativesOf(assignments)"],
    [`wanted.includes(role)`, "true"],
  ),
];
