## Het besluit waarmee een stuk begint
heading-subject = Onderwerp
heading-decision = Gevraagd besluit
heading-meaning = Wat het betekent voor { $area }
heading-background = Aanleiding
heading-bids = Stand van de biedingen
heading-effect = Beoogd effect
heading-arguments = Argumenten
heading-objections = Kanttekeningen
heading-alternatives = Andere keuzes en hun gevolgen
heading-finances = Financiën
heading-participation = Participatie
heading-planning = Planning en vervolg
paper-annex = Bijlage: cijfers, kaart en sommen
paper-subtitle-council = Raadsvoorstel bij { $title }
paper-subtitle-prt = Stuk voor de Provinciale Regietafel bij { $title }
paper-to = Aan
paper-to-council = de gemeenteraad van { $area }
paper-to-prt = de Provinciale Regietafel
paper-brought-council = Portefeuillehouder, datum en zaaknummer
paper-brought-prt = Voorzitter, datum en zaaknummer
fill-council = [in te vullen door de gemeente]
fill-prt = [in te vullen door de provincie]

decide-subject = Opvangplaatsen in { $area }, { $period }
decide-ask-council = De gemeenteraad wordt gevraagd:
decide-ask-prt = De Provinciale Regietafel wordt gevraagd:
decide-council-places = { $way ->
    [some] in te stemmen met { $new_n ->
        [one] { $new } nieuwe opvangplaats
       *[other] { $new } nieuwe opvangplaatsen
    } in { $area } in de periode { $period };
    [fewer] in te stemmen met { $new_n ->
        [one] { $new } opvangplaats
       *[other] { $new } opvangplaatsen
    } minder in { $area } dan er volgens afspraak in de periode { $period } zouden zijn;
    [none] kennis te nemen van het { word-proposal }, dat van { $area } in de periode { $period } geen nieuwe opvangplaatsen vraagt;
   *[untold] kennis te nemen van het { word-proposal } voor de periode { $period };
}
decide-prt-places = { $way ->
    [some] in te stemmen met de verdeling van { $new_n ->
        [one] { $new } nieuwe opvangplaats
       *[other] { $new } nieuwe opvangplaatsen
    } in { $area } in de periode { $period };
    [fewer] in te stemmen met { $new_n ->
        [one] { $new } opvangplaats
       *[other] { $new } opvangplaatsen
    } minder in { $area } dan er volgens afspraak in de periode { $period } zouden zijn;
    [none] kennis te nemen van het { word-proposal }, dat voor { $area } in de periode { $period } geen nieuwe opvangplaatsen telt;
   *[untold] kennis te nemen van het { word-proposal } voor de periode { $period };
}
decide-gap = af te spreken hoe { $gap_n ->
    [one] de { $gap } plaats wordt gevonden die
   *[other] de { $gap } plaatsen worden gevonden die
} na alle biedingen nog aan de taak { $gap_n ->
    [one] ontbreekt
   *[other] ontbreken
};
decide-council-answer = het college te vragen dit besluit uiterlijk { $day } aan de Provinciale Regietafel te melden;
decide-prt-answer = de gemeenten te vragen uiterlijk { $day } te antwoorden: akkoord, een grens of een uitruil;
decide-council-open = het college te vragen financiën en participatie in te vullen voordat over een locatie wordt besloten.
decide-prt-open = vast te stellen wanneer de verdeling opnieuw wordt besproken.
decide-key = De aandelen volgen de verdeelsleutel: { $keys }.
decide-audit = Het { word-proposal } is nagerekend zonder het rekenmodel: { $count_n ->
    [one] de { $count } regel is niet overtreden
   *[other] geen van de { $count } regels is overtreden
}. De bijlage noemt ze.
decide-proposal = Het voorstel wijst niemand aan. Waar in een gemeente opvang komt, beslist die gemeente.
decide-no-money = Dit { word-proposal } noemt geen bedragen.
open-finances = kosten en bijdragen, dekking en gevolgen voor de begroting.
open-participation = wie wanneer wordt betrokken, wat zij inbrachten en wat daarmee is gedaan.

paper-asked-never = Voor de provincie { $province } is in geen enkele periode een eigen aantal vastgesteld.
paper-span = { $first } tot en met { $until }

## Plaatsen als locatie
meaning-none = Geen locatie: van deze gemeente worden in de periode { $period } geen nieuwe plaatsen gevraagd.
meaning-part = Een deel van een locatie: { $new_n ->
    [one] { $new } plaats
   *[other] { $new } plaatsen
} in de periode { $period } is te klein voor een eigen locatie (minder dan { $size }). Het kan in een gezamenlijke locatie met andere gemeenten, of bij een bestaande.
meaning-site = Een locatie van { $new_n ->
    [one] { $new } plaats
   *[other] { $new } plaatsen
} in de periode { $period }.
meaning-sites = Een locatie van { $new } plaatsen in de periode { $period }, of ten hoogste { $count } kleinere van ten minste { $size }.
meaning-groups = Naar groep: { $places }.
meaning-where = Waar een locatie komt, zegt dit { word-proposal } niet: dat is aan de gemeente.
meaning-members = Van de { $count_n ->
    [one] ene gemeente
   *[other] { $count } gemeenten
} { $sites_n ->
    [one] krijgt er { $sites }
   *[other] krijgen er { $sites }
} in de periode { $period } genoeg nieuwe plaatsen voor een eigen locatie (ten minste { $size }); { $parts_n ->
    [one] { $parts } krijgt
   *[other] { $parts } krijgen
} er minder, en kunnen die samen met andere vinden; { $none_n ->
    [one] { $none } krijgt
   *[other] { $none } krijgen
} er geen nieuwe.
meaning-location-opens = { $name }: opent in { $first }, { $size_n ->
    [one] { $size } plaats
   *[other] { $size } plaatsen
}
meaning-location-opens-until = { $name }: opent in { $first }, { $size_n ->
    [one] { $size } plaats
   *[other] { $size } plaatsen
}, tot en met { $until }
meaning-location-stays = { $name }: blijft in alle perioden vanaf { $first }, { $size_n ->
    [one] { $size } plaats
   *[other] { $size } plaatsen
}
meaning-location-stays-until = { $name }: open van { $first } tot en met { $until }, { $size_n ->
    [one] { $size } plaats
   *[other] { $size } plaatsen
}
meaning-location-closes = { $name }: eindigt in { $period }
meaning-more-locations = { $count_n ->
    [one] Nog { $count } locatie staat
   *[other] Nog { $count } locaties staan
} in de kalender in de bijlage.

## Keuzes
choice-caption = Keuzes
choice-col-choice = Keuze
choice-col-then = Gevolg
choice-agree = Instemmen
choice-agree-then = { $area } heeft in de periode { $period } dan { $total_n ->
    [one] { $total } plaats
   *[other] { $total } plaatsen
}, waarvan { $new } nieuwe: { $rate } per 1.000 inwoners.
choice-fewer = Minder of geen plaatsen
choice-fewer-then = Noem een grens en de reden. Wat hier minder komt, komt bij de andere gemeenten in { $province }: hoogstens { $new_n ->
    [one] { $new } plaats
   *[other] { $new } plaatsen
} over { $count_n ->
    [one] { $count } gemeente
   *[other] { $count } gemeenten
}, gemiddeld { $each } per gemeente. Bij welke, volgt uit een nieuwe berekening.
choice-fewer-unknown = Noem een grens en de reden. Wat dat voor anderen betekent, volgt uit een nieuwe berekening.
choice-other = Een andere verdeling
choice-other-then = Noem grenzen, redenen of andere gewichten. De som van het gebied blijft gelijk; wie meer en wie minder krijgt, volgt uit een nieuwe berekening.
choice-other-free = Noem grenzen, redenen of andere gewichten. Wie meer en wie minder krijgt, ook buiten dit gebied, volgt uit een nieuwe berekening.
choice-exchange = Ruilen met een andere gemeente
choice-exchange-then = De twee gemeenten spreken een aantal af; samen houden zij evenveel plaatsen.
choice-form = Een formulier voor een uitruil staat in de bijlage.
choice-hub = Samen één locatie
choice-hub-neighbours = Met { $count_n ->
    [one] de ene buurgemeente
   *[other] de { $count } buurgemeenten
} samen gaat het om { $places_n ->
    [one] { $places } nieuwe plaats
   *[other] { $places } nieuwe plaatsen
}; een deel daarvan kan op één plek.
choice-hub-region = Met { $count_n ->
    [one] de ene andere gemeente
   *[other] de { $count } andere gemeenten
} van de deelregio samen gaat het om { $places_n ->
    [one] { $places } nieuwe plaats
   *[other] { $places } nieuwe plaatsen
}; een deel daarvan kan op één plek.
choice-gap = Alleen de biedingen uitvoeren
choice-gap-then = Van de taak blijft met alle biedingen open: { $gap_n ->
    [one] { $gap } plaats
   *[other] { $gap } plaatsen
}. Zonder de zachte biedingen ({ $soft }) is dat { $firm }.
choice-nothing = Nu niets besluiten
choice-nothing-then = De Provinciale Regietafel overlegt dan zonder dit besluit; het voorstel blijft een voorstel.

## Biedingen
bids-none = Er zijn geen biedingen geladen: hoeveel er is toegezegd en wat er ontbreekt, is hier niet bekend.
bids-caption = Biedingen in { $area }, periode { $period }
bids-formula = Gat = taak − stand op peildatum − hard − zacht, na verrekening van uitruil; onder nul is het een overschot. Nieuw is het { word-proposal }; biedingen zitten daarin voor zover het ze gebruikt.

## Planning
planning-caption = Stappen
planning-col-step = Stap
planning-col-day = Wanneer
planning-council-discuss = Behandeling in commissie en raad
planning-council-answer = Antwoord aan de Provinciale Regietafel
planning-council-next = Keuze van een locatie, met vergunning en participatie
planning-prt-discuss = Bespreking aan de Provinciale Regietafel
planning-prt-answer = Antwoorden van de gemeenten
planning-prt-next = Nieuwe berekening en vervolg
planning-day = Peildatum van de periode { $period }

## Agenda
agenda-title = Agenda Provinciale Regietafel { $area }
agenda-meeting = Vergadering
agenda-gap = { $way ->
    [gap] Wat na alle biedingen aan de taak ontbreekt: { $gap_n ->
        [one] { $gap } plaats
       *[other] { $gap } plaatsen
    }.
    [surplus] Met alle biedingen is er meer dan de taak: { $gap_n ->
        [one] { $gap } plaats
       *[other] { $gap } plaatsen
    }.
   *[none] Met alle biedingen is de taak precies gehaald.
} Het { word-proposal } telt in de periode { $period } { $new_n ->
    [one] { $new } nieuwe plaats
   *[other] { $new } nieuwe plaatsen
}.
agenda-account = De verantwoording van het algoritme (Awb 3:46) staat in het stuk over { $area }.
agenda-gap-unknown = Zonder biedingen is niet te zeggen wat er ontbreekt. Het { word-proposal } telt in de periode { $period } { $new_n ->
    [one] { $new } nieuwe plaats
   *[other] { $new } nieuwe plaatsen
}.
report-unknown = Onbekend voor alle gebieden, en dus zonder kolom: { $names }.

## Sjabloon en koppen
headings-no-decision = het stuk moet zeggen wat er wordt besloten. Neem part = "decision" op.
headings-open-name = een eigen veld (part = "open") heeft een kop nodig. Zet er heading = "…" bij.
template-word = dit bestand is geen Word-document (.docx). Open het in Word en bewaar het als .docx.
template-style = de opmaakstijl “{ $value }” ontbreekt in het sjabloon. Maak haar in Word aan ({ $needs ->
    [table] als tabelstijl
   *[paragraph] als alineastijl
}), of begin met het meegeleverde sjabloon.
template-too-large = het bestand is groter dan { $limit } MB; geen sjabloon is dat. Controleer of dit het goede bestand is.
