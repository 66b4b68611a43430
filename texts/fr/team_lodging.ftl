# Les pages de l’équipe sur l’hébergement.

title = Hébergement
of-person = Son hébergement : nuits, chambre, souhaits
back = Retour à l’hébergement
only-logistics = Vous ne voyez ici ni les sortes de chambre ni les souhaits : seules les personnes chargées de la logistique les voient, car une chambre accessible dit un besoin.
saved = C’est enregistré.
removed = L’hôtel est retiré de la liste.
sharing-opened = Les participants peuvent demander à partager une chambre.
sharing-closed-now = Chacun a sa chambre : le partage n’est plus proposé.
given = La chambre est attribuée. La personne reçoit un message ; sans Telegram, elle est à appeler.
freed = La chambre est libre. La personne reçoit un message ; sans Telegram, elle est à appeler.
nights-noted = Les nuits sont notées.
wishes-noted = Les souhaits sont notés.
number-noted = Le numéro est noté, et la personne le reçoit.

hotels = Hôtels, nuit par nuit
hotel = Hôtel
matrix-caption = Chambres de toutes sortes, nuit par nuit
night = nuit du { DAY($night, style: "short") }
cell = { $rooms ->
        [one] 1 chambre
       *[other] { $rooms } chambres
    }, { $given ->
        [0] aucune attribuée
        [one] 1 attribuée
       *[other] { $given } attribuées
    }, { $free ->
        [0] aucune libre
        [one] 1 libre
       *[other] { $free } libres
    }
rooms-kept = { $rooms ->
        [one] 1 chambre
       *[other] { $rooms } chambres
    }
no-hotel = Il n’y a pas encore d’hôtel.
new-hotel = Ajouter un hôtel
stay = du { DAY($arrival, style: "short") } au { DAY($departure, style: "short") } ({ $count ->
        [one] 1 nuit
       *[other] { $count } nuits
    })
room-number = Chambre n° { $number }
with = Partagée avec { $names }
asks-for = Demande à partager avec { $name }
asks-for-unknown = Demande à partager avec « { $words } » : nous ne savons pas qui c’est
without-bed = { $count ->
        [0] Qui n’a pas encore de chambre
        [one] 1 personne n’a pas encore de chambre
       *[other] { $count } personnes n’ont pas encore de chambre
    }
forgotten = Les séjours sont terminés. Qui dormait où n’est gardé que 30 jours : depuis le { DAY($since) }, le programme ne le sait plus. C’est voulu, pour protéger chacun. Il ne reste que les hôtels et leur nombre de chambres.
all-have-one = Tous ceux qui viennent ont une chambre pour chaque nuit.
to-look-at = À regarder
by-night = { $count ->
        [one] Une nuit : chambres données et libres
       *[other] { $count } nuits : chambres données et libres
    }
see = { $count ->
        [one] Voir la personne
       *[other] Voir les { $count } personnes
    }
see-more = { $count ->
        [one] Voir encore une personne
       *[other] Voir les { $count } autres personnes
    }
still-free = Chambres encore libres
free-that-night = Nuit du { DAY($night, style: "short") } : { $count ->
        [0] aucune
        [one] 1 chambre
       *[other] { $count } chambres
    }
nights-to-choose = { $count ->
        [one] Une personne vient en partie : ses nuits sont à choisir
       *[other] { $count } personnes viennent en partie : leurs nuits sont à choisir
    }
rooms-too-many = { $count ->
        [one] Une personne a une chambre pour une nuit que sa réponse ne prévoit pas, ou pas encore
       *[other] { $count } personnes ont une chambre pour une nuit que leur réponse ne prévoit pas, ou pas encore
    }
names-to-find = { $count ->
        [one] Un nom à trouver, pour partager une chambre
       *[other] { $count } noms à trouver, pour partager une chambre
    }
in-part = Vient en partie à « { $title } » : choisissez ses nuits à la main.
needless = A une chambre pour une nuit que sa réponse ne prévoit pas, ou pas encore :
guests = Qui dort où
guest = Personne
sleeps = Chambre
wishes = Souhaits
nothing-yet = Pas encore de chambre
others = Toutes les autres personnes
others-hint = Membres du groupe sans nuit prévue, intervenants, équipe : ouvrez une personne pour choisir ses nuits.
sharing = Partager une chambre
sharing-is-open = Le partage est ouvert : deux personnes peuvent avoir la même chambre si chacune demande l’autre.
sharing-is-closed = Chacun a sa chambre. Vous pouvez laisser ceux qui le veulent en partager une.
open-sharing = Ouvrir le partage
close-sharing = Fermer le partage
wish-early = Arriver la veille
wish-late = Repartir le lendemain
wish-accessible = Chambre accessible (PMR)

kind = Sorte de chambre
kind-single = Individuelle
kind-double = Double, un grand lit
kind-twin = À deux lits
kind-accessible = Accessible (PMR)
hotel-name = Nom
hotel-address = Adresse
hotel-phone = Téléphone (facultatif)
hotel-map = Lien vers une carte (facultatif)
hotel-map-hint = Il commence par https://. Sans lien, nous le faisons à partir de l’adresse.
hotel-arrive = Chambre prête à partir de (facultatif)
hotel-leave = À rendre avant (facultatif)
hotel-hour-hint = Par exemple 15 h ou 15:30.
hotel-reference = Référence du groupe à l’hôtel (facultatif)
hotel-reference-hint = Elle est écrite sur la liste que l’hôtel reçoit.
hotel-note = Informations pratiques (facultatif)
hotel-note-hint = Ceux qui dorment là les lisent : petit déjeuner, code, accès à pied.
hotel-beds = Personnes par chambre
hotel-beds-hint = Combien de personnes dorment dans une chambre de chaque sorte. 0 : l’hôtel n’en a pas.
keep = Enregistrer
nobody-there = Personne ne dort ici pour le moment.
list = Liste pour l’hôtel
list-lead = Nom, prénom, sorte de chambre, partage, arrivée, départ, nuits, demandes particulières, référence. Ni téléphone, ni raison. Une seconde feuille dit ce qui a changé depuis la version d’avant. Le téléchargement est noté.
list-last = Dernière version : { $version }, établie le { MOMENT($at) }.
list-button = Télécharger la liste
rooms = Chambres que l’hôtel nous garde
rooms-hint = Nuit par nuit, combien de chambres de chaque sorte.
keep-rooms = Enregistrer les chambres
change-hotel = Changer cet hôtel
change-hint = Ceux qui dorment ici reçoivent un message qui dit ce qui change.
remove-hotel = Retirer cet hôtel

still-needs = Sans chambre :
number = Numéro de chambre
number-if-known = Numéro de chambre, s’il est connu
give = Attribuer une chambre
move = Attribuer une autre chambre, ou déplacer
give-button = Attribuer cette chambre
move-button = Attribuer cette chambre
nights = Nuits
moving = Elle remplace la chambre déjà attribuée pour ces nuits
share-with = Avec une autre personne (chacune a demandé l’autre)
share-with-nobody = Avec personne
free = Libérer la chambre
free-button = Libérer ces nuits
by-hand = Nuits à prévoir
by-hand-hint = Elles suivent la réponse de la personne. Changez-les pour une présence en partie, une arrivée la veille, un départ le lendemain, un intervenant. Une chambre attribuée pour une nuit que vous retirez devient libre.
proposed = Les nuits entre deux demi-journées où cette personne vient sont déjà cochées : c’est une proposition.
keep-nights = Enregistrer les nuits
wishes-known-hint = Ce que la personne souhaite, par Telegram, sur sa page ou au téléphone.
wishes-hidden-hint = Cochez ce que la personne vous a dit au téléphone : cela s’ajoute à ses souhaits. Ce qui est déjà noté n’est montré qu’à qui s’occupe de la logistique.
said-wishes = La personne souhaite
wants-to-share-with = Elle demande à partager avec
keep-wishes = Enregistrer les souhaits
own-page = Sa page à elle
own-page-lead = Sans Telegram, cette personne peut voir son hôtel, laisser ses souhaits et dire ses besoins sur une page dont elle seule a l’adresse. Envoyez-la-lui par lettre ou par courriel.
own-page-button = Montrer l’adresse de sa page
