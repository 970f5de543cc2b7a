## A covering network of LVV facilities
lvv-title = LVV facilities so that people live within { $km } km of one
lvv-calculation = A calculation, and no designation of any municipality. Distances are as the crow flies between one point in each municipality; by road it is farther.
lvv-solving = Choosing the facilities…
lvv-closed = Closed, so that they cover nobody: { $names }.
lvv-status-unknown = Not known whether they are open on { $day }, so not counted as existing: { $names }.
lvv-found = { $count } facilities: { $existing } that exist and { $new } new ones.
lvv-few = Asked are { $asked } facilities and there are { $count }: there are no more candidates, or more make nothing better.
lvv-covered = Within the distance: { $municipalities } of { $of } municipalities, with { $percent } % of the inhabitants; { $mean } km on average per inhabitant, at most { $farthest } km.
lvv-not-covered = Not within the distance: { $names }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}.
lvv-proven = No network does better: fewest facilities or most inhabitants first, then the smallest sum of distances.
lvv-unproven = Not proven to be the best: the time ended before. Give more with --time-limit.
lvv-inhabitants = Distances are weighed by inhabitants, since it is not known how many undocumented people live where. Nothing here says how many places are needed.
lvv-hidden = Facilities that this reader may not see are in nothing here.
lvv-new = new
lvv-col-site = facility in
lvv-col-status = status
lvv-col-municipalities = municipalities
lvv-col-inhabitants = inhabitants
lvv-col-mean = mean km
lvv-col-farthest = farthest km
lvv-none = No network of these facilities does what is asked. Take a larger distance, more candidates, more facilities or a smaller share.
lvv-short = With so many facilities at most { $found } inhabitants lie within the distance, fewer than is asked. Take more facilities, a larger distance or a smaller share.
lvv-fewer = { $facilities } facilities are asked and { $existing } exist and stay open. Ask for at least so many.
lvv-unreachable = Within { $km } km of no municipality that may have one: { $names }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}. At most { $percent } % of the inhabitants can be covered. Take a larger distance, more candidates or a smaller share.
lvv-unanswered = The solver found no network in the time given. Give more with --time-limit.
lvv-audit = The network found did not pass its audit; nothing is shown. This is a defect of the program.
lvv-not-in-time = The time limit came before it was proven that no network is better; what is shown is the best so far.
