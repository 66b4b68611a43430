# Les pages de l’équipe : entrer, se repérer, sortir.

signed-in-as = Vous êtes { $name }
other-workshop = un autre atelier
sign-out = Se déconnecter
nav = Pages de l’équipe
nav-waiting = À faire
nav-others = Autres pages
nav-others-here = Autres pages :
nav-all = Menu
nav-all-here = Menu :
nav-daily = Chaque jour
nav-recruiting = Recrutement
nav-weekends = Week-ends
nav-places = Lieux
nav-writing = Échanges
nav-steering = Pilotage
nav-people = Personnes
nav-attendance = Présences
nav-messages = Questions reçues
nav-calls = Appels
nav-decisions = Décisions
nav-planned = Messages automatiques
nav-followup = L’avis
nav-survey = Questionnaire
nav-members = Équipe
not-done = Rien n’a été changé.
enter-title = Ouvrir les pages de l’équipe
enter-lead = Ce lien est pour { $name }. Il ne sert qu’une fois : c’est le bouton qui compte, pas l’ouverture de cette page.
enter-button = Je suis { $name }, entrer
enter-not-you = Ce n’est pas vous ? Fermez cette page, et dites à l’équipe que le lien vous est parvenu.
signed-out-title = Vous êtes sorti des pages de l’équipe
signed-out-body = Pour revenir, demandez un nouveau lien : dans Telegram, « Tableau de l’équipe » puis « Ouvrir les pages » ; ou à une personne de l’équipe.
choice-title = Quel atelier ?
sign-in-title = Ces pages sont pour l’équipe de l’atelier
sign-in-body = On y entre par un lien qui ne sert qu’une fois. Il y a trois façons de l’obtenir : dans Telegram, « Tableau de l’équipe » puis « Ouvrir les pages » ; auprès d’une personne de l’équipe (page « Équipe ») ; ou auprès de qui tient la machine (commandes « atelier link » et « atelier links »). Après une demi-journée sans visite, un nouveau lien est nécessaire.
not-yours-title = Cette page demande un autre rôle
not-yours-body = Votre rôle dans l’équipe ne l’ouvre pas. Une personne qui organise l’atelier peut le changer, à la page « Équipe ».
stale-title = Ce formulaire n’est plus valable
stale-body = Rien n’a été changé. Il a été ouvert avant votre dernière connexion, ou ne vient pas de nos pages. Revenez en arrière, rechargez la page, puis recommencez.
no-workshop-title = Cet atelier ne fait pas partie des vôtres
no-workshop-body = L’adresse est peut-être incomplète, ou votre rôle a été repris. Ouvrez /equipe pour voir vos ateliers.
no-team-title = Vous n’êtes plus dans une équipe
no-team-body = Votre dernier rôle a été repris. Une personne qui organise l’atelier peut vous le rendre.
link-used-title = Ce lien a déjà servi
link-used-body = Il ne sert qu’une fois. Si ce n’était pas vous, dites-le tout de suite à l’équipe. Pour entrer, demandez un nouveau lien.
link-old-title = Ce lien est trop ancien
link-old-body = Un lien d’entrée sert pendant un jour. Demandez-en un nouveau.
link-unknown-title = Ce lien n’ouvre rien
link-unknown-body = L’adresse est peut-être incomplète. Copiez-la en entier, ou demandez un nouveau lien.
last-organiser = C’est la seule personne qui organise l’atelier. Donnez d’abord ce rôle à quelqu’un d’autre.
no-role = Choisissez au moins un rôle.
not-theirs = Cette personne n’a pas, ou plus, ce rôle.
elsewhere-too = Cette personne est aussi dans un autre atelier, que vous n’organisez pas : son lien vous l’ouvrirait. Demandez-le à une personne qui organise les deux, ou à qui tient la machine (commandes « atelier link » et « atelier links »).
not-a-member = Cette personne n’est pas, ou plus, dans l’équipe.
waiting-people = { $count ->
        [one] réponse au questionnaire à lire
       *[other] réponses au questionnaire à lire
    }
waiting-messages = { $count ->
        [one] message sans réponse
       *[other] messages sans réponse
    }
waiting-late = { $count ->
        [one] Un attend depuis plus longtemps que promis.
       *[other] { $count } attendent depuis plus longtemps que promis.
    }
waiting-calls = { $count ->
        [one] personne à appeler
       *[other] personnes à appeler
    }
waiting-qualified = { $count ->
        [one] personne qualifiée, en attente du comité de pilotage
       *[other] personnes qualifiées, en attente du comité de pilotage
    }
waiting-validated = { $count ->
        [one] membre du groupe, pour { $seats } places
       *[other] membres du groupe, pour { $seats } places
    }
panel-pages = Ouvrir les pages
panel-link = Voici votre lien vers les pages de l’équipe. Il sert une fois, pendant un jour : ne le transmettez à personne.

list-pages = Pages de la liste
list-previous = Page précédente
list-next = Page suivante
list-page = page { $number } sur { $of }
