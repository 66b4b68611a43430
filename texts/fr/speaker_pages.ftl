# Les pages des intervenants : la leur, celles de l’équipe, et les documents pour les citoyens.

nav = Intervenants
when = { SPAN($starts, $ends) }, { $minutes } minutes
span = { SPAN($starts, $ends) }
at = le { MOMENT($at) }
noted-by = (noté par { $by })
declared-to = (dit à { $by }, qui l’a noté)
calendar = Fichier pour l’agenda
cannot-after-all = Je ne peux finalement pas venir
cannot-means = L’équipe est prévenue tout de suite, et le rendez-vous quitte votre agenda. Pour une question d’heure ou de salle, appelez-la d’abord, au { $phone }.
cannot-sure = Oui, je renonce à ce moment
no-slot = Aucun horaire pour le moment.
file-size = { $name } { $kilobytes } Ko
version = Version { $number } : { $name }
declared-at = Déclaration du { MOMENT($at) }
brief-version = Version { $number }, envoyée le { MOMENT($at) }
changed = Ce qui a changé depuis la version déjà comprise
added = Nouveau :
removed = Retiré :
end = (fin)
not-shown = Les citoyens ne le voient pas encore.
shown-version = Les citoyens voient la version { $number }.
no-material = Aucun support pour le moment.

slot-proposed = Proposé, sous condition de validation par le comité de pilotage
slot-accepted = Accepté
slot-declined = Ne convient pas
slot-cancelled = N’a plus lieu

# La page d’un intervenant.
title = Votre intervention
hello = Bonjour { $name }
expected = Ce que nous attendons encore de vous
nothing-expected = Tout est à jour : nous n’attendons rien de vous.
declined = Vous n’intervenez pas. Merci de nous avoir répondu.
withdrawn = Vous n’intervenez plus. C’est bien noté.
heard = Votre intervention a eu lieu. Merci pour votre temps et votre clarté.
heading-when = Quand et où
heading-interests = Vos intérêts
heading-brief = Votre note de préparation
heading-materials = Vos supports
heading-telegram = Par Telegram, si vous préférez
interests-change = Déclarer autre chose
interests-label = Quels intérêts vous lient au sujet ?
interests-hint = Pour qui travaillez-vous, qui vous finance, qu’avez-vous publié ou défendu ? Les citoyens veulent savoir d’où parle chaque intervenant.
upload-which = Que remplace ce fichier ?
upload-title = Titre
upload-title-hint = Ce que les citoyens liront. Sans titre, nous prenons le nom du fichier.
upload-file = Fichier
upload-hint = Jusqu’à { $limit } Mo : { $types }.
upload-send = Envoyer le fichier
upload-going = L’envoi est en cours. Gardez cette page ouverte.
telegram-why = Rien ne vous y oblige : tout se fait sur cette page. Dans la messagerie Telegram, vous recevez les nouvelles et pouvez répondre d’un geste.
telegram-make = Préparer un lien vers Telegram
telegram-ready = Ce lien sert une seule fois, et n’est montré que maintenant.
telegram-open = Continuer sur Telegram
telegram-is-bound = Vous recevez aussi nos nouvelles sur Telegram.
telegram-elsewhere = Vous êtes aussi dans un autre atelier, qu’un tel lien ouvrirait : il ne se prépare pas sur cette page. Tout se fait ici sans Telegram. Si vous y tenez, demandez-le à l’équipe.
noted-answer = Votre réponse est notée. Merci.
noted-file-unplanned = Le fichier est enregistré. La version précédente devait être montrée aux citoyens : ce n’est plus prévu. Montrez la nouvelle, ou choisissez de nouveau un moment.
noted-file = Le fichier est enregistré.

# Les documents pour les citoyens.
materials-title = Les documents des intervenants
materials-lead = Vous pouvez les ouvrir et les garder.
materials-none = Aucun document n’est là pour le moment. Nous vous préviendrons.
material-by = Par { $name }

# La liste de l’équipe.
list-caption = { $count ->
        [one] Un intervenant
       *[other] { $count } intervenants
    }
column-name = Nom
column-state = Où en est cette personne
column-slots = Horaires
column-owes = Ce que nous attendons encore
column-question = Question
column-viewpoints = Qui l’éclaire, et de quel point de vue
owes-nothing = Rien
owes-interests = déclarer ses intérêts
owes-answer = répondre à l’horaire proposé : { $title }
owes-brief = confirmer avoir compris sa note de préparation
owes-materials = envoyer son support avant le { $by ->
        [none] {""}
       *[other] { DAY($by) }
    }
sent-by = par { $by }
balance = L’équilibre
balance-why = Qui choisit les experts est vite soupçonné : ce tableau montre si chaque question est éclairée de plusieurs côtés.
balance-caption = Question par question, les intervenants et leurs points de vue
no-question = Sans question précise
viewpoint-of = { $name }{ $organisation ->
        [none] {""}
       *[other] , { $organisation }
    } : { $viewpoint ->
        [none] point de vue non précisé
       *[other] { $viewpoint }
    }
nobody-yet = Aucun intervenant n’est encore noté.
gate-briefs = { $open ->
        [yes] Réunion 2 : les intervenants sont décidés. Un horaire peut être proposé, une note peut partir.
       *[no] Réunion 2 : pas encore de décision sur les intervenants. Aucun horaire ni aucune note ne part avant.
    }
gate-speakers = { $open ->
        [yes] Réunion 3 : la confirmation des intervenants est décidée.
       *[no] Réunion 3 : pas encore de décision sur les intervenants. Personne n’est confirmé avant.
    }
gate-materials = { $open ->
        [yes] Réunion 3 : les supports peuvent être montrés aux citoyens.
       *[no] Réunion 3 : pas encore de décision sur les supports. Rien n’est montré aux citoyens avant.
    }
add = Noter un intervenant
add-why = Personne n’est prévenu : vous notez seulement à qui vous pensez.
add-button = Noter cette personne
organisation = Organisme
question = Question qui lui est posée
viewpoint = Point de vue
kind = Rôle
kind-trainer = Formation
kind-expert = Expertise
language = Langue
noted-added = Cette personne est notée. Ses intérêts restent à déclarer.

# Une personne, vue par l’équipe.
back = ← Tous les intervenants
reached = Pour lui écrire
by-chat = Telegram, et sa page
by-mail = Le courriel, et sa page
no-chat = Sa page, le courrier électronique ou le téléphone
state-identified = Notée
state-declared = Intérêts déclarés
state-proposed = Proposée à la réunion 2
state-contacted = Contactée, sous condition de validation
state-accepted = A accepté
state-declined = Ne peut pas
state-briefed = A compris sa note de préparation
state-approved = Confirmée par la réunion 3
state-heard = Intervention faite
state-withdrawn = S’est retirée
heading-steps = Étapes
do-propose = Proposer à la réunion 2
do-approve = Confirmation par la réunion 3
do-hear = L’intervention a eu lieu
do-withdraw = N’intervient plus
do-reinstate = Intervient de nouveau
heading-page = Sa page
page-why = Sur sa page, cette personne peut tout faire sans Telegram. L’adresse n’appartient qu’à elle : envoyez-la à elle seule.
mail = Écrire un courrier électronique avec cette adresse
mail-subject = Votre intervention dans « { $title } »
mail-body = Bonjour { $name }, tout ce qui concerne votre intervention dans « { $title } » se trouve sur votre page personnelle : { $address } Vous pouvez y répondre, lire votre note de préparation et envoyer vos documents.
do-telegram = Préparer un lien Telegram
telegram-for-them = Ce lien Telegram est pour cette personne seule. Il sert une fois, et n’est montré que maintenant.
do-renew = Changer l’adresse de sa page
heading-interests-of = Intérêts
declared-nothing = Rien à déclarer
not-declared = Pas encore déclarés.
note-interests = Noter ce que cette personne a déclaré
interests-said = Ses mots
note-it = Noter
heading-slots = Horaires
misplaced = Le programme a changé : cet horaire ne tient plus dans sa séquence. Proposez-en un autre.
note-yes = Noter : accepte
note-no = Noter : ne peut pas
do-cancel = Annuler cet horaire
propose-slot = Proposer un horaire
session = Séquence
starts = Début
starts-hint = Laissez vide pour commencer avec la séquence.
minutes = Durée en minutes
room = Salle, si elle est connue
materials-by = Supports attendus pour le
materials-by-hint = Laissez vide si aucun support n’est attendu.
propose-it = Proposer sous condition de validation
heading-brief-of = Note de préparation
not-read = Pas encore confirmée.
read-at = Lue et comprise : { MOMENT($at) }
note-read = Noter : lue et comprise
is-draft = La version { $number } est un brouillon : elle n’est pas encore partie.
edit-brief = Écrire la note
save-draft = Garder le brouillon
send-brief = Garder et envoyer
preview = Voir la note comme elle sera lue
log = Lu et compris
log-line = Version { $number }, le { MOMENT($at) }
heading-materials-of = Supports
will-be-shown = La plus récente sera montrée le { MOMENT($at) }.
do-show = Montrer aux citoyens maintenant
do-hide = Ne plus montrer
do-unplan = Ne plus prévoir
show-at = Montrer à partir du
do-plan = Prévoir
do-rename = Changer le titre
upload-for = Ajouter un fichier reçu autrement
edit = Corriger la fiche
save = Enregistrer
noted-changed = C’est enregistré.
noted-declared = La déclaration est notée, avec votre nom.
noted-proposed = Cette personne est proposée à la réunion 2.
noted-asked = L’horaire est proposé. Cette personne le voit sur sa page ; si elle a Telegram, elle reçoit un message.
noted-answered-for = La réponse est notée, avec votre nom.
noted-cancelled = L’horaire est annulé.
noted-drafted = Le brouillon est gardé.
noted-sent = La note est envoyée. Cette personne doit confirmer l’avoir comprise.
noted-read-for = C’est noté, avec votre nom.
noted-released = Le support est montré aux citoyens. Chacun reçoit un message.
noted-planned = Le support sera montré au moment choisi.
noted-unplanned = Rien n’est plus prévu pour ce support.
noted-hidden = Les citoyens ne voient plus ce support.
noted-approved = Cette personne est confirmée, et le sait.
noted-heard = C’est noté : cette personne a été entendue.
noted-withdrawn = C’est noté : cette personne n’intervient plus.
noted-reinstated = C’est noté : cette personne intervient de nouveau.
noted-renewed = L’adresse de sa page a changé. L’ancienne n’ouvre plus rien.
session-missing = Choisissez une séquence du programme.
moment-missing = Écrivez un jour et une heure.

done-already = { $count ->
        [one] Une chose est déjà faite
       *[other] { $count } choses sont déjà faites
    }
is-read = Vous l’avez lu.
noted-has-read = C’est noté : vous l’avez lu.
