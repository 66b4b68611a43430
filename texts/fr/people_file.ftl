# Ce que l’on dit d’un fichier de personnes, aux organisateurs qui l’importent.

# Le fichier entier : rien n’est importé.
too-large = Ce fichier fait { $size } Mo, et la limite est de { $limit } Mo. Rien n’a été importé. Partagez-le en plusieurs fichiers, avec la même première ligne.
not-a-table = Ce fichier n’est ni un tableau Excel ni un fichier CSV. Rien n’a été importé. Dans votre tableur, choisissez « Enregistrer sous », puis « Classeur Excel » ou « CSV UTF-8 ».
not-a-workbook = Ce classeur ne peut pas être ouvert : il est peut-être abîmé. Rien n’a été importé. Ouvrez-le dans votre tableur, enregistrez-le de nouveau, puis renvoyez-le.
locked = Ce classeur est protégé par un mot de passe. Rien n’a été importé. Enregistrez-le sans mot de passe, puis renvoyez-le.
too-heavy = Ce classeur contient beaucoup plus que des personnes, et prend trop de place une fois ouvert. Rien n’a été importé. Copiez les lignes des personnes dans un nouveau classeur, puis envoyez-le.
unreadable-letters = La ligne { $line } contient des lettres que nous ne savons pas lire : le fichier mélange plusieurs encodages. Rien n’a été importé. Dans votre tableur, enregistrez-le en « CSV UTF-8 ».
lost-letters = La ligne { $line } contient « � » : des lettres ont été perdues avant que le fichier n’arrive ici. Rien n’a été importé. Demandez le fichier d’origine, ou enregistrez-le de nouveau en « CSV UTF-8 ».
empty = Ce fichier ne contient aucune personne. Rien n’a été importé. La première ligne nomme les colonnes, les suivantes ont chacune une personne.
too-many-rows = Ce fichier contient plus de { $limit } lignes. Rien n’a été importé. Partagez-le en plusieurs fichiers, avec la même première ligne.
missing-columns = Il manque des colonnes : { $missing }. Rien n’a été importé. Les colonnes trouvées sont : { $found }.
column-twice = Deux colonnes disent la même chose : { $columns }. Rien n’a été importé. Gardez-en une. Les colonnes trouvées sont : { $found }.

# Une ligne : les autres sont importées.
open-quote = Un guillemet est ouvert et n’est pas refermé sur cette ligne.
too-many-cells = La ligne a { $cells } cases pour { $columns } colonnes : il y a peut-être un séparateur de trop.
duplicate = C’est la même personne qu’à la ligne { $line } : mêmes nom, année de naissance et code postal.
missing-value = La colonne « { $column } » est vide.
too-long = Colonne « { $column } » : { $length } caractères, la limite est de { $limit }.
no-letters = Colonne « { $column } » : « { $value } » ne contient aucune lettre.
not-a-birth-year = Colonne « { $column } » : « { $value } » n’est pas une année de naissance, par exemple 1974 ou 12/03/1974.
not-adult = Colonne « { $column } » : « { $value } », cette personne n’aura pas { $age } ans le premier jour de l’atelier.
perhaps-not-adult = Colonne « { $column } » : « { $value } », l’année seule ne dit pas si cette personne aura { $age } ans le premier jour de l’atelier. Écrivez sa date de naissance entière.
not-a-postcode = Colonne « { $column } » : « { $value } » n’est pas un code postal français. Un code postal a cinq chiffres, et commence par le numéro du département.
not-a-phone = Colonne « { $column } » : « { $value } » n’est pas un numéro de téléphone ; un numéro étranger commence par + et l’indicatif du pays.
not-an-email = Colonne « { $column } » : « { $value } » n’est pas une adresse de courriel.
not-a-language = Colonne « { $column } » : « { $value } » n’est pas une langue de l’atelier, qui sont : { $known }.
not-a-value = Colonne « { $column } » : « { $value } » n’est pas une valeur du plan d’échantillon. Les valeurs sont : { $known }.
