# Ce que l’on dit d’un fichier d’atelier, aux organisateurs qui l’écrivent.

problem = { $path } : trouvé « { $found } », attendu : { $expected }
problem-missing = { $path } : rien n’est écrit, attendu : { $expected }
problem-whole = Le fichier entier, à partir de « { $found } », attendu : { $expected }

# La suite de « attendu : ».
smaller = un fichier de { $limit } Mo au plus
utf-8 = un fichier enregistré en UTF-8 (ligne { $line })
toml = du TOML bien formé (ligne { $line }, colonne { $column })
needed = une valeur
something-else = une valeur d’une autre forme ; l’exemple livré en montre une
a-text = un texte entre guillemets
a-number = un nombre entier
at-least = un nombre à partir de { $minimum }
one-of = l’une de ces valeurs : { $known }
true-or-false = true ou false
a-day = un jour, par exemple 2027-03-27
an-hour = une heure, par exemple 21:00:00
a-time-of-a-day = un jour et une heure, par exemple 2027-03-27T10:00:00
a-list = une liste entre crochets
a-list-not-empty = au moins un élément
a-table = un groupe de valeurs nommées
rather = une clé connue, peut-être « { $nearest } »
known-keys = une clé connue : { $known }
words = un texte dans chaque langue ({ $languages }), par exemple {"{"} fr = "Oui", en = "Yes" {"}"}
language-missing = le texte aussi dans ces langues : { $missing }
language-unknown = seulement les langues de l’atelier ({ $languages }), sans : { $unknown }
shorter = { $limit } caractères au plus (il y en a { $length })
hour-skipped = une heure qui existe : cette nuit-là, les horloges avancent et la sautent
hour-twice = une heure unique : cette nuit-là, les horloges reculent et la répètent ; ajoutez +02:00 ou +01:00
a-key = { $limit } caractères au plus : lettres minuscules sans accent, chiffres, tirets
a-phone = un numéro de téléphone, par exemple 01 99 00 12 34
an-email = une adresse de courriel
a-zone = un fuseau horaire, par exemple Europe/Paris
key-twice = une clé différente de celle de { $first }
not-before = un jour qui ne précède pas le { DAY($day) }, fin du dernier regroupement
after = un jour après le { DAY($day) }, remise de l’avis
after-the-answer = un jour après le { DAY($day) }, réponse promise à l’avis
after-start = une fin après le début, { $at }
place-needed = le lieu du week-end (name, address)
no-place = pas de lieu pour un travail en ligne
in-order = un début après la fin du regroupement précédent, { $at }
within-gathering = une séquence à l’intérieur de son regroupement, { SPAN($start, $end) }
not-above = un minimum qui ne dépasse pas le maximum, { $maximum }
minimums-fit = des minimums dont la somme tient dans les { $seats } places
maximums-fill = des maximums dont la somme remplit les { $seats } places
choices-needed = au moins deux réponses au choix
no-choices = pas de réponses au choix pour une question de type « { $kind } »
no-bounds = ni minimum ni maximum pour une question de type « { $kind } »
earlier-question = une question posée plus tôt : { $known }
growing = des nombres de jours qui vont en augmentant
at-most = { $maximum } au plus
bounds-or-share = soit minimum et maximum (des places), soit share (la part de la population, de 0 à 100)
bounds-and-share = ou bien minimum et maximum, ou bien share, mais pas les deux
all-shares = une part (share) pour chaque valeur, dont une au moins au-dessus de 0, ou aucune
feature-or-ready = feature et label, ou bien ready, l’une des caractéristiques toutes prêtes : { $known }
value-without-label = un label pour { $keys }
