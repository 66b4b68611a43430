# What is said of a workshop file, to the organisers who write it.

problem = { $path }: found “{ $found }”, expected: { $expected }
problem-missing = { $path }: nothing is written, expected: { $expected }
problem-whole = The whole file, from “{ $found }”, expected: { $expected }

# What follows "expected:".
smaller = a file of { $limit } MB at most
utf-8 = a file saved as UTF-8 (line { $line })
toml = well-formed TOML (line { $line }, column { $column })
needed = a value
something-else = a value of another form; the example that comes with the program shows one
a-text = a text between quotation marks
a-number = a whole number
at-least = a number from { $minimum } on
one-of = one of these values: { $known }
true-or-false = true or false
a-day = a day, for instance 2027-03-27
an-hour = an hour, for instance 21:00:00
a-time-of-a-day = a day and an hour, for instance 2027-03-27T10:00:00
a-list = a list between square brackets
a-list-not-empty = at least one item
a-table = a group of named values
rather = a known key, perhaps “{ $nearest }”
known-keys = a known key: { $known }
words = a text in each language ({ $languages }), for instance {"{"} fr = "Oui", en = "Yes" {"}"}
language-missing = the text in these languages too: { $missing }
language-unknown = only the languages of the workshop ({ $languages }), without: { $unknown }
shorter = { $limit } characters at most (there are { $length })
hour-skipped = an hour that exists: that night the clocks go forward and skip it
hour-twice = an hour that happens once: that night the clocks go back and repeat it; add +02:00 or +01:00
a-key = { $limit } characters at most: small letters without accents, digits, hyphens
a-phone = a phone number, for instance 01 99 00 12 34
an-email = an e-mail address
a-zone = a time zone, for instance Europe/Paris
key-twice = a key that differs from the one at { $first }
not-before = a day not before { DAY($day) }, when the last gathering ends
after = a day after { DAY($day) }, when the opinion is handed over
after-the-answer = a day after { DAY($day) }, when the opinion is promised its answer
after-start = an end after the start, { $at }
place-needed = where the weekend takes place (name, address)
no-place = no place for online work
in-order = a start after the end of the gathering before it, { $at }
within-gathering = a session within its gathering, { SPAN($start, $end) }
not-above = a minimum that is not above the maximum, { $maximum }
minimums-fit = minimums whose sum fits in the { $seats } seats
maximums-fill = maximums whose sum fills the { $seats } seats
choices-needed = at least two answers to choose from
no-choices = no answers to choose from in a question of kind “{ $kind }”
no-bounds = neither minimum nor maximum in a question of kind “{ $kind }”
earlier-question = a question asked earlier: { $known }
growing = numbers of days that grow
at-most = { $maximum } at most
bounds-or-share = either minimum and maximum (seats), or share (the part of the population, 0 to 100)
bounds-and-share = either minimum and maximum, or share, but not both
all-shares = a share for each value, at least one of them above 0, or for none
feature-or-ready = feature and label, or else ready, one of the features that are ready: { $known }
value-without-label = a label for { $keys }
