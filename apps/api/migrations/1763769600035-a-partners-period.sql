-- A partner's period is looked up by its whole key. By this index, too, for the planner takes the one as gladly as the other
-- (docs/decisions/0022), and by this one met every indicator that ends a period on the same day.
drop index obligation_period_membership;
create index obligation_period_membership on obligation_period (membership_id, initiative_id, period_end, indicator_id);
