# Ce qu’on attend de moi.

list = { $count ->
        [0] { $state ->
            [answered] Nous n’attendons rien de vous : vous avez répondu à tout. En ce moment, { $team } regarde vos réponses. La suite arrive ici.
            [qualified] Nous n’attendons rien de vous en ce moment. Le comité de pilotage doit encore confirmer le groupe : nous vous préviendrons ici.
           *[validated] Nous n’attendons rien de vous en ce moment. { $talk-count ->
                [0] Merci, tout est en ordre.
               *[other] {""}
            }
        }
        [one] <b>Il reste une chose à faire</b>
            { $things }
       *[other] <b>Il reste { $count } choses à faire</b>
            { $things }
    }{ $state ->
        [contacted] {""}

            L’une après l’autre : le bouton ci-dessous ouvre la première. Plus tard, si vous avez une place, nous vous demanderons de confirmer chaque date.
       *[other] {""}
    }{ $without-button ->
        [0] {""}
       *[other] {""}

            Les boutons ci-dessous ouvrent les premières. Quand elles sont faites, les suivantes ont leur bouton.
    }{ $talk-count ->
        [0] {""}
       *[other] {""}

            Vous nous avez écrit au sujet de : { $talk }. Une personne de l’équipe vous répond bientôt.
    }{ $done-count ->
        [0] {""}
       *[other] {""}

            <b>Déjà fait</b>
            { $done }
    }

    Une question ? Écrivez ici : { $team } vous répond.
nothing = Nous n’attendons rien de vous en ce moment. Merci !

# Une ligne de cette liste, avec le jour.
line = { $what } – avant le { DAY($by) }
line-late = { $what } – nous l’espérions pour le { DAY($by) }, il est encore temps

do-notice = Lire ce que nous faisons de vos données
do-commitment = Dire si vous pouvez venir à tout
do-form = Répondre au questionnaire
continue-form = Continuer le questionnaire
do-offer = Répondre : une place est libre pour vous
do-attendance = Dire si vous venez : { $title }
do-charter = Lire la charte de l’atelier
do-needs = Dire de quoi vous avez besoin
do-lodging = Dire vos souhaits pour la nuit
do-reading = Lire : « { $title } »
do-survey = Répondre au court questionnaire
do-interests = Dire quels intérêts vous lient au sujet
do-answer = Répondre à l’horaire proposé : { $title }
do-brief = Lire votre note de préparation et la confirmer
do-materials = Envoyer votre support
first-this = Cette étape vient un peu plus tard. D’abord, il y a celle-ci.
home = Revenir à l’accueil
back-to-list = Revenir à la liste

recalled = Choisir mes rappels
which-recalled = <b>Vos rappels</b>
    Nous vous rappelons ce qui reste à faire, une fois par jour au plus, jamais la nuit. { $muted-count ->
        [0] Vous pouvez arrêter un rappel : la chose reste dans votre liste.
        [one] Un rappel est arrêté. La chose reste dans votre liste.
       *[other] { $muted-count } rappels sont arrêtés. Les choses restent dans votre liste.
    }
recall-no-more = Ne plus me rappeler : { $what ->
        [notice] mes données
        [commitment] mon engagement
        [form] le questionnaire
        [offer] la place libre
        [attendance] ma venue
        [charter] la charte
        [needs] mes besoins
        [lodging] mes souhaits
        [reading] les lectures
        [survey] le court questionnaire
        [interests] mes intérêts
        [answer] mon horaire
        [brief] ma note
       *[materials] mon support
    }
recall-again = Me rappeler de nouveau : { $what ->
        [notice] mes données
        [commitment] mon engagement
        [form] le questionnaire
        [offer] la place libre
        [attendance] ma venue
        [charter] la charte
        [needs] mes besoins
        [lodging] mes souhaits
        [reading] les lectures
        [survey] le court questionnaire
        [interests] mes intérêts
        [answer] mon horaire
        [brief] ma note
       *[materials] mon support
    }
recalled-noted = C’est noté.
not-shown = Ce document n’est plus montré, ou une nouvelle version l’a remplacé.

# Les mêmes choses, dites entre membres de l’équipe.
name-notice = Lire ce que nous faisons des données
name-commitment = Engagement pour le tout
name-form = Questionnaire
name-offer = Réponse à la place proposée
name-attendance = Venue{ $title ->
        [none] {""}
       *[other] {""} : { $title }
    }
name-charter = Accepter la charte
name-needs = Besoins
name-lodging = Souhaits pour la nuit
name-reading = Lecture{ $title ->
        [none] {""}
       *[other] {""} : { $title }
    }
name-survey = Questionnaire de fin
name-interests = Déclarer ses intérêts
name-answer = Réponse à l’horaire{ $title ->
        [none] {""}
       *[other] {""} : { $title }
    }
name-brief = Confirmer sa note
name-materials = Envoyer son support
