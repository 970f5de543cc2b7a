## Converting to the codes of another year
convert-table = this table cannot be converted: a limit or an eligibility of a merged municipality is a new decision. What can be converted is { $tables }, and a table with only these columns: { $columns }.
convert-no-codes = this table has no codes of municipalities. Use it as it is.
convert-step = { $value } became part of { $became } with other municipalities: where that stands on the ladder of supervision is a new decision of the province. Take this row out, or fill in the step of { $became }.
convert-within = both municipalities are { $became } now: a municipality cannot exchange with itself. Take this row out.
convert-unlike = the parts of { $value } ({ $rest }) do not say the same here, so that their numbers cannot be added up. Make equal first what they count.
convert-mixed = { $value } has existed only since { $began } and { $old } no longer since { $ended }: these codes belong to different years. Make it one reference date first.
convert-not-then = { $value } did not exist on { $day }. Correct the code or the year at --from.
convert-split = { $value } was divided over { $parts } on { $since }. That is no sum: choose with --part { $value }=CODE.
convert-differs = the parts of { $value } have different values here, and this column may not be empty. Make them equal first.
convert-incomplete = one of the parts of { $value } is not in the table, and this column may not be empty. Add its row.
convert-backward = the codes are those of { $value }, after { $to }. There is no way back: a merged number cannot be divided.
convert-year = { $value } is outside the table of changes, { $first } up to and including { $latest }.
convert-part = “{ $value }” does not fit: known are { $expected }.
convert-done = { $count_n ->
    [one] { $count } row
   *[other] { $count } rows
} written; the codes of the table are those of { $day }.
convert-loss-score = A score cannot be added up and is unknown now: { $cells }.
convert-loss-unknown = Unknown, since it was unknown for one of the parts: { $cells }.
convert-loss-missing = Unknown, since one of the parts is not in the table: { $cells }.
convert-loss-netted = Arrears and lead of the parts were taken together, since a municipality has only one of the two: { $cells }.
convert-loss-differs = Unknown, since the parts differ: { $cells }.
