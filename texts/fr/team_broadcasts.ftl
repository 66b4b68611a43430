# Écrire à un groupe, sur les pages de l’équipe.

title = Écrire à un groupe
lead = Un message part à toutes les personnes d’un groupe, chacune dans sa langue. Personne n’en reçoit plus de deux par jour, ni la nuit.
caption = Les derniers messages de groupe
column-number = Message
column-state = Où il en est
column-words = Premiers mots
number = Message n° { $number }
state = { $state ->
        [draft] Brouillon
        [planned] Prévu le { MOMENT($at) }
        [sending] En cours d’envoi
        [stopped] Arrêté
       *[done] Envoyé
    }
no-words = sans mots
nothing-yet = Aucun message de groupe pour l’instant.

anothers-draft = C’est le brouillon de { $name }. Ce que vous y changez, { $name } le voit aussi.
draft = Brouillon n° { $number }
whom = À qui
whom-hint = Choisissez, puis comptez. Les personnes que nous laissons en paix n’y sont jamais.
citizens-only = Pour les citoyens seulement.
said = Ce qu’elles ont répondu
said-hint = Avec un rendez-vous choisi ci-dessus.
count = Compter
words = Le message
words-in = { $language ->
        [en] En anglais
       *[fr] En français
    }
save = Garder
attached = { $kind ->
        [photo] Une photo part avec le message
       *[document] Un document part avec le message
    }{ $file ->
        [none] {""}.
       *[other] {""} : { $file }.
    }
nothing-attached = Rien n’est joint.
again = Relire et envoyer
reads = Voici ce { QUE($name) } lira, { $language ->
        [en] en anglais
       *[fr] en français
    } :
no-trial = Un essai demande une conversation avec nous dans Telegram : vous n’en avez pas. La relecture ci-dessus montre les mêmes mots.
file = Joindre une photo ou un document
file-label = La photo ou le document
file-hint = Jusqu’à 20 Mo : { $types }. Gardez d’abord vos mots. Une photo de plus de 10 Mo part comme document.
file-send = Joindre

when-title = Envoyer le message n° { $number } ?
when = Quand part-il ?
later = Au moment choisi ci-dessous
at = Jour et heure
at-hint = À l’heure de l’atelier, par exemple 27/3/2027 18:30.
night = Le { MOMENT($at) }, c’est la nuit pour beaucoup. Nous n’écrivons pas entre { HOUR($from) } et { HOUR($until) }, sauf si vous le confirmez.
no-way-back = Une fois parti, un message ne peut plus être changé. Vous pouvez arrêter l’envoi à tout moment : ce qui n’est pas encore parti ne part plus.
back = Revenir au brouillon

by = Écrit par { $name }.
freezing = Les destinataires sont notés un à un.
follow = Suivre l’envoi : la page se met à jour d’elle-même
follows = La page se met à jour toutes les cinq secondes.
unfollow = Ne plus suivre
report = { $total ->
        [0] Aucun destinataire pour l’instant
        [one] Un destinataire
       *[other] { $total } destinataires
    }
column-fate = Ce que c’est devenu
column-copies = Combien
fate = { $fate ->
        [delivered] Remis
        [waiting] Encore à envoyer
        [presumed] Sans doute remis (une coupure nous empêche de le savoir)
        [stopped] Arrêtés avant le départ
        [needless] Devenus inutiles (réponse reçue entre-temps, personne laissée en paix ou effacée)
        [blocked] Conversation fermée par la personne
        [no_chat] Sans conversation avec nous
       *[failed] Non remis, pour une autre raison
    }
to-call = { $count ->
        [one] Une personne est à appeler : voir les appels
       *[other] { $count } personnes sont à appeler : voir les appels
    }
all = Tous les messages de groupe

noted-save = C’est gardé, et compté de nouveau.
noted-try = L’essai est parti dans votre conversation.
noted-unattach = Rien n’est plus joint.
noted-attached = C’est joint.
noted-forget = Le brouillon est jeté.
noted-leaving = C’est parti.
noted-planned = C’est noté. Les personnes sont choisies au moment du départ.
noted-stopped = C’est arrêté : ce qui n’était pas encore parti ne part plus.
