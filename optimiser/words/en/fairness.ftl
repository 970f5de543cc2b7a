## Fairness: aims, weights and figures
stage-aim-or-blend = a stage has either one aim or a blend of aims. Give exactly one of them.
blend-no-weight = no aim has a weight above zero. Give at least one aim a weight.
blend-own-settings = level, group and parameters belong to the aims of the blend here, not to the stage.
blend-many-stages = “{ $value }” speaks in several stages and is not one number: it cannot be weighed. Give it a stage of its own, or weigh gini_load or cvar_load.
aim-twice = “{ $value }” stands in the scenario twice. Leave one out.
aim-parameter = “{ $value }” does not fit: { $expected }.
weight-unknown = “{ $value }” is not an aim of exactly one blend. Possible are: { $known }.
weight-negative = the weight of “{ $value }” is negative or not a number. Give zero or more.
score-provinces = Places per 1,000 inhabitants
metric-theil_within = Theil within the provinces
metric-theil_between = Theil between the provinces
metric-herfindahl = Concentration (Herfindahl)
metric-ratio_20_20 = Heaviest fifth to lightest fifth (20:20)
metric-poorest_quarter = Places in the poorest quarter of municipalities (SES-WOA)
metric-richest_quarter = Places in the richest quarter of municipalities (SES-WOA)
metric-own_share_met = Part of the own share that is met
