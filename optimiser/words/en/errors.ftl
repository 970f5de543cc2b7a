## Errors
divide-negative = the number of places cannot be negative: { $places }.
divide-more-minors = { $amv } places for unaccompanied minors (--amv) are more than all places together (--places): { $places }.
divide-no-weight = there are { $places } places to divide but nobody has a share in this key.
out-exists-file = “{ $path }” is a file; give a folder for the results.
kept-back = something is wrong here. The dossier has rows that are not for these readers, and the explanation may quote them: `optimiser check` gives it to the owner of the dossier.
out-stricter = { $folder } holds results for a stricter audience ({ $there }); results for { $audience } are not put beside them. Give another folder with --out, or clear this one first.
out-other-job = { $folder } holds results of “optimiser { $there }” that belong to another plan. Give another folder with --out, or clear this one first.
out-dossier = { $folder } holds tables of a dossier ({ $files }); results are not put among them, since they may have the same name. Nothing was changed. Give another folder with --out.
out-foreign = { $folder } holds files that the programme did not make and that have the name of a result: { $files }. Nothing was changed. Move them, or give another folder with --out.
out-changed = { $folder } holds files that were changed since they were made: { $files }. Nothing was changed now, so that this work is not lost. Move or delete them, or give another folder with --out.
out-held = “{ $file }” in { $folder } cannot be replaced: it is open in another programme, or protected. Nothing was changed. Close it (or delete it) and try again.
out-exists = “{ $path }” is there already and is not overwritten. Give another name, or move or delete the file first.
out-unlisted = { $folder } holds a plan already ({ $file }) without manifest.json. Without that list the programme does not know which files are of that plan: an older version of the programme made it, or the list is gone. Nothing was changed. Give another folder with --out; or move what you want to keep out of { $folder }, empty that folder and try again.
out-manifest = { $file } in { $folder } cannot be used: another version of the programme, or another programme, made it, or it was changed. So it does not say which files may be replaced. Nothing was changed. Give another folder with --out; or move what you want to keep out of { $folder }, empty that folder and try again.
out-busy = Another command is at work in { $folder } now. Nothing was changed. Wait until it is done and try again, or give another folder with --out.
out-left = An earlier command was killed while it replaced the files in { $folder }, and “{ $file }” cannot be put back: it is open in another programme, or protected. Nothing is lost: what was there lies in { $path }. Close the file and try again, or take what you want to keep out of { $path } and delete that folder.
out-left-other = { $path } belongs to another user, who is at work here or whose command was killed. Nothing was changed. Ask whether that is done and the folder can go, or give another folder with --out.
out-no-lock = The disk of { $folder } cannot record which command is at work there, so that two commands could write at once. Nothing was changed. Give a folder on another disk with --out and copy the results.
infeasible-head = No plan can obey all rules. No plan was written.
infeasible-rule = These rules cannot hold together:
infeasible-row = { $rule }: { $index }
infeasible-row-places = { $rule }: { $index }: { $places_n ->
    [one] { $places } place
   *[other] { $places } places
}
infeasible-hidden = That is because of rows that are not for these readers; the other rows alone do make a plan. Give --audience prt to see which rules clash.
edition-untold = Even the sum of the whole country depends on rows that are not for these readers ({ $audience }), for instance because --relax leaves places open. Nothing was written. Give --audience prt, or leave those rows out of the dossier.
infeasible-missing = Smallest relaxation: leave { $places_n ->
    [one] { $places } place
   *[other] { $places } places
} open in { $scope } ({ $group }).
infeasible-surplus = Smallest relaxation: the minimums, fixed numbers and commitments in { $scope } ({ $group }) ask together for { $places_n ->
    [one] { $places } place
   *[other] { $places } places
} more than { $way ->
    [possible] can be placed there: the rest of the requirement is of groups for which there is no room there
   *[required] is required
}.
infeasible-unplaceable-remedy = Lower these numbers by as many places together, or let the groups that are still required come there (a facility, or a higher limit of the group). Leaving places open (--relax) does not help here.
infeasible-surplus-remedy = Lower these numbers by as many places together, or raise the requirement by them. Leaving places open (--relax) does not help here.
infeasible-remedy = Change one of these numbers, or give --relax to leave these places open on the record.
infeasible-bounds = The limits clash even when nothing is required. Change one of them.
audit-failed = Internal defect: the auditor found broken rules: { $rules }. Nothing was written.
solver-status = The solver stopped without a proven answer ({ $status }). Nothing was written.
whole-not-in-time = In the time there is no plan was found in which every number is zero or at least the smallest number, nor was it proven that there is none. Nothing was written. Remove a smallest number under [rules], smallest_number, or make it smaller.
stage-infeasible = Internal defect: a later aim ({ $aim }) left no plan. Nothing was written.
row-twice = Internal defect: a row was named twice ({ $row }).
rounding-impossible = No table in whole places keeps every total: areas overlap in a way that allows none.
no-aims = The scenario has no aims.
unexpected = Something unexpected went wrong: { $what }. Give --debug for the details.
environment-file = { $kind ->
    [full] There is no room to write: the disk is full, or the file may not be that large
    [denied] There is no permission to read or write this
    [absent] This file or folder is not there
    [name] No file can have this name
    [many] Too many files are open at once
    [kind] There is a folder where a file should be, or the other way round
    [library] A file could not be written or read
   *[other] The operating system refused a file
}{ $named ->
    [yes] {": "}“{ $file }”
   *[no] {""}
} ({ $what }). The cause is the computer and not the dossier. Make room, give permission, or give another folder or file.
environment-pipe = The output could not be delivered: the programme that read it has stopped. Files that were written are complete.
environment-memory = There is not enough memory. Close other programmes, or take a smaller dossier.
environment-signs = A text has signs that cannot be read or written here: { $what }. Give files and folders names without special signs, and save texts as UTF-8.
interrupted = Stopped on request. Nothing was written.
kept-nothing = { $folder } holds no plan with its inputs. A plan made by this version keeps them in the folder inputs; make it again with “optimiser plan”.
kept-missing = { $folder } does not hold { $tables }: they tell more than its readers may be told. Give the scenario of which the plan was made with --scenario.
previous-stricter = The version before was made for a stricter audience ({ $audience }); this edition may not rest on it. Give a version before for the same or a wider audience.
edition-missing = this file is not there. Make it with “optimiser plan --out FOLDER” and give that folder.
edition-unreadable = this file is not an edition of a plan. Make it again with “optimiser plan”.
edition-large = this file is larger than { $limit } MB or holds more than twenty million values; no edition of a plan does. Check that it is the right file, or make it again with “optimiser plan”.
edition-field = field { $field } { $kind ->
    [missing] is missing
    [unknown] is not known, with { $value }
   *[other] holds { $value }
}; expected is { $kind ->
    [missing] that it is there
    [unknown] that it is not there
    [whole] a whole number
    [number] a finite number
    [range] a number that a plan can have
    [code] a code of at most 32 letters, digits and _ . : -
    [length] a text of another length
    [text] a text
    [words] one of: { $expected }
    [list] a list
    [boolean] true or false
    [date] a day (YYYY-MM-DD)
    [object] an object with fields
   *[other] something else
}. Make the edition again with “optimiser plan”.
edition-twice = { $field } names “{ $value }” more than once. Make the edition again with “optimiser plan”.
edition-without = { $field } is empty; at least one is expected. Make the edition again with “optimiser plan”.
edition-reference = { $field } names “{ $value }”, which does not fit the other fields of this edition. Make the edition again with “optimiser plan”.
edition-missing-figure = { $field } lacks { $count_n ->
    [one] { $count } figure
   *[other] { $count } figures
}, the first { $value }; one for every area, group and period is expected. Make the edition again with “optimiser plan”.
edition-withheld = { $field } has a number although { $value } is withheld, or none although it is not. Make the edition again with “optimiser plan”.
edition-range = { $field } ({ $value }) has a new number outside its room. Make the edition again with “optimiser plan”.
edition-sum = { $field } ({ $value }) is { $told }, and what lies in it adds up to { $expected }. Somebody changed the file or it is damaged; make the edition again with “optimiser plan”.
edition-untellable = { $field } says “{ $value }”, for which this programme has no sentence, or lacks a detail of it. Make the edition again with “optimiser plan”.
edition-schema = this edition is of another version of the programme ({ $value }). Make it again with “optimiser plan”.
scenario-is-folder = this is a folder. Give the file inside it, one that ends in .toml.
scenario-not-text = this is not text. Give a file that ends in .toml and is saved as UTF-8.
