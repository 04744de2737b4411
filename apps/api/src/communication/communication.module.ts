import type { Module } from "../kernel/module.ts";
import { ActionItem } from "./action-items/action-item.entity.ts";
import {
  ActionItemResolver,
  ActionOwnerResolver,
  InitiativeActionItemsResolver,
} from "./action-items/action-item.resolver.ts";
import { Meeting } from "./meetings/meeting.entity.ts";
import { AttendanceResolver, InitiativeMeetingsResolver, MeetingResolver } from "./meetings/meeting.resolver.ts";
import { InitiativeTogetherResolver, TogetherResolver } from "./together/together.resolver.ts";

export const communication: Module = {
  entities: [ActionItem, Meeting],
  resolvers: [
    InitiativeActionItemsResolver,
    ActionItemResolver,
    ActionOwnerResolver,
    InitiativeMeetingsResolver,
    MeetingResolver,
    AttendanceResolver,
    InitiativeTogetherResolver,
    TogetherResolver,
  ],
};
