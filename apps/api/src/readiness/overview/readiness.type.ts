import { ObjectType } from "type-graphql";

@ObjectType("Readiness", {
  description:
    "Whether an initiative is ready for what it sets out to do, as its own people see it: evidence, and no grade.",
})
export class ReadinessType {
  initiativeId!: string;
}
