import type { ScreenAnswer, ScreenQuestion, ScreenResult } from "@keelson/domain/readiness/screen";
import type { StatusKind } from "@keelson/ui/Status.tsx";
import { useLingui } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import type { Rule, RuleFound } from "./rule-of.ts";

/** What is asked, in full. */
export function useQuestionWords(): Readonly<Record<ScreenQuestion, string>> {
  const { t } = useLingui();
  return {
    COMPLEX_PROBLEM: t`Is the problem complex: can it only be solved if several kinds of organisations change what they do?`,
    CAPACITY_FOR_FIVE_CONDITIONS: t`Can all five conditions really be built here: a common agenda, shared measurement, activities that support each other, steady contact, and a backbone?`,
    COMMUNITY_SUPPORT: t`Does the community back this work, and can the people it is about be involved well?`,
    BACKBONE_FUNDING: t`Can the backbone be paid for, for three years or more if possible?`,
  };
}

/** What is asked, in a few words, to be named in a sentence or a heading. */
export function useQuestionNames(): Readonly<Record<ScreenQuestion, string>> {
  const { t } = useLingui();
  return {
    COMPLEX_PROBLEM: t`A complex problem`,
    CAPACITY_FOR_FIVE_CONDITIONS: t`Strength for the five conditions`,
    COMMUNITY_SUPPORT: t`The community behind it`,
    BACKBONE_FUNDING: t`Money for the backbone`,
  };
}

/** What can be said, in a word. */
export function useAnswerWords(): Readonly<Record<ScreenAnswer, string>> {
  const { t } = useLingui();
  return { YES: t`Yes`, PARTLY: t`In part`, NO: t`No`, UNKNOWN: t`Nobody knows yet` };
}

export const answerKinds: Readonly<Record<ScreenAnswer, StatusKind>> = {
  YES: "on-track",
  PARTLY: "at-risk",
  NO: "off-track",
  UNKNOWN: "no-data",
};

/** What each answer to each question means, so that two who say the same mean the same. */
export function useAnchors(): Readonly<Record<ScreenQuestion, Readonly<Record<ScreenAnswer, string>>>> {
  const { t } = useLingui();
  return {
    COMPLEX_PROBLEM: {
      YES: t`No organisation could solve it alone, nor several that do more of the same.`,
      PARTLY: t`Parts of it one organisation could solve, and others not.`,
      NO: t`One organisation, or one good programme, could solve it.`,
      UNKNOWN: t`We have not looked at its causes closely enough.`,
    },
    CAPACITY_FOR_FIVE_CONDITIONS: {
      YES: t`For each of the five we know who would carry it, and they are willing.`,
      PARTLY: t`For some of the five we know who would carry it.`,
      NO: t`There is too little time, trust or staff for it.`,
      UNKNOWN: t`We have not talked with those who would carry it.`,
    },
    COMMUNITY_SUPPORT: {
      YES: t`The people it is about want it, and there is a way for them to take part and decide.`,
      PARTLY: t`Some of them want it, or there is no good way yet for them to take part.`,
      NO: t`They do not want it, or not like this.`,
      UNKNOWN: t`Nobody has asked them.`,
    },
    BACKBONE_FUNDING: {
      YES: t`It is promised for three years or more.`,
      PARTLY: t`It is promised for a shorter time, or for a part of the work.`,
      NO: t`Nobody pays for it, and nobody is likely to.`,
      UNKNOWN: t`We have not asked those who could.`,
    },
  };
}

/** What a screen comes to, in a few words. */
export function useScreenResults(): Readonly<Record<ScreenResult, string>> {
  const { t } = useLingui();
  return {
    SUITED: t`Working together suits this problem`,
    SUITED_WITH_CONDITIONS: t`It suits, with things to see to`,
    NOT_YET: t`Not yet`,
    NOT_SUITED: t`Working together does not suit this problem`,
    NEEDS_INFORMATION: t`More has to be known first`,
  };
}

export const resultKinds: Readonly<Record<ScreenResult, StatusKind>> = {
  SUITED: "on-track",
  SUITED_WITH_CONDITIONS: "at-risk",
  NOT_YET: "off-track",
  NOT_SUITED: "off-track",
  NEEDS_INFORMATION: "no-data",
};

/** Why a screen comes to that: the rule that led to it, in a sentence. */
export function useRuleWords(): (found: RuleFound) => string {
  const { t } = useLingui();
  const format = useFormat();
  const names = useQuestionNames();
  const quoted = (name: string) => t`“${name}”`;
  return ({ rule, questions }) => {
    const named = format.list(questions.map((question) => quoted(names[question])));
    const words: Readonly<Record<Rule, string>> = {
      NOT_COMPLEX: t`The problem is not complex. A simpler way is likely to do more good: one organisation, or a few with a contract.`,
      COMPLEXITY_UNKNOWN: t`Nobody knows yet whether the problem is complex, and everything else rests on that.`,
      SEVERAL_UNKNOWN: t`Two questions or more have no answer yet: ${named}. Find out first, then look again.`,
      NO_COMMUNITY: t`The community is not behind it. Whatever else is there, it is too early without the people it is about.`,
      SEVERAL_NO: t`Two answers or more are a no: ${named}. It is too early.`,
      ONE_NO: t`One answer is a no: ${named}. It can go on while somebody sees to each answer that is short of a yes.`,
      ONE_UNKNOWN: t`One question has no answer yet: ${named}. It can go on while somebody sees to each answer that is short of a yes.`,
      COMPLEX_IN_PART: t`The problem is complex only in part. It can go on while somebody sees to that.`,
      SEVERAL_PARTLY: t`Two answers or more are a yes only in part: ${named}. It can go on while somebody sees to each of them.`,
      NOTHING_AGAINST: t`The problem is complex, no answer is a no, none is missing, and at most one is a yes only in part.`,
    };
    return words[rule];
  };
}
