## Vergelijken en uitleggen
compare-two = Vergelijk ten minste twee mappen; een bladzijde met kaarten (--out) toont er precies twee.
compare-head = Verschil van { $second } met { $first } (nieuwe plaatsen):
compare-more = { $count_n ->
    [0] Geen gemeente krijgt er meer.
    [one] { $count } gemeente krijgt er meer, samen { $places }:
   *[other] { $count } gemeenten krijgen er meer, samen { $places }:
}
compare-more-known = Geen gemeente waarvan het verschil bekend is, krijgt er meer.
compare-fewer = { $count_n ->
    [0] Geen gemeente krijgt er minder.
    [one] { $count } gemeente krijgt er minder, samen { $places }:
   *[other] { $count } gemeenten krijgen er minder, samen { $places }:
}
compare-fewer-known = Geen gemeente waarvan het verschil bekend is, krijgt er minder.
compare-unknown = Van { $count_n ->
    [one] { $count } gemeente
   *[other] { $count } gemeenten
} is het verschil niet bekend of niet voor deze lezers.
contrast-areas = de twee plannen gaan niet over dezelfde gebieden ({ $count_n ->
    [one] { $count } verschil, namelijk
   *[other] { $count } verschillen, onder andere
} { $value }). Vergelijk plannen van hetzelfde dossier.
contrast-periods = de twee plannen hebben geen periode of groep gemeen. Vergelijk plannen van hetzelfde dossier.
area-unknown = “{ $text }” is geen gebied van dit plan. { $near ->
    [no] Geef een code zoals GM0363 of een naam.
   *[yes] Bedoelt u { $nearest }?
}
area-several = “{ $text }” kan meer dan een gebied zijn. Geef de code: { $codes }.
explain-withheld = De cijfers van dit gebied zijn niet voor deze lezers.
explain-area = Het getal is de som van de gemeenten in dit gebied; vraag de uitleg per gemeente.
compare-others = en nog { $count_n ->
    [one] { $count } gemeente; --json en --out tonen haar ook.
   *[other] { $count } gemeenten; --json en --out tonen ze alle.
}
compare-unshown = Van { $count } { $count_n ->
    [one] gemeente
   *[other] gemeenten
} is het verschil niet bekend of niet voor deze lezers; samen { $places }.
compare-whole = { $area }: { $places }.
compare-named = { $title } ({ $name })
