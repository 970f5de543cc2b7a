## Bids and exchanges
bid-not-eligible = the hard bid of { $value } is for a group that cannot be there ({ $group }). Change the bid or the eligibility.
bid-above-maximum = the hard bids of this municipality are { $places } places together and the limit is { $limit }. Lower a bid or raise the limit.
bid-above-capacity = the hard bids of this municipality are { $places } places together; with { $hosted } existing ones that does not fit in the capacity of { $limit }. Lower a bid or raise the capacity.
bid-open-not-located = a bid that is open belongs to the existing locations, but there { $found } of { $value } are known. Put the location in locations.csv or change the status.
exchange-with-itself = { $value } cannot exchange with itself. Correct one of the municipalities.
exchange-groups-differ = one stream cannot be traded for another: { $group } for { $value }. Give the same group for both.
exchange-never-traded = places of group { $value } are never traded: eligibility follows from the regime of a facility. Remove the row.
exchange-crosses-sum = this exchange with { $value } would change the fixed requirement of { $scope }, in which only one of both lies. Change the requirement or remove the row.
exchange-above-share = { $value } gives up more places than its share, { $share }. Lower the number.
aim-bids = Places offered that the plan does not use: { $places }.
