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
        [email] Relisez et gardez d’abord le texte des courriels.
       *[letter] Relisez et gardez d’abord le texte des lettres.
    }
nobody-unwritten = { $channel ->
        [email] Personne ne peut recevoir un premier courriel : tout le monde a déjà reçu une invitation, ou nous ne connaissons pas d’adresse électronique.
       *[other] Personne n’attend un premier contact : tout le monde a déjà reçu une invitation, ou aucune personne n’a encore été importée.
    }
nobody-silent = { $channel ->
        [email] Il n’y a personne à qui rappeler l’invitation par courriel : personne n’a été invité avant cette date, tout le monde a répondu, ou nous ne connaissons pas d’adresse électronique.
       *[other] Il n’y a personne à qui rappeler l’invitation : personne n’a été invité avant cette date, ou tout le monde a répondu.
    }
no-mail-server = Aucun serveur de courriel n’est réglé. La personne qui s’occupe du serveur doit renseigner ATELIER_SMTP et ATELIER_MAIL_FROM. En attendant, choisissez des lettres ou une liste.
one-at-a-time = La vague « { $name } » est encore en cours. Attendez sa fin, ou arrêtez-la.
no-longer-there = Cette vague n’existe pas.
stands-not-still = Cette vague se fait déjà, ou elle est finie : il n’y a rien à reprendre.
not-again = Ces lettres ne peuvent pas être refaites : le fichier est encore là, ou le temps de cette vague est passé.
