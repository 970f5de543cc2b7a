## Algoritmeregister, standard 1.0: names of the fields
register-field-name = Name
register-field-description_short = Short description
register-field-organization = Organisation
register-field-category = Theme
register-field-status = Status
register-field-begin_date = Begin date
register-field-end_date = End date
register-field-contact_email = Contact
register-field-website = Link to a public page
register-field-publication_category = Publication category
register-field-url = Link to the registration of origin
register-field-goal = Goal and impact
register-field-proportionality = Considerations
register-field-human_intervention = Human intervention
register-field-risks = Risk management
register-field-lawful_basis = Legal basis
register-field-lawful_basis_grouping = References for the legal basis
register-field-process_index_url = Link to the register of processing
register-field-impacttoetsen = Explanation of impact assessments
register-field-impacttoetsen_grouping = Impact assessments
register-field-source_data = Data
register-field-source_data_grouping = References for sources of data
register-field-methods_and_models = How it works
register-field-provider = Provider
register-field-publiccode = Link to the source code
register-field-lang = Language
register-field-standard_version = Version of the standard
register-field-source_id = Identifier at the source
register-field-tags = Search terms

## What the plan says of itself, in plain language
register-name = Dividing reception places for asylum seekers over municipalities
register-description = This algorithm divides reception places over municipalities: fair, feasible and explainable. It counts what there is already and keeps to limits. The outcome is a proposal for deliberation. People decide. The algorithm does not learn by itself.
register-goal = Places are needed to receive asylum seekers. The goal is to divide these places fairly over municipalities. Municipalities and province then deliberate on the outcome.
register-goal-places = { $way ->
    [some] In the period { $period } { $places_n ->
        [one] there is { $places } new place
       *[other] there are { $places } new places
    }, divided over { $count_n ->
        [one] { $count } municipality
       *[other] { $count } municipalities
    }.
    [fewer] In the period { $period } there { $places_n ->
        [one] is { $places } place
       *[other] are { $places } places
    } fewer, in { $count_n ->
        [one] { $count } municipality
       *[other] { $count } municipalities
    }.
    [none] In the period { $period } there are no new places, in { $count_n ->
        [one] { $count } municipality
       *[other] { $count } municipalities
    }.
   *[untold] How many new places there are in the period { $period } is not public. { $count_n ->
        [one] { $count } municipality takes
       *[other] { $count } municipalities take
    } part.
}
register-impact = A municipality gets a number with an explanation. Inhabitants, businesses and asylum seekers notice something only when a municipality then decides on a location. Where that comes, the algorithm does not say.
register-proportionality = Dividing by hand takes much time. It is also hard to see then whether every municipality was treated alike. The algorithm uses the same rules for every municipality and shows how each number was worked out. A drawback is that it knows nothing of circumstances that nobody handed in. So the outcome is where deliberation begins. Municipalities can hand in an error, a limit or an exchange.
register-alternatives = Plain ways to divide were worked out too. This is how the plan differs from them, in places per inhabitant:
register-alternative = { $verdict ->
    [better] Compared with “{ $name }” this plan divides more equally.
    [worse] Compared with “{ $name }” this plan divides less equally.
    [alike] Compared with “{ $name }” this plan divides as equally.
   *[crosses] Compared with “{ $name }” this plan is more equal in some respects and less equal in others. Which of the two is more equal depends on how it is measured.
}
register-human = People choose the requirement, the distribution key, the limits and the order of the aims. The algorithm only computes. The municipalities and the Provinciale Regietafel discuss the outcome and decide. The outcome designates nobody. Who sees an error or wants a limit or an exchange hands that in. Then it is computed again. It stays visible what changed and why.
register-risk-people = Unequal treatment: characteristics of people count nowhere. Groups follow the kind of reception, not the origin of people.
register-risk-errors = Errors in the computation: a separate program recomputes every outcome. If a rule does not hold, there is no outcome.
register-risk-unknown = Data that are missing or old: what is unknown stands as unknown and never as zero. This matters for this outcome:
register-data = The algorithm computes with numbers per municipality and per location, and not with data about persons. It uses inhabitants, existing reception places, the requirement, and limits and agreements that were handed in.
register-sources = Sources:
register-invented = Mind: some of the data are invented, as an example{ $way ->
    [named] : { $tables }
   *[untold] { "" }
}. Do not put this description into the register.
register-edited = Edited since the bundled example: { $tables }. Check what of it still comes from the example, and whether its source is still right.
register-source = { $table }: { $where }
register-source-rows = { $table }: every row names its own source
register-not-learning = The algorithm is not self-learning. It does not change by being used.
register-repeats = The same data and choices always give the same outcome.
register-searched = The search for whole locations may end when the agreed time is over. The outcome is then the best that had been found.
register-relaxed = This outcome leaves a part of the places asked for open, since the limits allow no more.
register-input = Input: tables of municipalities, existing locations, the requirement and limits, and a file with the choices that people make.
register-step-key = Step 1. A distribution key says which part of all places belongs to a municipality. By group it is:
register-step-rules = Step 2. Every outcome keeps to these rules:
register-step-aims = Step 3. Within the rules the algorithm chooses, in this order:
register-step-locations = Step 3. The algorithm chooses whole locations that open, stay, grow or close. So every area comes as near to its share as can be.
register-step-round = Step 4. All numbers become whole places. The sums stay exactly right.
register-step-audit = Step 5. A separate program recomputes all rules: { $count }. No rule is broken.
register-output = Output: a number of places per municipality, group and period, with map, explanation and computation.
register-software = Software: { $name }, under the licence { $licence }.
register-technique = Technique: linear programming, a fixed method of computing that finds the best division. Versions used: { $versions }.
register-left-out = There is no room here for { $count_n ->
    [one] { $count } more line
   *[other] { $count } more lines
}; the files of the plan hold them all.
register-tags = asylum reception, reception places, asylum seekers, municipalities, province, Provinciale Regietafel, Spreidingswet, distribution key, division, optimisation

## What is still open
register-complete = All fields are filled in.
register-open = Still to be filled in by the organisation that uses the algorithm. Without the required fields the register takes no description.
register-open-optional = Still to be filled in by the organisation that uses the algorithm, where it applies:
register-open-required = { $name } (required)
register-done = Written: { $path }
register-not-public = the plan in { $folder } was not made for the public, and the register is. Make the plan again with --audience public.
register-link = “{ $value }” is no link that the register takes. Begin with https:// and leave out spaces.
register-month = “{ $value }” is no month. Write year and month, such as 2026-11.
register-contact = “{ $value }” is no address for questions. Give an e-mail address, or a link that begins with https://.
register-end = an end date fits the status “Buiten gebruik” alone. Leave out “{ $value }” or change the status.
out-not-json = “{ $path }” does not end in .json. Give the file such a name.

## Where the smallest areas are provinces
register-name-of-provinces = Dividing reception places for asylum seekers over provinces
register-description-of-provinces = This algorithm divides reception places over provinces: fair, feasible and explainable. It counts what there is already and keeps to limits. The outcome is a proposal for deliberation. People decide. The algorithm does not learn by itself.
register-goal-of-provinces = Places are needed to receive asylum seekers. The goal is to divide these places fairly over provinces. The provinces then deliberate on the outcome.
register-goal-places-of-provinces = { $way ->
    [some] In the period { $period } { $places_n ->
        [one] there is { $places } new place
       *[other] there are { $places } new places
    }, divided over { $count_n ->
        [one] { $count } province
       *[other] { $count } provinces
    }.
    [fewer] In the period { $period } there { $places_n ->
        [one] is { $places } place
       *[other] are { $places } places
    } fewer, in { $count_n ->
        [one] { $count } province
       *[other] { $count } provinces
    }.
    [none] In the period { $period } there are no new places, in { $count_n ->
        [one] { $count } province
       *[other] { $count } provinces
    }.
   *[untold] How many new places there are in the period { $period } is not public. { $count_n ->
        [one] { $count } province takes
       *[other] { $count } provinces take
    } part.
}
register-impact-of-provinces = A province gets a number with an explanation. Inhabitants, businesses and asylum seekers notice something only when a location is then decided on. Where that comes, the algorithm does not say.
register-proportionality-of-provinces = Dividing by hand takes much time. It is also hard to see then whether every province was treated alike. The algorithm uses the same rules for every province and shows how each number was worked out. A drawback is that it knows nothing of circumstances that nobody handed in. So the outcome is where deliberation begins. Provinces can hand in an error, a limit or an exchange.
register-human-of-provinces = People choose the requirement, the distribution key, the limits and the order of the aims. The algorithm only computes. The provinces discuss the outcome. The outcome designates nobody. Who sees an error or wants a limit or an exchange hands that in. Then it is computed again. It stays visible what changed and why.
register-data-of-provinces = The algorithm computes with numbers per province and per location, and not with data about persons. It uses inhabitants, existing reception places, the requirement, and limits and agreements that were handed in.
register-input-of-provinces = Input: tables of provinces, existing locations, the requirement and limits, and a file with the choices that people make.
register-step-key-of-provinces = Step 1. A distribution key says which part of all places belongs to a province. By group it is:
register-output-of-provinces = Output: a number of places per province, group and period, with map, explanation and computation.
register-tags-of-provinces = asylum reception, reception places, asylum seekers, provinces, Spreidingswet, distribution key, division, optimisation
name-table-municipalities-of-provinces = provinces
