## What the plan is called: a proposal, or what the minister decided
word-proposal = proposal
word-proposal-of-binding = decision
word-proposal-capital = Proposal
word-proposal-capital-of-binding = Decision
word-proposed = proposed
word-proposed-of-binding = decided
word-proposed-capital = Proposed
word-proposed-capital-of-binding = Decided
word-proposed-inflected = proposed
word-proposed-inflected-of-binding = decided

## Sentences that differ where a decision binds
proposal-of-binding = This is a decision of the minister, which binds the municipalities (Spreidingswet; as of 24 November 2026).
legal-spreading-act-of-binding = Under the Spreidingswet (in force since 1 February 2024; as of 24 November 2026) the minister’s decision binds. By its scenario this plan renders that decision; the text of the decision itself prevails.
proposal-final-of-binding = Yes. The minister has decided the numbers; they bind the municipalities. Where in a municipality reception comes, that municipality decides.
decide-proposal-of-binding = The minister’s decision binds the municipalities. Where in a municipality reception comes, that municipality decides.
decide-council-places-of-binding = { $way ->
    [some] to carry out what the minister has decided: { $new_n ->
        [one] { $new } new reception place
       *[other] { $new } new reception places
    } in { $area } in the period { $period };
    [fewer] to carry out what the minister has decided: { $new_n ->
        [one] { $new } reception place
       *[other] { $new } reception places
    } fewer in { $area } than were agreed for the period { $period };
    [none] to take note of the decision, which asks no new reception places of { $area } in the period { $period };
   *[untold] to take note of the decision for the period { $period };
}
decide-prt-places-of-binding = { $way ->
    [some] to agree on how to carry out what the minister has decided: { $new_n ->
        [one] { $new } new reception place
       *[other] { $new } new reception places
    } in { $area } in the period { $period };
    [fewer] to agree on how to carry out what the minister has decided: { $new_n ->
        [one] { $new } reception place
       *[other] { $new } reception places
    } fewer in { $area } than were agreed for the period { $period };
    [none] to take note of the decision, which has no new reception places for { $area } in the period { $period };
   *[untold] to take note of the decision for the period { $period };
}
decide-council-answer-of-binding = to ask the executive to report by { $day } to the provincial table how the decision is carried out;
decide-prt-answer-of-binding = to ask the municipalities to report by { $day } how and when they carry out the decision;
decide-prt-open-of-binding = to settle when carrying it out is discussed again.
choice-agree-of-binding = Carry it out
choice-nothing-then-of-binding = The minister’s decision stays in force.
paper-react-of-binding = To react or to ask for an exchange
paper-react-intro-of-binding = The minister has decided the numbers. What can be done against that stands in the decision itself. Besides, a municipality can react in three ways:
paper-react-bound-of-binding = Name a limit: give the smallest or largest number of places, for which group and period, and why.
paper-react-exchange-of-binding = Ask for an exchange: name the other municipality, the group, the period and the number. Both executives agree; the sum of the province stays the same.
paper-react-where-of-binding = Reactions go through the province to the minister; only the minister can change the decision. Then the plan is computed anew, and what changed stays visible.
paper-caption-exchange-of-binding = Form for an exchange

## In the Algoritmeregister
register-description-of-binding = This algorithm divides reception places over municipalities: fair, feasible and explainable. It counts what there is already and keeps to limits. The minister has laid down the outcome in a decision. People decide. The algorithm does not learn by itself.
register-goal-of-binding = Places are needed to receive asylum seekers. The goal is to divide these places fairly over municipalities. The minister has laid down this division in a decision.
register-proportionality-of-binding = Dividing by hand takes much time. It is also hard to see then whether every municipality was treated alike. The algorithm uses the same rules for every municipality and shows how each number was worked out. A drawback is that it knows nothing of circumstances that nobody handed in. So people take the decision, and municipalities can hand in an error, a limit or an exchange.
register-human-of-binding = People choose the requirement, the distribution key, the limits and the order of the aims. The algorithm only computes. The minister decides, by the Spreidingswet. The decision binds the municipalities (as of 24 November 2026). Who sees an error or wants a limit or an exchange hands that in. Then it is computed again. It stays visible what changed and why.

## Where no decision can bind
standing-no-law = “binding” does not fit this plan: it ends on { $end }, and the Spreidingswet, under which a decision of the minister binds, is in force since 1 February 2024. Write standing = "indicative".
standing-provinces = “binding” does not fit a plan of provinces alone: the minister’s decision names municipalities. Write standing = "indicative".
