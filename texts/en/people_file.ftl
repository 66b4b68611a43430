# What is said of a people file, to the organisers who import it.

# The whole file: nothing is imported.
too-large = This file is { $size } MB, and the limit is { $limit } MB. Nothing was imported. Split it into several files, with the same first line.
not-a-table = This file is neither an Excel sheet nor a CSV file. Nothing was imported. In your spreadsheet, choose “Save as”, then “Excel workbook” or “CSV UTF-8”.
not-a-workbook = This workbook cannot be opened: it may be damaged. Nothing was imported. Open it in your spreadsheet, save it again, then send it.
locked = This workbook is protected by a password. Nothing was imported. Save it without a password, then send it.
too-heavy = This workbook holds far more than people, and takes too much room once open. Nothing was imported. Copy the lines of the people into a new workbook, then send it.
unreadable-letters = Line { $line } has letters that we cannot read: the file mixes several encodings. Nothing was imported. In your spreadsheet, save it as “CSV UTF-8”.
lost-letters = Line { $line } holds “�”: letters were lost before the file came here. Nothing was imported. Ask for the original file, or save it again as “CSV UTF-8”.
empty = This file has nobody in it. Nothing was imported. The first line names the columns, each following line has one person.
too-many-rows = This file has more than { $limit } lines. Nothing was imported. Split it into several files, with the same first line.
missing-columns = Columns are missing: { $missing }. Nothing was imported. The columns found are: { $found }.
column-twice = Two columns say the same thing: { $columns }. Nothing was imported. Keep one of them. The columns found are: { $found }.

# One row: the others are imported.
open-quote = A quotation mark opens on this line and does not close.
too-many-cells = The line has { $cells } cells for { $columns } columns: there may be one separator too many.
duplicate = This is the same person as on line { $line }: same name, year of birth and postcode.
missing-value = The column “{ $column }” is empty.
too-long = Column “{ $column }”: { $length } characters, the limit is { $limit }.
no-letters = Column “{ $column }”: “{ $value }” has no letter in it.
not-a-birth-year = Column “{ $column }”: “{ $value }” is not a year of birth, such as 1974 or 12/03/1974.
not-adult = Column “{ $column }”: “{ $value }”, this person will not be { $age } on the first day of the workshop.
perhaps-not-adult = Column “{ $column }”: “{ $value }”, the year alone does not tell whether this person will be { $age } on the first day of the workshop. Write the whole date of birth.
not-a-postcode = Column “{ $column }”: “{ $value }” is not a French postcode. A postcode has five digits, and begins with the number of the département.
not-a-phone = Column “{ $column }”: “{ $value }” is not a phone number; one abroad begins with + and the country code.
not-an-email = Column “{ $column }”: “{ $value }” is not an e-mail address.
not-a-language = Column “{ $column }”: “{ $value }” is not a language of the workshop, which are: { $known }.
not-a-value = Column “{ $column }”: “{ $value }” is not a value of the sample plan. The values are: { $known }.
