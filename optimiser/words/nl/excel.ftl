where-sheet = blad { $sheet }
where-cell = cel { $cell }

## Opmerkingen over werkmappen
workbook-not-one = { $kind ->
    [strict] dit is een “Strict Open XML-werkmap”, waarin geen bladen worden gevonden. Bewaar haar als “Excel-werkmap (.xlsx)”, niet als Strict Open XML.
    [binary] dit is een binaire werkmap (.xlsb). Bewaar haar als “Excel-werkmap (.xlsx)”.
    [opendocument] dit is een bestand van LibreOffice (.ods of .odt). Bewaar het als “Excel-werkmap (.xlsx)”.
    [numbers] dit is een bestand van Numbers. Exporteer het als Excel-werkmap (.xlsx).
    [document] dit is een tekstdocument en geen werkmap (.xlsx). Geef een werkmap of een map met tabellen.
    [xml] dit is een XML-werkblad met een andere naam. Open het in Excel en bewaar het als “Excel-werkmap (.xlsx)”.
    [html] dit is een webpagina met een andere naam. Open haar in Excel en bewaar haar als “Excel-werkmap (.xlsx)”.
    [text] dit is een tekstbestand en geen werkmap (.xlsx). Geef voor losse tabellen (CSV) de map waarin zij staan.
   *[unknown] dit is geen werkmap (.xlsx) en geen map met tabellen. Geef een van beide.
}
workbook-old = dit is een werkmap in het oude formaat (.xls). Bewaar haar als “Excel-werkmap (.xlsx)”.
workbook-protected = deze werkmap is met een wachtwoord versleuteld. Bewaar haar zonder wachtwoord om te openen.
workbook-unreadable = deze werkmap is beschadigd of anders opgebouwd dan een .xlsx. Open haar in uw rekenprogramma en bewaar haar opnieuw als .xlsx.
workbook-too-large = de werkmap is (uitgepakt) groter dan { $limit } MB; geen dossier is dat. Controleer of dit het goede bestand is.
workbook-too-much = de werkmap heeft meer dan { $limit } { $what ->
    [sheets] bladen
    [rows] rijen
    [parts] onderdelen
   *[cells] cellen en andere onderdelen
}; geen dossier heeft er zoveel. Verwijder lege rijen en bladen, of controleer of dit het goede bestand is.
workbook-sheet-much = { $what ->
    [row] er staat iets voorbij rij { $limit }, de laatste van een werkmap
    [column] er staan cellen voorbij kolom { $limit }, de laatste van een werkmap
    [rows] het blad heeft meer dan { $limit } rijen; geen tabel heeft er zoveel
   *[merged] er zijn meer dan { $limit } samengevoegde gebieden
}. Verwijder wat daar staat en bewaar de werkmap opnieuw.
workbook-sheet-twice = deze tabel staat op meer dan één blad, in het Nederlands en onder haar eigen naam. Houd één blad over.
workbook-sheet-missing = dit blad ontbreekt. Voeg het toe, ten minste met de kopregel.
workbook-sheet-empty = dit blad is leeg. Zet er ten minste de kopregel in, of verwijder het blad als de tabel niet nodig is.
workbook-sheet-unknown = dit blad is niet bekend. { $near ->
    [no] Verwijder het; alleen een blad “Toelichting” mag ernaast staan.
   *[yes] Bedoelt u “{ $nearest }”? Verwijder het blad anders.
}
workbook-sheet-hidden = dit blad is verborgen. Maak het zichtbaar, zodat u ziet wat wordt gelezen, of verwijder het.
workbook-sheet-wide = er staan cellen voorbij kolom { $limit }; geen tabel is zo breed. Verwijder die kolommen.
cell-merged = deze cellen zijn samengevoegd; alleen de eerste heeft dan een waarde. Splits ze en vul elke cel in.
cell-error = deze cel bevat een fout, { $value }. Herstel de formule of zet de waarde erin.
cell-formula = de uitkomst van formule “{ $value }” is niet bewaard. Open de werkmap in uw rekenprogramma en bewaar haar opnieuw, of zet de waarde erin.
cell-without-column = “{ $value }” staat in een kolom zonder naam. Geef de kolom een naam in de kopregel of maak de cel leeg.
cell-not-text = “{ $value }” is hier { $found ->
    [number] een getal; nullen aan het begin zijn dan verloren
    [boolean] WAAR of ONWAAR
    [date] een datum; uw rekenprogramma kan de tekst hebben veranderd
   *[other] een tijd
} en moet tekst zijn ({ $meaning }). Geef de cel de opmaak Tekst en typ de waarde opnieuw.
cell-not-number = “{ $value }” is hier { $found ->
    [boolean] WAAR of ONWAAR
    [date] een datum; uw rekenprogramma kan het getal hebben veranderd
   *[other] een tijd
} en moet een getal zijn ({ $meaning }). Geef de cel de opmaak Getal en typ het opnieuw.
cell-not-date = “{ $value }” is hier { $found ->
    [boolean] WAAR of ONWAAR
    [number] een getal
   *[other] een tijd
} en moet een datum zijn ({ $meaning }). Geef de cel de opmaak Datum, of typ 2022-07-01 als tekst.
date-with-time = “{ $value }” heeft een tijd bij de datum ({ $meaning }). Laat de tijd weg.
read-as-windows = dit bestand is geen UTF-8 en gelezen als Windows-1252, zoals Excel het bewaart. Controleer de namen met accenten.

## Het invulbestand
template-province-unknown = “{ $name }” is geen provincie van dit dossier. { $near ->
    [no] Bekend zijn: { $known }.
   *[yes] Bedoelt u “{ $nearest }”? Bekend zijn: { $known }.
}
out-not-xlsx = “{ $path }” eindigt niet op .xlsx. Geef de werkmap zo’n naam.
out-exists-folder = “{ $path }” is een map; geef een bestandsnaam.
template-done = Geschreven: { $path }, { $rows_n ->
    [one] { $rows } rij
   *[other] { $rows } rijen
} ingevuld.
template-scope = Opgave: rijen die voor het hele land gelden zijn niet overgenomen; vul op blad opgave in wat in de provincie wordt gevraagd. Zie het blad Toelichting.
template-sheet = Toelichting
template-title = Dossier om in te vullen
template-intro = Elk blad is een tabel. Bladnamen en kopregels blijven zoals ze zijn (of krijgen de naam die in CSV-bestanden staat): zo wordt de werkmap teruggelezen. Een lege cel betekent onbekend, nooit nul. Rijen zonder invulling van “wie mag dit zien” zijn alleen voor de Provinciale Regietafel. Codes zijn tekst en houden hun nullen. Vergrendelde cellen zijn codes waarnaar andere bladen verwijzen; de beveiliging heeft geen wachtwoord.
template-check = Controleer de werkmap met: optimiser check BESTAND.xlsx
template-sources = De ingevulde rijen komen uit dossier { $dossier }; bronnen en peildata: { $sources }. Voor cijfers van een ander jaar: optimiser data fetch en data apply.
template-sources-unknown = De ingevulde rijen komen uit dossier { $dossier }, dat geen bronnen en peildata noemt. Ga na van welk jaar de inwoners zijn.
template-kinds = Blad soorten locaties bevat de soorten met de getallen die COA in 2022 publiceerde, met adres per rij. Pas ze aan of vul ze aan: kandidaat-locaties verwijzen ernaar.
template-beside = Naam bij { $column }. Vul de code in, de naam of beide; een naam die niet bij de code past, wordt gemeld.
template-head-sheet = Blad
template-head-column = Kolom
template-head-meaning = Betekenis
template-head-needed = Verplicht
template-head-unit = Eenheid
template-head-form = Vorm
template-head-source = Bron
template-head-example = Voorbeeld
template-yes = ja
template-no = nee
form-text = tekst
form-whole = geheel getal
form-decimal = getal
form-date = datum
form-choice = een van: { $words }
form-code = code
form-boolean = WAAR of ONWAAR
choice-title = Kies uit de lijst
choice-error = Kies { $words }.
choice-reference = Deze code moet op blad { $sheet } staan.
choice-reference-name = Deze naam moet op blad { $sheet } staan.
bound-low = ten minste { $value }
bound-low-open = groter dan { $value }
bound-high = ten hoogste { $value }
bound-high-open = kleiner dan { $value }
