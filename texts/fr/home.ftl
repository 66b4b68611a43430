# Ce qui compte maintenant.

menu-ready = Les boutons du bas restent là : vous pouvez vous en servir à tout moment.
for-whom = Pour qui voulez-vous continuer ?
nobody-so-called = Nous n’y avons pas reconnu un prénom de ce téléphone. Ce que vous avez écrit n’est gardé nulle part, et n’est parti vers personne.
going-on = Nous continuons.
waiting = <b>Vos réponses sont bien arrivées.</b> Vous n’avez rien d’autre à faire pour l’instant.
    Une personne de l’équipe les lit, puis nous revenons vers vous ici, que la réponse soit oui ou non{ $by ->
        [none] { "" }
       *[other] , en tout cas avant la première date ({ MOMENT($by) })
    }. Répondre ne garantit pas une place : le groupe doit être aussi varié que le pays.

    Une question ? Appelez { $team } au { $phone }.
qualified = <b>Vous faites partie des personnes proposées pour « { $title } ».</b>
    Le comité de pilotage, qui veille sur l’atelier, doit encore donner son accord. Dès qu’il l’aura fait, nous vous demanderons ici de confirmer chaque date{ $by ->
        [none] { "" }
       *[other] . Vous aurez de nos nouvelles avant le { MOMENT($by) }
    }. D’ici là, gardez les dates libres, s’il vous plaît.

    Une question ? Appelez { $team } au { $phone }.
drawn = <b>Votre nom a été tiré au sort pour « { $title } ».</b>
    Une personne de l’équipe vous appelle pour voir avec vous si tout convient. Puis le comité de pilotage, qui veille sur l’atelier, confirme le groupe{ $by ->
        [none] { "" }
       *[other] . Vous aurez de nos nouvelles avant le { MOMENT($by) }
    }. D’ici là, gardez les dates libres, s’il vous plaît.

    Une question ? Appelez { $team } au { $phone }.
substitute = <b>Vous êtes sur la liste des suppléants de « { $title } ».</b>
    Si une personne tirée au sort ne peut pas venir, nous pouvons vous proposer sa place. Vous serez libre de dire oui ou non. { $until ->
        [none] {""}
       *[other] Cela peut arriver jusqu’au { MOMENT($until) } : gardez les dates libres si vous le pouvez, s’il vous plaît.
    }

    Une question ? Appelez { $team } au { $phone }.
not-drawn = <b>Le tirage au sort a eu lieu, et votre nom n’a pas été tiré.</b>
    Merci d’avoir dit oui. Le sort a décidé entre toutes les personnes qui convenaient : ce n’est pas un jugement sur vous. Il est rare, mais possible, que nous vous proposions plus tard une place devenue libre.

    Une question ? Appelez { $team } au { $phone }.
not-retained = <b>Merci d’avoir répondu.</b> Cette fois, nous ne vous demanderons pas de venir. Il faut réunir un groupe aussi varié que le pays, et toutes les personnes qui ont répondu ne peuvent pas y être.

    Une question ? Appelez { $team } au { $phone }.
left = <b>Vous ne participez pas à « { $title } ».</b> C’est bien noté, et nous ne vous relancerons pas.

    Une question ? Appelez { $team } au { $phone }.

see-dates = Mes dates
see-answers = Revoir mes réponses
see-data = Mes données
talk = Parler à une personne
decline = Je ne souhaite pas participer
give-up = Je dois renoncer
