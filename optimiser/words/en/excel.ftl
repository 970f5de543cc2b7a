where-sheet = sheet { $sheet }
where-cell = cell { $cell }

## Complaints about workbooks
workbook-not-one = { $kind ->
    [strict] this is a “Strict Open XML Spreadsheet”, in which no sheets are found. Save it as “Excel Workbook (.xlsx)”, not as Strict Open XML.
    [binary] this is a binary workbook (.xlsb). Save it as “Excel Workbook (.xlsx)”.
    [opendocument] this is a file of LibreOffice (.ods or .odt). Save it as “Excel Workbook (.xlsx)”.
    [numbers] this is a file of Numbers. Export it as an Excel workbook (.xlsx).
    [document] this is a text document and no workbook (.xlsx). Give a workbook or a folder of tables.
    [xml] this is an XML spreadsheet under another name. Open it in Excel and save it as “Excel Workbook (.xlsx)”.
    [html] this is a web page under another name. Open it in Excel and save it as “Excel Workbook (.xlsx)”.
    [text] this is a text file and no workbook (.xlsx). For separate tables (CSV) give the folder that they are in.
   *[unknown] this is no workbook (.xlsx) and no folder of tables. Give one of the two.
}
workbook-old = this is a workbook in the old format (.xls). Save it as “Excel Workbook (.xlsx)”.
workbook-protected = this workbook is encrypted with a password. Save it without a password to open.
workbook-unreadable = this workbook is damaged or built otherwise than an .xlsx. Open it in your spreadsheet program and save it anew as .xlsx.
workbook-too-large = the workbook is (unpacked) larger than { $limit } MB; no dossier is. Check that it is the right file.
workbook-too-much = the workbook has more than { $limit } { $what ->
    [sheets] sheets
    [rows] rows
    [parts] parts
   *[cells] cells and other parts
}; no dossier has so many. Remove empty rows and sheets, or check that it is the right file.
workbook-sheet-much = { $what ->
    [row] something stands beyond row { $limit }, where a workbook ends
    [column] there are cells beyond column { $limit }, where a workbook ends
    [rows] the sheet has more than { $limit } rows; no table has so many
   *[merged] there are more than { $limit } merged areas
}. Remove what stands there and save the workbook anew.
workbook-sheet-twice = this table stands on more than one sheet, under its own name and in words. Keep one.
workbook-sheet-missing = this sheet is missing. Add it with at least its header row.
workbook-sheet-empty = this sheet is empty. Put at least the header row in it, or remove the sheet if the table is not needed.
workbook-sheet-unknown = this sheet is not known. { $near ->
    [no] Remove it; only a sheet “Explanation” may stand beside the tables.
   *[yes] Did you mean “{ $nearest }”? Remove the sheet otherwise.
}
workbook-sheet-hidden = this sheet is hidden. Show it, so that you see what is read, or remove it.
workbook-sheet-wide = there are cells beyond column { $limit }; no table is that wide. Remove those columns.
cell-merged = these cells are merged; only the first has a value then. Split them and fill in every cell.
cell-error = this cell holds an error, { $value }. Mend the formula or write the value.
cell-formula = the result of formula “{ $value }” was not kept. Open the workbook in your spreadsheet program and save it anew, or write the value.
cell-without-column = “{ $value }” stands in a column without a name. Name the column in the header row or empty the cell.
cell-not-text = “{ $value }” is { $found ->
    [number] a number here; zeros at its beginning are lost then
    [boolean] TRUE or FALSE here
    [date] a date here; your spreadsheet program may have changed the text
   *[other] a time here
} and must be text ({ $meaning }). Format the cell as Text and type the value again.
cell-not-number = “{ $value }” is { $found ->
    [boolean] TRUE or FALSE here
    [date] a date here; your spreadsheet program may have changed the number
   *[other] a time here
} and must be a number ({ $meaning }). Format the cell as Number and type it again.
cell-not-date = “{ $value }” is { $found ->
    [boolean] TRUE or FALSE here
    [number] a number here
   *[other] a time here
} and must be a date ({ $meaning }). Format the cell as Date, or type 2022-07-01 as text.
date-with-time = “{ $value }” has a time of day beside the date ({ $meaning }). Leave the time out.
read-as-windows = this file is not UTF-8 and was read as Windows-1252, as Excel saves it. Check the names with accents.

## The workbook to fill in
template-province-unknown = “{ $name }” is no province of this dossier. { $near ->
    [no] Known are: { $known }.
   *[yes] Did you mean “{ $nearest }”? Known are: { $known }.
}
out-not-xlsx = “{ $path }” does not end in .xlsx. Give the workbook such a name.
out-exists-folder = “{ $path }” is a folder; give a file name.
template-done = Written: { $path }, { $rows_n ->
    [one] { $rows } row
   *[other] { $rows } rows
} filled in.
template-scope = Requirement: rows that hold for the whole country were not carried over; fill in on sheet requirement what is asked of the province. See the sheet Explanation.
template-sheet = Explanation
template-title = Dossier to fill in
template-intro = Every sheet is a table. Sheet names and header rows stay as they are: that is how the workbook is read back. An empty cell means unknown, never zero. Rows without visibility are for the Provincial table only. Codes are text and keep their zeros. Locked cells are codes to which other sheets refer; the protection has no password.
template-check = Check the workbook with: optimiser check FILE.xlsx
template-sources = The rows that are filled in come from dossier { $dossier }; sources and reference dates: { $sources }. For figures of another year: optimiser data fetch and data apply.
template-sources-unknown = The rows that are filled in come from dossier { $dossier }, which names no sources and reference dates. Make sure of which year the inhabitants are.
template-kinds = Sheet kinds has the kinds with the numbers that COA published in 2022, with an address per row. Change or add to them: candidates refer to them.
template-beside = Name for { $column }. Fill in the code, the name or both; a name that is not that of the code is told.
template-head-sheet = Sheet
template-head-column = Column
template-head-meaning = Meaning
template-head-needed = Required
template-head-unit = Unit
template-head-form = Form
template-head-source = Source
template-head-example = Example
template-yes = yes
template-no = no
form-text = text
form-whole = whole number
form-decimal = number
form-date = date
form-choice = one of: { $words }
form-code = code
form-boolean = TRUE or FALSE
choice-title = Choose from the list
choice-error = Choose { $words }.
choice-reference = This code must be on sheet { $sheet }.
choice-reference-name = This name must stand on sheet { $sheet }.
bound-low = at least { $value }
bound-low-open = more than { $value }
bound-high = at most { $value }
bound-high-open = less than { $value }
