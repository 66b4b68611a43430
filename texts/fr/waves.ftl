# Ce qui empêche une vague.

name-missing = Donnez un nom à la vague.
name-taken = Une vague s’appelle déjà « { $name } ». Donnez un autre nom, ou ouvrez celle-là.
not-to-choose = Choisissez comment et pour qui.
not-a-number = Le nombre de personnes doit être entre 1 et { $limit }.
how-many-missing = Dites combien de personnes doivent être contactées.
day-missing = Choisissez la date de la vague.
in-the-past = Cette date est passée. Choisissez aujourd’hui ou un jour à venir.
words-missing = { $channel ->
        [list] Relisez et gardez d’abord le texte des messages courts.
       *[letter] Relisez et gardez d’abord le texte des lettres.
    }
nobody-unwritten = Personne n’attend un premier contact : tout le monde a déjà reçu une invitation, ou aucune personne n’a encore été importée.
nobody-silent = Il n’y a personne à qui rappeler l’invitation : personne n’a reçu de lettre avant cette date, ou tout le monde a répondu.
one-at-a-time = La vague « { $name } » est encore en cours. Attendez sa fin, ou arrêtez-la.
no-longer-there = Cette vague n’existe pas.
stands-not-still = Cette vague se fait déjà, ou elle est finie : il n’y a rien à reprendre.
not-again = Ces lettres ne peuvent pas être refaites : le fichier est encore là, ou le temps de cette vague est passé.
