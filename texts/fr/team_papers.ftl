# Les papiers, sur les pages de l’équipe.

title = Papiers
lead = Ici, vous faites les papiers de l’atelier : pour chaque personne, dans sa langue, ou pour toute une rencontre.
kept = Ils nomment des personnes. Nous les gardons sept jours, puis ils sont effacés ; vous pouvez toujours les refaire.
not-for-readers = Les personnes qui organisent et celles qui s’occupent de la logistique font les papiers.
convocation = Convocations
guide = Guides du participant
charter = La charte
certificate = Attestations de présence
badge = Badges
tent = Noms pour les tables
signatures = Feuilles de présence
dossier-organiser = Dossier du week-end : organisation
dossier-logistics = Dossier du week-end : logistique
dossier-facilitator = Dossier du week-end : animation
hint-convocation = À montrer à un employeur. Les dates, les heures, le lieu : rien d’autre sur la personne.
hint-guide = Le programme, le trajet, ce qu’il faut apporter, qui est qui, comment arrêter.
hint-charter = À lire et à signer par les personnes qui ne l’ont pas acceptée en ligne.
hint-certificate = Seulement les demi-journées où une présence a été notée.
hint-badge = Huit par page, à découper : nom, rôle, et le code à montrer à l’accueil.
hint-tent = Une feuille par personne, à plier en deux. Se lit de l’autre bout de la salle.
hint-signatures = Une feuille par jour, une case par demi-journée.
hint-dossier-organiser = Tout sur papier, si le réseau tombe : programme, qui vient, téléphones, feuille d’appel.
hint-dossier-logistics = La même chose, avec ce dont les personnes ont besoin. Chaque lecture est notée.
hint-dossier-facilitator = Le programme et les noms, sans téléphone.
make = { $count ->
        [0] Faire
        [one] Faire (une personne)
       *[other] Faire ({ $count } personnes)
    }{ $title ->
        [none] {""}
       *[other] {""}, { $title }
    }
make-again = Refaire{ $title ->
        [none] {""}
       *[other] {""}, { $title }
    }
see = Voir : { $what }{ $title ->
        [none] {""}
       *[other] {""}, { $title }
    }
in-the-making = En préparation : { $made } sur { $people }.
up-to-date = Fait le { MOMENT($at) }. Rien n’a changé depuis.
outdated = Fait le { MOMENT($at) }. À refaire : { $moved ->
        [yes] { $count ->
            [0] le programme ou l’équipe a changé.
            [one] le programme ou l’équipe a changé, et une personne aussi.
           *[other] le programme ou l’équipe a changé, et { $count } personnes aussi.
        }
       *[no] { $count ->
            [one] une personne a changé.
           *[other] { $count } personnes ont changé.
        }
    }
gone = Fait le { MOMENT($at) }, puis effacé. Vous pouvez le refaire.
still = La préparation s’est arrêtée toute seule.
go-on = Reprendre
noted-asked = C’est demandé. Les fichiers apparaissent ici l’un après l’autre.
noted-goes-on = La préparation reprend.
noted-charter = La charte est enregistrée. Chacun la lira dans ces mots.
noted-accepted = C’est noté.
back = Tous les papiers
asked-at = Demandé le { MOMENT($at) }.
follow = Suivre ici, sans rien toucher
follows = Cette page se recharge toute seule.
unfollow = Ne plus recharger
files = Fichiers
files-lead = Chaque fois que vous en prenez un, c’est noté. Ils sont effacés au bout de sept jours, ou dès qu’une personne qui y figure demande à être effacée.
file = Fichier { $number } ({ $language ->
        [en] anglais
       *[fr] français
    }, { $count ->
        [one] une personne
       *[other] { $count } personnes
    })
file-gone = effacé le { DAY($at) }
all = Tout télécharger
one-person = Un papier pour une seule personne se fait depuis sa fiche :
write-charter = Écrire la charte, et voir qui l’a acceptée

person-title = Papiers : { $name }
person-lead = Ils sont faits à l’instant, dans sa langue. Nous n’en gardons pas de copie ; il est noté que vous les avez pris.
person-link = Ses papiers
person-no-seat = Les papiers sont pour les personnes qui ont une place.
make-one = Télécharger : { $what }
one-convocation = sa convocation
one-guide = son guide
one-charter = la charte à signer
one-certificate = son attestation
one-badge = son badge
one-tent = son nom pour la table
charter-state = { $accepted ->
        [yes] La charte est acceptée.
       *[no] La charte n’est pas encore acceptée.
    }
charter-note = Noter qu’elle est acceptée
charter-note-hint = Par exemple au téléphone, ou sur papier. Ce sera à votre nom.

charter-title = La charte
charter-lead = Voici ce que chaque participant lit et accepte. Vous pouvez l’écrire avec vos mots. Si vous la changez, chacun devra l’accepter de nouveau.
charter-in = En { $language ->
        [en] anglais
       *[fr] français
    }
charter-hint = Un titre sur une ligne, le texte en dessous, puis une ligne vide. Si vous laissez tout vide, notre texte s’affiche.
charter-keep = Garder ces mots
charter-accepted = { $count ->
        [0] Personne ne l’a encore acceptée, sur { $of }.
        [one] Une personne l’a acceptée, sur { $of }.
       *[other] { $count } personnes l’ont acceptée, sur { $of }.
    }
charter-waiting = Il manque
