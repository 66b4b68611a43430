# Les pages de l’équipe : la liste des personnes, et le dossier de chacune.

state-contacted = contactée
state-answered = réponses à lire
state-qualified = qualifiée
state-not-retained = non retenue
state-drawn = tirée au sort
state-substitute = suppléante
state-not-drawn = non tirée au sort
state-validated = membre du groupe
state-declined = ne souhaite pas participer
state-withdrawn = a renoncé
search = Chercher une personne
search-hint = Nom, commune, courriel, ou quelques chiffres du téléphone.
state = Étape
any-state = Toutes
find = Chercher
found = { $count ->
        [0] Personne ne correspond.
        [one] Une personne.
       *[other] { $count } personnes.
    }
erased = { $count ->
        [one] Une personne n’est plus dans cette liste : ses données ont été effacées, à sa demande ou parce que le temps de les garder était passé.
       *[other] { $count } personnes ne sont plus dans cette liste : leurs données ont été effacées, à leur demande ou parce que le temps de les garder était passé.
    }
name = Nom
commune = Commune
reached = Pour lui écrire
in-peace = aucun message
by-phone = par téléphone
by-letter = par lettre
back-to-list = Toutes les personnes
since = depuis le { MOMENT($at) }
in-peace-since = Ne reçoit aucun message depuis le { MOMENT($at) }{ $by ->
        [none] .
       *[other] , noté par { $by }.
    }
by-telegram = Par Telegram.
by-mail = Sans Telegram : par courriel.
by-phone-only = Sans Telegram : par téléphone. Ce qui devrait être écrit arrive dans la liste d’appels.
by-letter-only = Sans Telegram ni téléphone : par lettre.
born = Année de naissance
language = Langue
waits = Cette personne attend
waits-call = un appel, depuis le { MOMENT($at) }
waits-message = une réponse à son message du { MOMENT($at) }
owed = Ce que nous attendons encore d’elle
owed-in-peace = Rien : nous laissons cette personne en paix.
owed-nothing = Rien en ce moment.
do-read = L’information a été lue
do-commit = Dit oui à l’ensemble
do-hint = À noter après l’avoir lue au téléphone, ou sur papier. Votre nom reste à côté.
answers = Ses réponses
passed = pas de réponse, c’est son choix
excludes = (ne permet pas de participer)
asks-call = (demande un appel)
no-answers = Aucune réponse pour l’instant.
note-answers = Noter ses réponses
decide = Votre décision
qualify = Qualifier cette personne
not-retain = Ne pas retenir…
reason = Pour quelle raison ?
reason-hint = Elle reste dans l’équipe, et dans la copie de ses données que la personne peut demander.
not-retain-button = Ne pas retenir cette personne
said-nothing = Pas encore de réponse
said-part = Vient en partie : { $part }
attend-label = Vient ?
attend-yes = Oui
attend-no = Non
attend-later = Ne sait pas encore
attend-part = Vient en partie, comme convenu avec elle
half-days = Vient
nights-label = { $count ->
        [one] La nuit
       *[other] Les nuits
    }
nights = { $value ->
        [none] { $count ->
            [one] Sans la nuit
           *[other] Sans les nuits
        }
        [all] { $count ->
            [one] Avec la nuit
           *[other] Avec les nuits
        }
       *[later] À régler sur la page des chambres
    }
part-remark = Une remarque, facultative
part-words = En quelques mots
knows-label = Si elle ne sait pas : jour où elle saura
knows-on = Ne sait pas encore, saura le { DAY($on) }
note-part = Noter cette présence en partie
near-part-hint = C’est bientôt : noter cette présence confirme sa venue.
near-hint = C’est bientôt : noter « Oui » confirme sa venue.
note-attendance = Noter sa présence
note-language = Noter sa langue
note-consent = Noter ce qu’elle répond
no-seat-yet = Les présences se disent une fois que la personne est membre du groupe.
talk = Lui parler
stop-why = Cette personne a demandé à ne plus jamais être contactée : aucun message ne part. Ne rétablissez les messages que si elle vous le demande elle-même.
silence-why = Une situation grave a été notée : aucun message ne part.
end-silence = Rétablir les messages
write = Lui écrire…
write-label = Votre message
write-hint = Il arrive dans Telegram, avec votre nom.
write-by-mail = Cette personne n’a pas Telegram : votre message part par courriel, avec votre nom.
write-no-chat = Cette personne n’a pas Telegram : votre message la mettra dans la liste d’appels.
write-button = Envoyer
to-call = À appeler…
wish = Quand, à quel numéro, à quel sujet ?
to-call-button = Mettre dans la liste d’appels
details = Ses coordonnées, ses accords
correct = Corriger…
correct-hint = Un champ laissé vide ne change rien. L’année de naissance et le code postal servent à reconnaître la personne : ils ne changent pas ici.
keep = Enregistrer
language-label = Nous lui écrivons en
consent-open = pas encore demandé
link = Un nouveau lien
link-body = Si la lettre est perdue, ou le téléphone changé. L’ancien lien, s’il n’a pas servi, n’ouvrira plus rien.
link-button = Préparer un lien
link-for = Un nouveau lien pour { $name }
link-once = Il n’est montré que maintenant. Envoyez-le à cette personne seule, ou dictez-lui le code.
link-address = Adresse
link-code = Code à dicter
back-to-person = Retour à { $name }
copy = Une copie de ses données
copy-hint = Elle contient ce que cet atelier sait de cette personne, rien d’un autre atelier. Dans « Mes données », la personne reçoit tout elle-même.
copy-read = À lire (texte)
copy-json = Pour un programme (JSON)
leaving = Si elle ne participe plus
leave = Elle ne participe plus…
leave-body = Sa place, son lit et son agenda se libèrent, l’équipe est prévenue, rien n’est effacé. C’est réversible pendant un jour.
leave-button = Noter son départ
back-until = Le départ peut être annulé jusqu’au { MOMENT($at) }.
come-back = Elle participe après tout
left-for-good = Le délai d’un jour pour revenir est passé.
erase-link = Effacer toutes ses données…
erase-title = Effacer { $name } ?
erase-body = À sa demande seulement. Tout ce qui parle de cette personne est effacé pour toujours, elle ne participe plus, et nous ne la contacterons plus jamais. Rien ne pourra être retrouvé.
erase-no = Non, ne rien effacer
erase-yes = Oui, effacer { $name }
to-history = Voir qui a noté quoi
erasing = Effacer
history = Son histoire : qui a noté quoi
when = Quand
what = Quoi
by-whom = Par qui
about = {"\u00A0"}: { $what }
at = { MOMENT($at) }
by-themselves = elle-même
by-machine = une commande sur le serveur
by-program = le programme
answers-of = Réponses { DE($name) }
answers-lead = Notez ce que la personne dit, dans l’ordre qui lui convient. Rien ne part avant « Remettre les réponses ».
answers-kept = Les autres réponses ont été gardées.
answers-saved = Les réponses sont gardées. Elles ne sont pas encore remises.
only-if = Seulement si une réponse plus haut y conduit.
passes = Ne souhaite pas répondre
pass-hint = Facultatif : un simple « { $sign } » passe la question.
answers-complete = Remettre les réponses
answers-keep = Garder, sans remettre
still-missing = Il manque encore une réponse ici.
choose-an-answer = Choisissez une réponse dans la liste.
nobody-title = Cette personne n’est pas dans la liste
nobody-body = Elle a peut-être été effacée, ou l’adresse est incomplète. Revenez à la liste des personnes.
noted-read = C’est noté : l’information a été lue.
noted-committed = C’est noté : oui à l’ensemble.
noted-answers = Les réponses sont remises.
noted-qualified = La personne est qualifiée, et prévenue.
noted-not-retained = La personne n’est pas retenue, et prévenue.
noted-attendance = La présence est notée ; l’agenda suit.
noted-consent = L’accord est noté.
noted-details = Les coordonnées sont enregistrées.
noted-language = La langue est changée.
noted-left = Le départ est noté ; l’équipe est prévenue.
noted-back = La personne participe de nouveau.
noted-spoken = Les messages sont rétablis.
noted-written = Le message est envoyé ; sans Telegram, la personne est dans la liste d’appels.
noted-to-call = La personne est dans la liste d’appels.
noted-erased = Tout est effacé.

# Une adresse qui ne prend pas nos courriels.
mail-refuses = Son adresse refuse nos courriels depuis le { MOMENT($at) }.
mail-refuses-body = Son adresse refuse nos courriels : rien ne part plus vers elle, et la personne est dans la liste d’appels. Corrigez l’adresse ci-dessus. Si c’est bien la bonne, et qu’elle accepte de nouveau les courriels, dites-le ici.
mail-again = Réessayer cette adresse
noted-mail-again = Les prochains courriels partiront de nouveau vers cette adresse.
late-label = A prévenu d’un retard
late-unknown = Ne sait pas de combien
late-note = Noter le retard
noted-late = Le retard est noté.

is-muted = (ne veut plus de rappel)
why-end = Pourquoi écrire de nouveau à cette personne ?
do-said = { $what ->
        [reading] C’est lu
        [needs] N’a besoin de rien
       *[lodging] N’a pas de souhait
    }
recall = Les rappels à cette personne
do-recall = { $muted ->
        [yes] Rappeler de nouveau : { $what }
       *[no] Ne plus rappeler : { $what }
    }
noted-nothing = C’est noté : rien de particulier.
noted-has-read = C’est noté : le document est lu.
noted-recalled = Le choix des rappels est noté.
