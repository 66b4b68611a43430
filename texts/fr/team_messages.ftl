# La page des messages, pour l’équipe.

waiting = { $count ->
        [0] Tous les messages ont une réponse
        [one] Un message attend une réponse
       *[other] { $count } messages attendent une réponse
    }
first = Voici les { $count } plus anciens. Les suivants viendront quand ceux-ci auront leur réponse.
stranger = Une personne que nous ne connaissons pas encore
came = Arrivé le { MOMENT($at) }.
due = Réponse promise au plus tard le { DAY($on) }.
late = en retard
cannot-come = Ne peut pas venir : « { $about } ». Cette personne reste dans l’atelier et attend que vous en parliez ensemble.
only-part = Ne peut venir qu’à une partie de « { $about } » : { $part }. Cette personne attend votre réponse ; rien n’est accordé.
grant-proposed = Accorder ces demi-journées
in-the-chat = { $kind ->
        [photo] Une photo.
        [voice] Un message vocal.
        [contact] Une fiche de contact.
        [sticker] Un autocollant.
       *[document] Un fichier{ $file ->
            [none] { "" }
           *[other] { "" } : { $file }
        }.
    } Cette page ne peut pas montrer cet envoi : il est dans la conversation Telegram de l’équipe, à cette heure-là.
no-chat = Cette personne n’a pas de conversation avec nous : si vous répondez ici, cela part par courriel si nous le pouvons. Sinon elle viendra dans la liste des appels ; un appel est alors plus rapide.
grant-partial = Accorder une présence partielle
which-part = À quelle partie participe cette personne ?
which-part-hint = En quelques mots, comme « samedi seulement ». La personne les lit aussitôt, et ils sont dans son fichier d’agenda.
grant = Accorder cette présence
answer = Répondre
your-answer = Votre réponse
send = Envoyer la réponse
seen = C’est vu, rien à répondre
answer-of = Réponse { DE($by) } :
your-words = Ce que vous aviez écrit
your-words-hint = Rien n’est parti. Vous pouvez copier ces mots, et les envoyer depuis la page de cette personne.
answered = Ce qui a reçu une réponse
answered-by = { $by ->
        [none] Réponse
       *[other] Réponse { DE($by) }
    }, le { MOMENT($at) } :
closed-by = { $by ->
        [none] Réglé par la personne elle-même
       *[other] Lu par { $by }, sans réponse à donner
    }, le { MOMENT($at) }.
noted-answered = Votre réponse est partie.
noted-seen = Ce message est classé. Nous écrivons à la personne que l’équipe l’a lu.
noted-partial = La présence partielle est accordée. Nous l’écrivons à la personne, avec un fichier pour son agenda.
