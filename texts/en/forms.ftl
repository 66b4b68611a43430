# What is said of an answer that cannot be kept as it is, and what would do.

blank = Your answer is empty. You can write a few words.
no-words = We found no words in your answer. You can say it in a few words, even very short ones.
too-long = Your answer has { $length } characters, and we can keep { $limit }. It was not recorded: you can shorten it and send it again.
not-a-choice = We did not recognise “{ $given }”. These are the possible answers:

    { $choices }
choose-more = { $least ->
    [one] Please choose at least one answer.
   *[other] Please choose at least { $least } answers.
 }
choose-fewer = { $most ->
    [one] Please choose only one answer.
   *[other] Please choose { $most } answers at most.
 }
choose-alone = “{ $choice }” cannot go with another answer. Please choose one or the other.
not-a-number = You wrote “{ $given }”. We need a whole number, in digits, for example 5. An estimate is enough.
number-too-small = This number is too small: the smallest possible is { $minimum }.
number-too-large = This number is too large: the largest possible is { $maximum }.
not-a-birth-year = We did not recognise the year “{ $given }”. Write your year of birth with four digits.
not-adult = The workshop brings together people who are { $age } on its first day, and the year given is { $year }. If that is a mistake, please correct it. If not, thank you for having wished to come: there will be other occasions. Somebody of the team can answer you.
not-a-postcode = We did not recognise the postcode “{ $given }”. In France it has five digits, and begins with the number of the département.
not-a-phone = We did not recognise the number “{ $given }”. Write it as you dial it. For a number abroad, begin with + and the country code.
no-longer-asked = You are no longer asked this question. Nothing has changed in your answers.
cannot-skip = We need an answer to this question. If you hesitate, write to us: a person will answer you.
