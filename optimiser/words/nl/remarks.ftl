## Opmerkingen bij een dossier waarin niets fout is, over wat zelden zo is bedoeld
where-also = Hetzelfde geldt voor { $count } rijen in totaal: ook { $rows }.
date-no-end = “{ $value }” is gelezen als geen einde, zoals een lege cel.
date-before-periods = { $value } ligt voor het begin van de eerste periode, { $start }: deze rij telt in geen enkele periode mee. { $meant ->
    [none] Klopt dat?
   *[other] Is { $meant } bedoeld?
}
date-after-periods = { $value } ligt na het einde van de laatste periode, { $end }: deze rij telt in geen enkele periode mee. Klopt dat?
date-far = { $value } ligt { $years } jaar buiten de periodes. { $meant ->
    [none] Klopt dat?
   *[other] Is { $meant } bedoeld?
}
date-late = { $value } ligt ver na het einde van de laatste periode, { $end }, hoewel dit al bekend of afgesproken is. Klopt het jaar?
bid-in-no-period = dit bod is op de laatste dag van geen enkele periode te gebruiken en telt dus nergens mee. Klopt het begin of het einde?
period-long = deze periode duurt { $years } jaar, van { $start } tot en met { $value }. Klopt het jaar?
period-gap = deze periode begint op { $value }, terwijl de vorige al eindigt op { $end }. Klopt het jaar?
period-reference-outside = de peildatum { $value } ligt ver buiten de periode van { $start } tot en met { $end }. Klopt het jaar?
limit-without-effect = deze grens van { $value } in periode { $period } verandert niets: rij { $first } geldt voor alle periodes en is strenger, { $places }. Beide gelden. Geef rij { $first } een periode als dit getal haar moet vervangen.
table-file-beside = dit bestand lijkt op tabel { $nearest } en wordt niet gelezen. Noem het { $nearest } als het gelezen moet worden.
hidden-rows = { $count_n ->
    [one] rij { $what } is verborgen, bijvoorbeeld door een filter, en wordt gelezen.
   *[other] rijen { $what } zijn verborgen, bijvoorbeeld door een filter, en worden gelezen.
}
hidden-columns = { $count_n ->
    [one] kolom { $what } is verborgen en wordt gelezen.
   *[other] kolommen { $what } zijn verborgen en worden gelezen.
}
row-called-total = “{ $value }” lijkt een totaal van andere rijen en telt mee als een eigen rij. Laat de rij weg als dat niet is bedoeld.
row-is-sum = { $value } is precies de som van alle andere rijen van hetzelfde gebied, maar telt mee als een eigen rij. Laat de rij weg als zij een totaal is.
requirement-parts = de opgaven van delen van dit gebied in rij { $rows } zijn samen { $sum } en kunnen niet optellen tot { $value }: geen plan voldoet aan beide. Verbeter een van de getallen.
published-parts = de gepubliceerde totalen van delen van dit gebied zijn op dezelfde dag samen { $sum }, meer dan { $value }. Klopt dat?
published-below-rows = de rijen van locations hebben op deze dag in dit gebied samen { $sum } plaatsen, meer dan het gepubliceerde totaal { $value }. Staat er iets dubbel?
row-double = deze rij zegt hetzelfde als rij { $first }, onder een andere code ({ $value }), en telt dus dubbel. Klopt dat?
