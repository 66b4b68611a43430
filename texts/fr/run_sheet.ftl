# Le conducteur : ce qu’il faut corriger.

title-missing = Dites en quelques mots ce qui se passe.
minutes = Dites combien de minutes l’étape dure : un nombre entier, au plus { $most }.
hour = Dites à quelle heure l’étape commence.
before-session = L’étape commencerait avant sa séquence, qui débute à { HOUR($starts) }.
cut = Coupez après 1 minute au moins et { $most } au plus.
facilitator-gone = Cette personne n’est plus dans l’équipe.
no-longer-there = Cette étape n’est plus dans le conducteur.
changed-meanwhile = { $by ->
        [none] L’étape a changé entre-temps.
       *[other] { $by } a changé cette étape entre-temps, { MOMENT($at, style: "short") }.
    } Rien n’est perdu : les deux versions sont ci-dessous.
