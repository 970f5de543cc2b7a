## Algoritmeregister, standaard 1.0: namen van de velden
register-field-name = Naam
register-field-description_short = Korte omschrijving
register-field-organization = Organisatie
register-field-category = Thema
register-field-status = Status
register-field-begin_date = Begindatum
register-field-end_date = Einddatum
register-field-contact_email = Contactgegevens
register-field-website = Link naar publiekspagina
register-field-publication_category = Publicatiecategorie
register-field-url = Link naar bronregistratie
register-field-goal = Doel en impact
register-field-proportionality = Afwegingen
register-field-human_intervention = Menselijke tussenkomst
register-field-risks = Risicobeheer
register-field-lawful_basis = Wettelijke basis
register-field-lawful_basis_grouping = Verwijzingen wettelijke basis
register-field-process_index_url = Link naar verwerkingsregister
register-field-impacttoetsen = Toelichting op impacttoetsen
register-field-impacttoetsen_grouping = Impacttoetsen
register-field-source_data = Gegevens
register-field-source_data_grouping = Verwijzingen gegevensbronnen
register-field-methods_and_models = Technische werking
register-field-provider = Leverancier
register-field-publiccode = Link naar broncode
register-field-lang = Taal
register-field-standard_version = Versie van de standaard
register-field-source_id = Bron-ID
register-field-tags = Zoektermen

## Wat het plan van zichzelf zegt, in taal van niveau B1
register-name = Opvangplaatsen voor asielzoekers verdelen over gemeenten
register-description = Dit algoritme verdeelt opvangplaatsen over gemeenten, eerlijk, haalbaar en uitlegbaar. Het telt mee wat er al is en houdt zich aan grenzen. De uitkomst is een voorstel voor overleg. Mensen beslissen. Het algoritme leert niet zelf.
register-goal = Er zijn plaatsen nodig om asielzoekers op te vangen. Het doel is om deze plaatsen eerlijk over gemeenten te verdelen. Gemeenten en provincie overleggen daarna over de uitkomst.
register-goal-places = { $way ->
    [some] In de periode { $period } gaat het om { $places_n ->
        [one] { $places } nieuwe plaats
       *[other] { $places } nieuwe plaatsen
    }, verdeeld over { $count_n ->
        [one] { $count } gemeente
       *[other] { $count } gemeenten
    }.
    [fewer] In de periode { $period } gaat het om { $places_n ->
        [one] { $places } plaats
       *[other] { $places } plaatsen
    } minder, in { $count_n ->
        [one] { $count } gemeente
       *[other] { $count } gemeenten
    }.
    [none] In de periode { $period } gaat het om geen nieuwe plaatsen, in { $count_n ->
        [one] { $count } gemeente
       *[other] { $count } gemeenten
    }.
   *[untold] Om hoeveel nieuwe plaatsen het in de periode { $period } gaat, is niet openbaar. Er { $count_n ->
        [one] doet { $count } gemeente
       *[other] doen { $count } gemeenten
    } mee.
}
register-impact = Een gemeente krijgt een getal met een uitleg. Inwoners, bedrijven en asielzoekers merken pas iets als een gemeente daarna over een locatie beslist. Waar die komt, zegt het algoritme niet.
register-proportionality = Met de hand verdelen kost veel tijd. Ook is dan lastig te zien of elke gemeente gelijk is behandeld. Het algoritme gebruikt voor elke gemeente dezelfde regels en laat bij elk getal zien hoe het is berekend. Een nadeel is dat het algoritme niets weet van omstandigheden die niemand heeft doorgegeven. Daarom is de uitkomst het begin van overleg. Gemeenten kunnen een fout, een grens of een ruil doorgeven.
register-alternatives = Ook eenvoudige manieren zijn uitgerekend. Zo verschilt dit plan daarvan, in plaatsen per inwoner:
register-alternative = { $verdict ->
    [better] Vergeleken met “{ $name }” verdeelt dit plan gelijker.
    [worse] Vergeleken met “{ $name }” verdeelt dit plan minder gelijk.
    [alike] Vergeleken met “{ $name }” verdeelt dit plan even gelijk.
   *[crosses] Vergeleken met “{ $name }” is dit plan op sommige punten gelijker en op andere minder gelijk. Welke van de twee gelijker is, hangt af van hoe je meet.
}
register-human = Mensen kiezen de opgave, de verdeelsleutel, de grenzen en de volgorde van de doelen. Het algoritme rekent alleen. De gemeenten en de Provinciale Regietafel bespreken de uitkomst en beslissen. De uitkomst wijst niemand aan. Wie een fout ziet of een grens of ruil wil, geeft dat door. Dan wordt opnieuw gerekend. Het blijft zichtbaar wat er is veranderd en waarom.
register-risk-people = Ongelijke behandeling: kenmerken van mensen tellen nergens mee. Groepen volgen het soort opvang, niet de herkomst van mensen.
register-risk-errors = Fouten in de berekening: een los programma rekent elke uitkomst na. Klopt een regel niet, dan komt er geen uitkomst.
register-risk-unknown = Gegevens die ontbreken of oud zijn: wat onbekend is, staat er als onbekend en nooit als nul. Dit is voor deze uitkomst van belang:
register-data = Het algoritme rekent met aantallen per gemeente en per locatie, en niet met gegevens over personen. Het gebruikt inwoners, bestaande opvangplaatsen, de opgave, en grenzen en afspraken die zijn doorgegeven.
register-sources = Bronnen:
register-invented = Let op: een deel van de gegevens is verzonnen, als voorbeeld{ $way ->
    [named] : { $tables }
   *[untold] { "" }
}. Zet deze beschrijving niet in het register.
register-edited = Aangepast na het meegeleverde voorbeeld: { $tables }. Kijk na wat daarin nog uit het voorbeeld komt en of de bron nog klopt.
register-source = { $table }: { $where }
register-source-rows = { $table }: elke rij noemt haar eigen bron
register-not-learning = Het algoritme is niet zelflerend. Het verandert niet door gebruik.
register-repeats = Dezelfde gegevens en keuzes geven altijd dezelfde uitkomst.
register-searched = Het zoeken naar hele locaties kan stoppen als de afgesproken tijd om is. Dan is de uitkomst de beste die toen was gevonden.
register-relaxed = Deze uitkomst laat een deel van de gevraagde plaatsen open, omdat de grenzen niet meer toelaten.
register-input = Invoer: tabellen met gemeenten, bestaande locaties, de opgave en grenzen, en een bestand met de keuzes die mensen maken.
register-step-key = Stap 1. Een verdeelsleutel bepaalt welk deel van alle plaatsen bij een gemeente hoort. Per groep is dat:
register-step-rules = Stap 2. Elke uitkomst houdt zich aan deze regels:
register-step-aims = Stap 3. Binnen de regels kiest het algoritme, in deze volgorde:
register-step-locations = Stap 3. Het algoritme kiest hele locaties die openen, blijven, groeien of sluiten. Het zoekt locaties waarmee de gebieden dicht bij hun aandeel komen.
register-step-round = Stap 4. Alle aantallen worden hele plaatsen. De sommen blijven precies kloppen.
register-step-audit = Stap 5. Een los programma rekent alle regels na: { $count }. Geen enkele regel is overtreden.
register-output = Uitvoer: een aantal plaatsen per gemeente, groep en periode, met kaart, uitleg en berekening.
register-software = Programma: { $name }, met de licentie { $licence }.
register-technique = Techniek: lineair programmeren, een vaste rekenmethode die de beste verdeling zoekt. Gebruikte versies: { $versions }.
register-left-out = Hier is geen plaats voor nog { $count_n ->
    [one] { $count } regel
   *[other] { $count } regels
}; de bestanden van het plan noemen alles.
register-tags = asielopvang, opvangplaatsen, asielzoekers, gemeenten, provincie, Provinciale Regietafel, Spreidingswet, verdeelsleutel, verdeling, optimalisatie

## Wat er nog open is
register-complete = Alle velden zijn ingevuld.
register-open = Nog in te vullen door de organisatie die het algoritme gebruikt. Zonder de verplichte velden neemt het register de beschrijving niet aan.
register-open-optional = Nog in te vullen door de organisatie die het algoritme gebruikt, als het van toepassing is:
register-open-required = { $name } (verplicht)
register-done = Geschreven: { $path }
register-not-public = het plan in { $folder } is niet openbaar gemaakt, en het register wel. Maak het plan opnieuw met --audience public.
register-link = “{ $value }” is geen link die het register aanneemt. Begin met https:// en laat spaties weg.
register-month = “{ $value }” is geen maand. Schrijf jaar en maand, zoals 2026-11.
register-contact = “{ $value }” is geen adres voor vragen. Geef een e-mailadres, of een link die met https:// begint.
register-end = een einddatum past alleen bij status “Buiten gebruik”. Laat “{ $value }” weg of verander de status.
out-not-json = “{ $path }” eindigt niet op .json. Geef het bestand zo’n naam.

## Waar de kleinste gebieden provincies zijn
register-name-of-provinces = Opvangplaatsen voor asielzoekers verdelen over provincies
register-description-of-provinces = Dit algoritme verdeelt opvangplaatsen over provincies, eerlijk, haalbaar en uitlegbaar. Het telt mee wat er al is en houdt zich aan grenzen. De uitkomst is een voorstel voor overleg. Mensen beslissen. Het algoritme leert niet zelf.
register-goal-of-provinces = Er zijn plaatsen nodig om asielzoekers op te vangen. Het doel is om deze plaatsen eerlijk over provincies te verdelen. De provincies overleggen daarna over de uitkomst.
register-goal-places-of-provinces = { $way ->
    [some] In de periode { $period } gaat het om { $places_n ->
        [one] { $places } nieuwe plaats
       *[other] { $places } nieuwe plaatsen
    }, verdeeld over { $count_n ->
        [one] { $count } provincie
       *[other] { $count } provincies
    }.
    [fewer] In de periode { $period } gaat het om { $places_n ->
        [one] { $places } plaats
       *[other] { $places } plaatsen
    } minder, in { $count_n ->
        [one] { $count } provincie
       *[other] { $count } provincies
    }.
    [none] In de periode { $period } gaat het om geen nieuwe plaatsen, in { $count_n ->
        [one] { $count } provincie
       *[other] { $count } provincies
    }.
   *[untold] Om hoeveel nieuwe plaatsen het in de periode { $period } gaat, is niet openbaar. Er { $count_n ->
        [one] doet { $count } provincie
       *[other] doen { $count } provincies
    } mee.
}
register-impact-of-provinces = Een provincie krijgt een getal met een uitleg. Inwoners, bedrijven en asielzoekers merken pas iets als er daarna over een locatie wordt beslist. Waar die komt, zegt het algoritme niet.
register-proportionality-of-provinces = Met de hand verdelen kost veel tijd. Ook is dan lastig te zien of elke provincie gelijk is behandeld. Het algoritme gebruikt voor elke provincie dezelfde regels en laat bij elk getal zien hoe het is berekend. Een nadeel is dat het algoritme niets weet van omstandigheden die niemand heeft doorgegeven. Daarom is de uitkomst het begin van overleg. Provincies kunnen een fout, een grens of een ruil doorgeven.
register-human-of-provinces = Mensen kiezen de opgave, de verdeelsleutel, de grenzen en de volgorde van de doelen. Het algoritme rekent alleen. De provincies bespreken de uitkomst. De uitkomst wijst niemand aan. Wie een fout ziet of een grens of ruil wil, geeft dat door. Dan wordt opnieuw gerekend. Het blijft zichtbaar wat er is veranderd en waarom.
register-data-of-provinces = Het algoritme rekent met aantallen per provincie en per locatie, en niet met gegevens over personen. Het gebruikt inwoners, bestaande opvangplaatsen, de opgave, en grenzen en afspraken die zijn doorgegeven.
register-input-of-provinces = Invoer: tabellen met provincies, bestaande locaties, de opgave en grenzen, en een bestand met de keuzes die mensen maken.
register-step-key-of-provinces = Stap 1. Een verdeelsleutel bepaalt welk deel van alle plaatsen bij een provincie hoort. Per groep is dat:
register-output-of-provinces = Uitvoer: een aantal plaatsen per provincie, groep en periode, met kaart, uitleg en berekening.
register-tags-of-provinces = asielopvang, opvangplaatsen, asielzoekers, provincies, Spreidingswet, verdeelsleutel, verdeling, optimalisatie
name-table-municipalities-of-provinces = provincies
