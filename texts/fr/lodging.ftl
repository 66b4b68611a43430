# L’hébergement : ce que chacun en sait dans sa conversation, ses souhaits, et ce que l’équipe en lit.

mine = Mon hébergement
map = Voir sur une carte
back = Retour à mon hébergement
wishes-label = Mes souhaits pour la nuit
needs-label = Dire ce dont j’ai besoin

# Les renseignements d’un hôtel ; ils font partie des messages ci-dessous.
facts = <b>{ $hotel }</b>
    { $address }{ $phone ->
        [none] {""}
       *[other] {""}
            Téléphone : { $phone }
    }

    { $stays }{ $arrive ->
        [none] {""}
       *[other] {""}
            Chambre prête à partir de { $arrive }.
    }{ $leave ->
        [none] {""}
       *[other] {""}
            À rendre le dernier jour avant { $leave }.
    }{ $number ->
        [none] {""}
       *[other] {""}
            Chambre n° { $number }.
    }{ $beside-count ->
        [0] {""}
       *[other] {""}
            Vous partagez cette chambre avec { $beside }.
    }{ $note ->
        [none] {""}
       *[other] {""}
            { $note }
    }
still-open = { $open-count ->
        [0] {""}
       *[other] {""}

            L’équipe cherche encore une chambre pour ces nuits :
            { $open }
    }

show = <b>Mon hébergement</b>

    { facts }{ still-open }
not-yet-given = <b>Mon hébergement</b>

    L’équipe retient et paie votre chambre. Elle vous dira ici dans quel hôtel.{ still-open }
no-night = <b>Mon hébergement</b>

    Vous n’avez pas de nuit prévue à l’hôtel. Si vous répondez que vous venez à un week-end, l’équipe retient une chambre pour vous, la nuit entre les deux jours.
not-yet = Les chambres se réservent quand le groupe est confirmé. Nous vous préviendrons.

bed-given = <b>Votre chambre est réservée</b>

    { facts }
bed-changed = <b>Votre hébergement change</b>
    Avant : { $old-hotel }, { $old-stays }{ $old-number ->
        [none] {""}
       *[other] {""}, chambre n° { $old-number }
    }

    Maintenant :
    { facts }
bed-gone = <b>Votre hébergement change</b>
    Vous n’avez plus de chambre à l’{ HOTEL($old-hotel) }, { $old-stays }. Si cela ne vous convient pas, dites-le-nous.
hotel-changed = <b>Votre hôtel : ce qui change</b>{ $new-name ->
        [yes] {""}
            • le nom
       *[no] {""}
    }{ $new-address ->
        [yes] {""}
            • l’adresse ou le plan
       *[no] {""}
    }{ $new-hours ->
        [yes] {""}
            • les heures d’arrivée ou de départ
       *[no] {""}
    }{ $new-phone ->
        [yes] {""}
            • le téléphone
       *[no] {""}
    }{ $new-note ->
        [yes] {""}
            • les informations pratiques
       *[no] {""}
    }

    { facts }

# Les souhaits.
wishes = <b>Vos souhaits pour la nuit</b>
    D’habitude, chaque personne a une chambre pour elle. Dites ici ce qui vous arrangerait : l’équipe fait de son mieux. Ce qui est réservé ne change pas tant que l’équipe ne vous l’a pas écrit.{ $early ->
        [yes] {""}
            • Vous souhaitez arriver la veille.
       *[no] {""}
    }{ $late ->
        [yes] {""}
            • Vous souhaitez repartir le lendemain.
       *[no] {""}
    }{ $shares ->
        [no] {""}
        [as-noted] {""}
            • Vous souhaitez partager une chambre avec la personne dont vous nous avez parlé.
       *[as-written] {""}
            • Vous souhaitez partager une chambre avec { $beside }.
    }
wish-early = Arriver la veille
wish-not-early = Ne plus arriver la veille
wish-late = Repartir le lendemain
wish-not-late = Ne plus repartir le lendemain
wish-access = Chambre accessible…
wish-beside = Partager une chambre…
wish-alone = Une chambre pour moi
wish-noted = C’est noté.
access = <b>Chambre accessible</b>
    Avez-vous besoin d’une chambre sans marche, avec une douche et des portes larges ? Vous n’avez rien à expliquer. Seule la personne qui s’occupe des chambres le voit, et nous ne l’affichons plus ici.
access-yes = Oui, une chambre accessible
access-no = Non, une chambre ordinaire
access-noted = C’est noté. Seule la personne qui s’occupe des chambres le voit.
beside = <b>Partager une chambre</b>
    Écrivez ici le prénom et le nom de la personne. Si elle vient aussi, nous lui posons la question. Sans un oui de vous deux, chacun a sa chambre.
beside-noted = C’est noté. Si cette personne vient aussi, nous lui posons la question. Sans un oui de sa part, vous avez une chambre pour vous.
whose-name = Rien n’est arrivé. Écrivez le prénom et le nom de la personne, ou revenez en arrière.
offer = <b>{ $name }</b> vous propose de partager une chambre d’hôtel. Vous êtes libre de dire non : alors, vous avez une chambre pour vous.
offer-yes = Oui, avec { $name }
offer-no = Non, une chambre pour moi
needs-page = Dites-nous ce dont vous avez besoin : un menu, un accès, un interprète, une aide. Cela s’écrit sur une page à vous, pas dans cette conversation. Ouvrez-la par ce bouton.
needs-open = Ouvrir ma page

# Pour l’équipe.
somebody-wishes = <b>{ $name }</b> a changé ses souhaits pour la nuit. La page « Hébergement » de l’équipe les montre à qui s’occupe des chambres.
bed-is-free = <b>{ $name }</b> ne dort plus à l’{ HOTEL($hotel) } : cette chambre est libre.
    { $nights }
a-bed-is-free = Une chambre est libre à l’{ HOTEL($hotel) }.
    { $nights }
bed-is-back = <b>{ $name }</b> revient et retrouve sa chambre à l’{ HOTEL($hotel) }.
    { $nights }
bed-was-taken = <b>{ $name }</b> revient, mais sa chambre n’est plus libre : il faut lui en trouver une.
    { $nights }

# Ce que l’équipe écrit d’un hôtel, et ce qu’il faut corriger.
kind = { $kind ->
        [single] chambre individuelle
        [double] chambre double, un grand lit
        [twin] chambre à deux lits
       *[accessible] chambre PMR
    }
name-missing = Le nom de l’hôtel manque.
address-missing = L’adresse de l’hôtel manque.
map-not-https = Le lien vers la carte commence par « https:// » et mène à un site. Laissez la case vide : nous le faisons à partir de l’adresse.
which-kind = Choisissez une sorte de chambre.
not-an-hour = Une heure s’écrit « 15 h » ou « 15:30 ».
not-a-number = Il faut un nombre entier, au plus { $limit }.
rooms-are-given = { $given ->
        [one] Une chambre de cette sorte est déjà attribuée cette nuit-là
       *[other] { $given } chambres de cette sorte sont déjà attribuées cette nuit-là
    } ({ kind }) : libérez-en d’abord.
beds-are-given = { $given } personnes dorment déjà dans une telle chambre ({ kind }) : elle ne peut pas avoir moins de lits.
hotel-is-used = Des personnes dorment ou ont dormi dans cet hôtel, ou sa liste a été faite : il reste dans la liste des hôtels.
no-such-night = La nuit du { $night } n’est pas une nuit de cet atelier.

asked = <b>Vos souhaits pour la nuit</b>
    L’équipe retient et paie votre chambre. Avez-vous un souhait, par exemple arriver la veille ? Vous pouvez aussi dire que non.
no-wish = Je n’ai pas de souhait
