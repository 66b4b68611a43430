# « Mes données » : voir, corriger, recevoir une copie, effacer.

# Also a part of the next one, and of the copy to take away.
identity = Prénom : { $first_name }
    Nom : { $last_name }
    Année de naissance : { $birth_year }
    Code postal : { $postcode }
    Commune : { $commune }
    Téléphone : { $phone }
    Adresse électronique : { $email }
see = <b>Ce que nous savons de vous</b>

    { identity }

    Vos réponses, vos messages et l’historique sont dans la copie. L’année de naissance et le code postal servent à vous reconnaître : pour les corriger, appelez le { $phone_of_team }.
correct = Corriger
copy = Recevoir une copie
consents = Mes accords
notice = Ce que vous faites de mes données
erase = Tout effacer
needs = Mes besoins pour venir
home = Revenir à l’accueil

which = Que voulez-vous corriger ?
first-name = Prénom
last-name = Nom
commune = Commune
phone = Téléphone
email = Adresse électronique
answers = Mes réponses au questionnaire
answers-kept = <b>Vos réponses au questionnaire</b>

    { $lines }

    Elles ne changent plus ici. Si l’une d’elles n’est plus juste, dites-le à une personne de l’équipe.
no-answers = Vous n’avez pas répondu au questionnaire, et il n’est plus ouvert. Pour toute question, parlez à une personne de l’équipe.
type-first-name = Écrivez votre prénom.
type-last-name = Écrivez votre nom de famille.
type-commune = Écrivez le nom de votre commune.
type-phone = Écrivez votre numéro de téléphone, par exemple 06 39 98 00 12.
type-email = Écrivez votre adresse électronique, par exemple prenom@exemple.fr.
corrected = C’est corrigé : <b>{ $value }</b>.
not-a-name = Nous n’y avons pas reconnu de nom : il faut au moins une lettre.
not-an-email = Ce n’est pas une adresse électronique complète. Elle ressemble à prenom@exemple.fr.

your-consents = <b>Vos accords facultatifs</b>

    { $lines }

    Aucun ne change votre participation. Pour changer une réponse, touchez sa phrase ci-dessous.
# A line of the list, and of the copy to take away: what was said, then to which sentence.
consent-yes = Vous avez dit oui : « { $words } »
consent-no = Vous avez dit non : « { $words } »
consent-open = Pas encore décidé : « { $words } »
one-consent = <b>Votre accord facultatif</b>

    { $words }

    Que dites-vous aujourd’hui ?
consent-kept = C’est noté.

your-needs = <b>Ce dont vous avez besoin pour venir</b>

    Seule la personne qui s’occupe de la logistique peut lire ce que vous nous avez écrit. Par prudence, cette conversation ne le montre pas : pour l’entendre relire, appelez le { $phone }.

    Vous pouvez retirer votre accord : ce que vous avez écrit est effacé aussitôt.
needs-forget = Retirer mon accord et tout effacer
needs-keep = Ne rien changer
needs-forgotten = C’est effacé, et votre accord est retiré. Rien d’autre ne change.

copied = Votre copie est dans les deux fichiers ci-dessus : l’un à lire, l’autre pour un programme.
copy-for-programs = Les mêmes données, rangées pour qu’un autre programme puisse les reprendre.
copy-to-read = Vos données, à lire.

sure = <b>Tout effacer ?</b>

    • Nous effaçons votre nom, vos coordonnées, vos réponses et vos messages. Personne ne pourra les retrouver dans le programme.
    • Ce que l’équipe a reçu dans ses propres conversations y reste jusqu’à ce qu’elle le supprime. Nous le lui demanderons.
    • Vous ne participerez plus, et nous ne vous contacterons plus.
    • <b>On ne peut pas revenir en arrière.</b>
    • Il reste seulement qu’une personne était là, sans rien qui dise qui.
    • Les messages déjà reçus restent sur votre téléphone : vous pouvez supprimer cette conversation.
    • Les rendez-vous restent dans votre propre agenda : supprimez-les là.
keep = Non, tout garder
leave = Quitter l’atelier, sans rien effacer
erase-all = Oui, tout effacer
kept = Rien n’est effacé.
erased = Vos données sont effacées. Merci d’avoir été là.

    Si nos rendez-vous sont dans votre agenda, supprimez-les là. Vous pouvez aussi supprimer cette conversation.{ $source ->
        [none] { "" }
       *[other] { "\u000A" }{ "\u000A" }D’où venaient vos coordonnées : { $source }. Ce qui est gardé là-bas, nous ne pouvons pas l’effacer.
    }

file-name = mes-donnees
file-title = Copie de vos données – { $title }
file-answers = VOS RÉPONSES
file-consents = VOS ACCORDS FACULTATIFS
file-attendance = VOS PRÉSENCES
file-presences = QUAND VOUS ÉTIEZ LÀ
file-messages = VOS ÉCHANGES AVEC L’ÉQUIPE
file-acts = CE QUI A ÉTÉ FAIT, ET PAR QUI (l’autre fichier a le détail ; une question ? { $phone })
file-moment = { MOMENT($at) },
file-you = vous :
file-team = l’équipe :
file-photo = (une photo)
file-voice = (un message vocal)
file-document = (un fichier)
file-contact = (une fiche de contact)
file-sticker = (un autocollant)
file-sure = présence confirmée
file-only-part = (par un bouton) je ne peux venir qu’à une partie : { $about }
file-cannot-come = (par un bouton) je ne peux pas venir : { $about }
file-times = ({ $count } fois)
file-not-yet = pas encore
file-in-part = en partie

act-workshop-loaded = l’atelier a été chargé
act-person-imported = l’inscription sur la liste des personnes contactées
act-person-corrected = une donnée a été corrigée
act-person-exported = une copie des données a été remise
act-person-erased = les données ont été effacées
act-link-made = un lien personnel a été préparé
act-link-locked = le lien a été fermé après cinq essais
act-chat-bound = ce téléphone a été reconnu
act-chat-unbound = le téléphone a été oublié
act-language-chosen = la langue a été choisie
act-notice-acknowledged = une information a été lue
act-consent-given = un accord facultatif a été donné
act-consent-withdrawn = un accord facultatif : la réponse est non
act-commitment-accepted = l’ensemble des dates a été accepté
act-question-answered = une question a reçu sa réponse
act-questionnaire-completed = les réponses ont été envoyées
act-state-changed = la participation a changé d’étape
act-attendance-confirmed = une venue a été confirmée
act-deadline-set = un jour limite a été choisi pour répondre
act-attendance-answered = une présence a été indiquée
act-call-requested = un appel a été demandé
act-call-closed = un appel a été noté
act-stop-asked = demande de ne plus jamais être contacté
act-silence-begun = plus aucun message n’a été envoyé
act-silence-ended = les messages ont été rétablis
act-reminders-chosen = un rappel a été arrêté, ou repris
act-reminders-tuned = des rappels ont été réglés
act-reminded = un rappel a été envoyé au groupe
act-material-read = un document a été lu
act-needs-none = aucun besoin particulier
act-help-asked = un message a été écrit
act-help-answered = une réponse a été écrite
act-help-seen = un message a été lu, sans réponse écrite
act-decision-recorded = une décision du comité a été notée
act-plan-changed = le plan d’échantillon a été changé
act-draw-prepared = une préparation du tirage au sort a été lancée
act-draw-stopped = une liste pour le tirage au sort a été abandonnée
act-draw-made = le numéro du tirage au sort a été donné
act-seat-confirmed = une place a été confirmée au téléphone
act-seat-offered = une place libre a été proposée
act-seat-answered = une place proposée a reçu une réponse
act-role-given = un rôle dans l’équipe a été donné
act-role-taken = un rôle dans l’équipe a été repris
act-sign-in-made = un lien de connexion a été préparé
act-sign-in-used = une connexion aux pages de l’équipe
act-sign-in-ended = une déconnexion des pages de l’équipe
act-page-made = une page personnelle a été ouverte
act-answer-by-link = cette réponse est venue par le lien d’un courriel
act-mail-returned = un courriel nous est revenu
act-mail-tried-again = l’équipe réessaie cette adresse de courriel
act-calendar-by-mail = le choix de recevoir l’agenda aussi par courriel
act-needs-written = des besoins ont été notés
act-needs-read = des besoins ont été lus
act-speaker-changed = l’intervention a changé d’étape
act-slot-proposed = un horaire d’intervention a été proposé
act-slot-answered = un horaire d’intervention a reçu sa réponse
act-interests-declared = des liens d’intérêts ont été déclarés
act-brief-sent = une note de cadrage a été envoyée
act-brief-read = une note de cadrage a été lue
act-material-received = un support a été reçu
act-material-released = un support a été ouvert aux citoyens
act-lodging-changed = l’hébergement a été modifié
act-bed-given = un lit a été attribué
act-bed-freed = un lit a été libéré
act-rooming-exported = la liste des chambres a été remise à l’hôtel
act-room-booked = une salle a été réservée
act-programme-changed = le programme a été changé
act-run-sheet-changed = le conducteur d’une journée a été changé
act-broadcast-planned = un envoi groupé a été préparé
act-broadcast-stopped = un envoi groupé a été arrêté
act-message-released = un message de suivi a été envoyé
act-survey-answered = un questionnaire de satisfaction a reçu sa réponse
act-article-listed = un article de l’avis a été noté
act-article-answered = une réponse à un article de l’avis a été notée
act-news-chosen = le choix d’être prévenu ou non des réponses à l’avis a été noté
act-meeting-changed = la date d’une réunion du comité a été fixée ou changée
act-meeting-answered = une réponse à une réunion du comité a été notée
act-letter-written = le texte des lettres a été gardé
act-wave-made = une vague de lettres a été demandée
act-wave-stopped = une vague de lettres a été arrêtée
act-wave-taken = des lettres ont été téléchargées
act-attendee-changed = une autre personne présente a été ajoutée, changée ou enlevée
act-arrival-recorded = une arrivée a été notée
act-arrival-undone = une arrivée notée par erreur a été annulée
act-late-said = un retard a été annoncé
act-incident-written = le journal des incidents a été complété
act-incident-closed = un incident a été clos
act-task-changed = une tâche de l’équipe a été notée
act-paper-made = des papiers ont été demandés
act-paper-taken = des papiers ont été téléchargés
act-charter-accepted = la charte a été acceptée
act-charter-written = la charte a été écrite

# À l’équipe.
go-on-for = Continuer pour { $person }
somebody-erased = { $had-seat ->
        [yes] Une personne sur qui vous comptiez ne participe plus, et a fait effacer ses données. Sa place est libre.
       *[no] Une personne a fait effacer ses données. Elle ne participe plus.
    }

    Le programme ne garde rien qui dise qui elle était, mais cette conversation, si. Là où c’était possible, ses messages ci-dessus disent maintenant que ses données sont effacées. Supprimez, s’il vous plaît, ce qui la nomme encore, ses photos et ses messages vocaux.
person-erased = Les données de cette personne sont effacées : il n’y a plus rien à faire ici.
