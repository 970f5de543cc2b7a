## Sources: what went wrong
source-unreachable = { $host } cannot be reached. Check the internet connection or the proxy, and try again.
source-slow = { $host } answered too slowly. Try again later, or give a larger --timeout.
source-busy = { $host } cannot answer now (status { $status }). Try again later.
source-refused = { $host } refused to answer ({ $status }). The address or the service may have changed.
source-cut = the answer of { $host } was cut off. Try again.
source-empty-body = { $host } gave an empty answer. Try again later.
source-certificate = the certificate of { $host } is not trusted. A proxy has a certificate of its own: set REQUESTS_CA_BUNDLE to its file.
source-not-json = { $host } gave no data but { $found }, as a login page or a proxy does.
source-too-large = the answer of { $host } was larger than { $limit } MB.
source-other-form = the answer of { $url } has another form than agreed: { $expected } is missing.
source-circle = the pages of { $url } refer to one another in a circle.
source-empty = { $url } gave no row at all.
source-column = table { $source } has not exactly one column { $column } (found: { $found }). The table has changed.
source-unit = column { $column } of table { $source } has an unknown unit: { $found }.
source-no-year = table { $source } has no figures about { $year } yet.
source-other-codes = { $source } has not the municipalities of 1 January { $year }. Missing: { $missing }. Unknown: { $unknown }.
source-not-made = { $file } was not made: { $lacking } is missing.
source-unusable = { $file } could not be made from { $found }. It will be fetched anew the next time.

## Fetching and applying
fetch-label = Municipalities on 1 January { $year }
fetch-new = { $file }: fetched
fetch-kept = { $file }: already there
fetch-failed = { $file }: failed. { $reason }
fetch-done = Done: { $folder }
fetch-incomplete = { $count } files are not complete. What is there stays in { $folder } and will not be fetched again.
fetch-stopped = Stopped on request. What was complete already stays in { $folder }.
figures-missing = there is no such file of figures. Make it with “optimiser data fetch”.
apply-same-folder = “{ $path }” is the dossier itself; give another folder for the new dossier.
apply-done = { $count_n ->
    [one] { $count } municipality was
   *[other] { $count } municipalities were
} given official figures.
apply-without = Not in the figures, so not changed: { $codes }.
apply-beyond = In the figures, not in the dossier: { $codes }.
apply-kept = { $column } is unknown in the figures; the dossier’s own value stays: { $codes }.
