## Names of tables, columns and choices
name-choice-yes = yes
name-choice-no = no
name-choice-public = public
name-choice-council = the council
name-choice-prt = provincial table
name-choice-high = high
name-choice-medium = medium
name-choice-low = low
name-choice-minimum = at least
name-choice-maximum = at most
name-choice-fixed = exactly
name-choice-capacity = existing and new at most
name-choice-officials = officials
name-choice-executive = executive
name-choice-agreement = agreement
name-choice-permitted = permitted
name-choice-open = open
name-choice-hard = hard
name-choice-soft = soft
name-choice-indicative = indicative
name-choice-decision = decision
template-head-name = In words

## Rules
rule-meet_requirement = the requirement is met exactly
rule-respect_capacity = no more than the capacity
rule-respect_limits = limits of municipalities
rule-eligible_groups = only where the group can be
rule-no_share_no_places = no share, no places
rule-relieve_provinces = provinces that host much are spared
rule-keep_bids = hard bids are kept
rule-keep_exchanges = exchanges are kept
rule-smallest_number = no new places or at least the smallest number
rule-branch_near = a branch has a location nearby
rule-cluster = not too many places close together
rule-few_sites = not too many locations
rule-keep_apart = kinds kept apart
