import { graphql } from "../../gql/gql.ts";

/** What can be changed of an activity, one mutation each. What is on the page is asked for anew afterwards. */

export const recordContributionDocument = graphql(`
  mutation RecordContribution($input: RecordContributionInput!) {
    recordContribution(input: $input) {
      problems {
        code
        message
      }
    }
  }
`);

export const removeContributionDocument = graphql(`
  mutation RemoveContribution($input: RemoveContributionInput!) {
    removeContribution(input: $input) {
      problems {
        code
        message
      }
    }
  }
`);

export const changeStatusDocument = graphql(`
  mutation ChangeActivityStatus($input: ChangeActivityStatusInput!) {
    changeActivityStatus(input: $input) {
      problems {
        code
        message
      }
    }
  }
`);

export const changeActivityDocument = graphql(`
  mutation ChangeActivity($input: ChangeActivityInput!) {
    changeActivity(input: $input) {
      problems {
        code
        message
      }
    }
  }
`);

export const fileActivityDocument = graphql(`
  mutation FileActivity($input: FileActivityInput!) {
    fileActivity(input: $input) {
      problems {
        code
        message
      }
    }
  }
`);

export const proposeReinforcementDocument = graphql(`
  mutation ProposeReinforcement($input: ProposeReinforcementInput!) {
    proposeReinforcement(input: $input) {
      problems {
        code
        message
      }
    }
  }
`);

export const confirmReinforcementDocument = graphql(`
  mutation ConfirmReinforcement($input: ReinforcementInput!) {
    confirmReinforcement(input: $input) {
      problems {
        code
        message
      }
    }
  }
`);

export const removeReinforcementDocument = graphql(`
  mutation RemoveReinforcement($input: ReinforcementInput!) {
    removeReinforcement(input: $input) {
      problems {
        code
        message
      }
    }
  }
`);

export const addMilestoneDocument = graphql(`
  mutation AddMilestone($input: AddMilestoneInput!) {
    addMilestone(input: $input) {
      problems {
        code
        message
      }
    }
  }
`);

export const changeMilestoneStateDocument = graphql(`
  mutation ChangeMilestoneState($input: ChangeMilestoneStateInput!) {
    changeMilestoneState(input: $input) {
      problems {
        code
        message
      }
    }
  }
`);

export const resolveOverlapDocument = graphql(`
  mutation ResolveOverlap($input: ResolveOverlapInput!) {
    resolveOverlap(input: $input) {
      problems {
        code
        message
      }
    }
  }
`);
