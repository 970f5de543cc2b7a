## Account of the algorithm (Awb, article 3:46): nine questions
account-title = Account of the algorithm
account-law = Who prepares a decision with an algorithm explains how that went (Algemene wet bestuursrecht, article 3:46; as of 24 November 2026). This is done here in nine questions.
account-used = Was an algorithm used?
account-used-text = Yes. This { word-proposal } was worked out with an algorithm: the programme optimiser, version { $version }. People chose the requirement, the distribution key, the limits and the aims. The algorithm does not learn by itself.
account-facts = From which facts does it start?
account-facts-period = { $way ->
    [told] In { $when } it is about { $new_n ->
        [one] { $new } new place
       *[other] { $new } new places
    }, beside { $existing_n ->
        [one] { $existing } existing place that is known
       *[other] { $existing } existing places that are known
    }.
   *[untold] The numbers of { $when } are not for all readers.
}
account-facts-unknown = Not known, or not for certain:
account-data = Which data were used?
account-data-files = Files whose fingerprint stands with the sources: { $count }.
account-interests = Which interests were weighed, and how?
account-interests-text = It is about spreading over municipalities, about relief where there is much reception already, and about what is feasible. Limits and agreements that hold as a rule always go first.
account-interests-order = { $way ->
    [room] After them the aims count, in this order. For a later aim an earlier one may give up a small part; how much was laid down beforehand.
   *[strict] After them the aims count, in this order. A later aim changes nothing about what an earlier one reaches.
}
account-interests-weighed = After them the aims count. Aims with a weight count together: one may give something up where another gains enough by it. The weight was chosen beforehand.
account-interests-sites = After them the distance from the share and the opening and extending of locations count together, each with a weight that was chosen beforehand. The workbook names the weights.
account-rules = Which rules hold?
account-rules-text = Every outcome keeps to these rules:
account-rules-untold = Which rules were checked is not on record for this plan.
account-rules-limits = Limits that were handed in and that these readers may see: { $count }.
account-logic = How does it work?
account-logic-text = A distribution key says which part of all places belongs to a municipality. Within the rules the algorithm looks for the division that fits the first aim best. If there are several, it chooses among them by the second aim, and so on. In the end they become whole places, without any sum changing.
account-logic-weighed = A distribution key says which part of all places belongs to a municipality. Inside the rules the algorithm seeks the division that fits the aims best, in their order and by their weight. In the end they become whole places, without any sum changing.
account-logic-sites = A distribution key says which part of all places belongs to a municipality. The algorithm chooses whole locations that open, stay, grow or close. It looks for locations that together come near to the shares.
account-logic-keys = The key is:
account-techniques = Which techniques were used?
account-techniques-text = Linear programming: a fixed method of computing that finds the best of all divisions that are allowed. The computing is done by HiGHS, version { $version }.
account-techniques-sites = A search for whole locations, with linear programming: the algorithm tries choices of locations and works out how much better it can be at most. Part of the computing is done by HiGHS, version { $version }.
account-sites-searched = These are the best locations that the search found.
account-sites-untold = These are the best locations that the search found. They keep to all rules. How much better it can be at most is not for these readers.
account-status = { $status ->
    [optimal] It is proven that no division fits the aims better.
    [relaxed] The limits did not allow all that is asked. A part stayed open, as little as can be.
   *[feasible] The outcome keeps to all rules. That no other is better is not proven.
}
account-relevance = Why do these rules and this way of working fit?
account-relevance-text = The key makes large and small municipalities comparable. The rules see to it that the requirement adds up and that limits and agreements hold. The order of the aims shows what goes first.
account-origin = How did they come about, and how were they checked?
account-origin-text = People wrote down the choices beforehand in a scenario. Of every key, rule and aim the formula stands in the programme with its source.
account-origin-audit = A separate program recomputed all rules: { $count }. No rule is broken.
account-origin-again = With the files of the plan it can be made again and recomputed.
account-origin-versions = Versions: { $versions }.

## Where the smallest areas are provinces
account-interests-text-of-provinces = It is about spreading over provinces, about relief where there is much reception already, and about what is feasible. Limits and agreements that hold as a rule always go first.
account-logic-text-of-provinces = A distribution key says which part of all places belongs to a province. Within the rules the algorithm looks for the division that fits the first aim best. If there are several, it chooses among them by the second aim, and so on. In the end they become whole places, without any sum changing.
account-logic-weighed-of-provinces = A distribution key says which part of all places belongs to a province. Inside the rules the algorithm seeks the division that fits the aims best, in their order and by their weight. In the end they become whole places, without any sum changing.
account-logic-sites-of-provinces = A distribution key says which part of all places belongs to a province. The algorithm chooses whole locations that open, stay, grow or close. It looks for locations that together come near to the shares.
account-relevance-text-of-provinces = The key makes large and small provinces comparable. The rules see to it that the requirement adds up and that limits and agreements hold. The order of the aims shows what goes first.
