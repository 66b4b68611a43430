# Le comité de pilotage, vu par l’équipe : ses réunions, ses membres.

title = Comité de pilotage
lead = Trois réunions, et qui y siège. Chaque membre reçoit l’invitation pour son agenda ; si une date ou un lieu change, son agenda est mis à jour.
meeting = Réunion { $number }
counts = { $yes ->
        [0] { $no ->
            [0] Pas encore de réponse
           *[other] Personne n’a encore dit venir
        }
        [one] { $yes } personne vient
       *[other] { $yes } personnes viennent
    }{ $no ->
        [0] { $yes ->
            [0] {""}
           *[other] , aucune absence annoncée
        }
        [one] , { $no } absente
       *[other] , { $no } absentes
    }, { $open ->
        [0] toutes ont répondu
        [one] { $open } n’a pas répondu
       *[other] { $open } n’ont pas répondu
    }.
was-off = Elle était prévue le { MOMENT($start) }, et n’a plus lieu à cette date.
no-date = Pas encore de date.
set = Fixer la date de la réunion { $number }
move = Changer la date ou le lieu de la réunion { $number }
day = Jour
hour = Heure
minutes = Durée, en minutes
place = Lieu
place-hint = Une adresse, ou le lien d’une visioconférence.
tells = { $count ->
        [0] Personne ne siège encore au comité : personne ne sera prévenu.
        [one] { $count } personne sera prévenue. À une autre heure, la réponse lui est demandée de nouveau.
       *[other] { $count } personnes seront prévenues. À une autre heure, la réponse leur est demandée de nouveau.
    }
keep-meeting = Enregistrer et prévenir
call-off = Annuler la réunion { $number } et prévenir
members = { $count ->
        [0] Membres
        [one] { $count } membre
       *[other] { $count } membres
    }
nobody = Personne n’y siège encore.
unreached = Ni courriel ni Telegram : prévenez cette personne vous-même.
said = Réunion { $number } : { $answer ->
        [yes] vient
        [no] ne vient pas
       *[open] pas encore de réponse
    }
for-member = Corriger, ou noter une réponse { DE($name) }
comes = { $name } vient
does-not = { $name } ne vient pas
calendar = L’agenda { DE($name) }, à lui donner : il suit les changements de lui-même.
first-name = Prénom
last-name = Nom de famille
organisation = Siège pour
email = Courriel
phone = Téléphone
language = Langue
keep = Enregistrer
let-go = { $name } quitte le comité
add = Ajouter un membre
add-button = Ajouter au comité
noted-added = La personne siège au comité. Les réunions à venir lui sont annoncées.
noted-kept = C’est enregistré.
noted-left = La personne ne siège plus au comité. Les réunions à venir quittent son agenda.
noted-told = La réunion est enregistrée, et les membres sont prévenus.
noted-same = La réunion est enregistrée. Personne n’avait à être prévenu.
noted-off = La réunion est annulée, et les membres sont prévenus.
noted-answered = La réponse est notée.
