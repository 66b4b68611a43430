# Écrire à un groupe de personnes ; et ce qu’il en est de chaque message.

# Ce que lit la personne qui essaie son message avant de l’envoyer.
is-a-trial = <i>Essai : personne d’autre ne reçoit ce message.</i>

# La liste, dans la conversation de l’équipe.
open = Écrire à un groupe
list = <b>Écrire à un groupe</b>
    { $count ->
        [0] Aucun message de groupe pour l’instant.
       *[other] Les derniers messages de groupe :
    }
new = Nouveau message
item = { $number } · { $state ->
        [draft] brouillon
        [planned] prévu le { MOMENT($at, style: "short") }
        [sending] en cours
        [stopped] arrêté
       *[done] envoyé
    } · { $words ->
        [none] sans mots
       *[other] { $words }
    }

# À qui ; une partie des phrases qui suivent.
segment = { $audience ->
        [speakers] Intervenants
        [team] L’équipe
       *[citizens] { $state ->
            [contacted] Personnes contactées qui n’ont pas encore rempli le questionnaire
            [answered] Personnes qui ont répondu au questionnaire
            [qualified] Personnes qualifiées
            [drawn] Personnes tirées au sort
            [substitute] Suppléants
            [not_drawn] Personnes non tirées au sort
            [validated] Participants confirmés
            [not_retained] Personnes non retenues
            [declined] Personnes qui ne souhaitent pas participer
            [withdrawn] Personnes qui ont renoncé
           *[any] Toutes les personnes contactées et tous les participants
        }
    }{ $said ->
        [none] {""}
        [yes] {""}, qui viennent à « { $gathering } »
        [no] {""}, qui ne viennent pas à « { $gathering } »
        [later] {""}, qui ne savent pas encore pour « { $gathering } »
        [there] {""}, notés comme présents à « { $gathering } »
       *[silent] {""}, qui n’ont rien répondu pour « { $gathering } »
    }{ $missing ->
        [none] {""}
        [notice] {""}, qui n’ont pas encore lu la notice sur leurs données
        [commitment] {""}, qui ne se sont pas encore engagées
        [form] {""}, qui n’ont pas terminé le questionnaire
       *[attendance] {""}, dont la réponse manque pour « { $missing-of } »
    }{ $language ->
        [fr] {""}, qui lisent le français
        [en] {""}, qui lisent l’anglais
       *[any] {""}
    }
counted = { $people ->
        [0] Personne pour l’instant.
        [one] <b>{ $people } personne</b>{ $more ->
            [yes] {""} au moins
           *[no] {""}
        }.
       *[other] <b>{ $people } personnes</b>{ $more ->
            [yes] {""} au moins
           *[no] {""}
        }.
    }{ $no-chat ->
        [0] {""}
        [one] {""}
            Une n’a pas de conversation avec nous : elle sera à appeler.
       *[other] {""}
            { $no-chat } n’ont pas de conversation avec nous : elles seront à appeler.
    }{ $blocked ->
        [0] {""}
        [one] {""}
            Une ne reçoit plus nos messages : elle sera à appeler.
       *[other] {""}
            { $blocked } ne reçoivent plus nos messages : elles seront à appeler.
    }{ $full ->
        [0] {""}
        [one] {""}
            Une a déjà { $cap } messages de groupe aujourd’hui : elle lira celui-ci demain matin.
       *[other] {""}
            { $full } ont déjà { $cap } messages de groupe aujourd’hui : elles liront celui-ci demain matin.
    }
audience = <b>À qui écrivez-vous ?</b>
    { segment }.

    { counted }
    Les personnes que nous laissons en paix n’y sont jamais.
choose-audience = Qui : citoyens, intervenants, équipe
choose-state = Où elles en sont
choose-gathering = Leur réponse pour un rendez-vous
choose-missing = Ce qui manque encore
choose-language = Leur langue
to-words = Écrire le message
which-audience = À qui écrivez-vous ?
citizens = Citoyens
speakers = Intervenants
team = L’équipe
which-state = Où en sont ces personnes ?
which-gathering = Quel rendez-vous ?
which-said = « { $gathering } » : qu’ont-elles répondu ?
which-missing = Qu’attendons-nous encore de ces personnes ?
which-language = Quelle langue lisent-elles ?
any = Toutes
any-missing = Ne pas choisir
state-contacted = Contactées, questionnaire à remplir
state-answered = Ont répondu au questionnaire
state-qualified = Qualifiées
state-drawn = Tirées au sort
state-substitute = Suppléantes
state-not-drawn = Non tirées au sort
state-validated = Confirmées
state-not-retained = Non retenues
state-declined = Ne souhaitent pas participer
state-withdrawn = Ont renoncé
said-coming = Viennent
said-no = Ne viennent pas
said-later = Ne savent pas encore
said-nothing = N’ont rien répondu
said-there = Y étaient
missing-notice = La notice sur leurs données
missing-commitment = L’engagement
missing-form = Le questionnaire
missing-attendance = La réponse : { $title }

# Les mots.
ask-words = <b>Votre message en français</b>
    { segment }.

    Écrivez-le ici. Vous pouvez aussi envoyer une photo ou un document, avec ou sans légende.
    { fillings }{ $words ->
        [none] {""}
       *[other] {""}

            Pour l’instant :
            { $words }
    }{ attached-line }
fillings = { "{prénom}" } devient le prénom de chaque personne, { "{atelier}" } le nom de l’atelier, { "{date " }{ $named }{ "}" } les dates de « { $title } ».
attached-line = { $attached ->
        [none] {""}
        [photo] {""}

            Une photo part avec le message.
       *[document] {""}

            Un document part avec le message : { $file }
    }
ask-english = <b>Votre message en anglais</b>
    { $english ->
        [0] Personne dans ce groupe ne lit l’anglais.
        [one] Une personne de ce groupe lit l’anglais.
       *[other] { $english } personnes de ce groupe lisent l’anglais.
    } Sans version anglaise, la version française leur est envoyée.{ $words ->
        [none] {""}
       *[other] {""}

            Pour l’instant :
            { $words }
    }
without-file = Retirer ce qui est joint
without-english = Continuer sans version anglaise
keep-words = Garder ces mots
clear-english = Retirer la version anglaise

# Relire.
check = <b>Voici ce { QUE($name) } lira</b> ({ $reads ->
        [en] en anglais
       *[fr] en français
    }) :

    { $text }{ attached-line }

    À qui : { segment }. { counted }
check-nobody = Il n’y a personne dans ce groupe pour l’instant.
    À qui : { segment }.
another-reader = Voir comme une autre personne
try-out = M’envoyer un essai
try-out-noted = L’essai est parti : vous le lirez ci-dessous.
send = Envoyer…
change-words = Changer les mots
change-audience = Changer le groupe
forget = Jeter ce brouillon
forgotten = Le brouillon est jeté.

# Quand.
ask-when = <b>Quand l’envoyer ?</b>
    Touchez un moment, ou écrivez-le : « 27/3 18h30 », « demain 9h ».
now = Maintenant
this-evening = Ce soir à 18 h
tomorrow = Demain à 9 h
night = <b>Le { MOMENT($at) }, c’est la nuit pour beaucoup.</b>
    Nous n’écrivons pas entre { HOUR($from) } et { HOUR($until) }, sauf si vous le confirmez.
in-the-morning = Attendre le { MOMENT($morning, style: "short") }
at-night = Envoyer quand même à ce moment
sure = <b>Envoyer ce message ?</b>
    { segment }. { counted }
    { $at ->
        [none] Il part tout de suite.
       *[other] Il part le { MOMENT($at) }.
    } Une fois parti, un message ne peut plus être changé. Vous pouvez arrêter l’envoi à tout moment : ce qui n’est pas encore parti ne part plus.
yes-send = Oui, envoyer
planned = C’est noté : le message n° { $number } part le { MOMENT($at) }. Les personnes sont choisies à ce moment-là.
leaving = C’est parti : le message n° { $number } s’envoie. Vous voyez ci-dessous où il en est.

# Où il en est.
progress = <b>Message de groupe n° { $number }</b> { $state ->
        [planned] prévu le { MOMENT($at) }.
        [sending] { $frozen ->
            [yes] en cours d’envoi.
           *[no] en préparation : les destinataires sont notés un à un.
        }
        [stopped] arrêté.
       *[done] envoyé.
    }
    { $total ->
        [0] { $state ->
            [stopped] Rien n’est parti.
           *[other] Les destinataires seront notés au moment du départ.
        }
        [one] Un destinataire.
       *[other] { $total } destinataires.
    }{ $total ->
        [0] {""}
       *[other] {""}
            Remis : <b>{ $delivered }</b>. Encore à envoyer : { $waiting }.
    }{ $presumed ->
        [0] {""}
       *[other] {""}
            Sans doute remis (une coupure nous empêche de le savoir) : { $presumed }.
    }{ $stopped ->
        [0] {""}
       *[other] {""}
            Arrêtés avant le départ : { $stopped }.
    }{ $needless ->
        [0] {""}
       *[other] {""}
            Devenus inutiles (réponse reçue entre-temps, personne laissée en paix ou effacée) : { $needless }.
    }{ $blocked ->
        [0] {""}
       *[other] {""}
            Conversation fermée par la personne : { $blocked }.
    }{ $no_chat ->
        [0] {""}
       *[other] {""}
            Sans conversation avec nous : { $no_chat }.
    }{ $failed ->
        [0] {""}
       *[other] {""}
            Non remis, pour une autre raison : { $failed }.
    }{ $to_call ->
        [0] {""}
        [one] {""}
            <b>Une personne est à appeler.</b>
       *[other] {""}
            <b>{ $to_call } personnes sont à appeler.</b>
    }
refresh = Où en est-il ?
stop = Arrêter l’envoi…
see-calls = Voir les personnes à appeler
sure-stop = <b>Arrêter le message de groupe n° { $number } ?</b>
    { $waiting ->
        [0] Ce qui n’est pas encore parti ne partira pas.
       *[other] Encore à envoyer : { $waiting }.
    } Ce qui est déjà remis reste chez les personnes.
yes-stop = Oui, arrêter
go-on = Ne pas arrêter

# Ce qui ne va pas.
unknown-placeholder = Nous ne connaissons pas { $found }. Vous pouvez écrire { "{prénom}" }, { "{atelier}" }, ou { "{date …}" } avec un rendez-vous. Rien n’est envoyé.
unknown-date = { $found } ne correspond à aucun rendez-vous. Vous pouvez écrire : { $dates }. Rien n’est envoyé.
loose-brace = Une accolade { $found } est seule. Elles vont par deux, comme dans { "{prénom}" }. Rien n’est envoyé.
no-words = Ce message n’a pas encore de mots, de photo ni de document.
text-too-long = Pour { $name }, le message compte { $length } caractères. Telegram en permet { $limit }. Rien n’est envoyé : vous pouvez le raccourcir.
caption-too-long = Pour { $name }, la légende compte { $length } caractères. Avec une photo ou un document, Telegram en permet { $limit }. Rien n’est envoyé : vous pouvez la raccourcir, ou retirer ce qui est joint.
not-a-file = Ici, vous pouvez envoyer une photo ou un document. Le reste du message est gardé.
not-to-choose = Ce choix n’existe plus. Choisissez de nouveau, s’il vous plaît.
nobody = Il n’y a personne dans ce groupe pour l’instant. Rien n’est envoyé.
changed-since = Ce message a changé depuis que vous l’avez relu. Le voici comme il est maintenant : relisez-le, puis envoyez-le.
already-planned = Ce message est déjà prévu ou parti : il ne change plus.
already-over = Ce message est déjà arrêté ou terminé.
not-there = Ce message n’existe plus.
not-a-moment = Nous n’avons pas compris ce moment. Écrivez par exemple « 27/3 18h30 » ou « demain 9h ».
in-the-past = { MOMENT($at) } : ce moment est passé. Choisissez un moment à venir.
