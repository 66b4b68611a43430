# Venir ou non à un week-end, au travail en ligne ; et le fichier d’agenda qui suit.

ask = <b>{ $title }</b>
    { SPAN($starts, $ends) }
    { $has-place ->
        [yes] { $place }
       *[no] En ligne, de chez vous
    }

    { $has-place ->
        [yes] Viendrez-vous ?
       *[no] Serez-vous avec nous ?
    }{ $limit ->
        [none] {""}
       *[day] {" "}Merci de répondre au plus tard le { DAY($until) }.
    }
ask-again = <b>{ $title }</b>
    { SPAN($starts, $ends) }
    { $has-place ->
        [yes] { $place }
       *[no] En ligne, de chez vous
    }

    Vous ne saviez pas encore. Savez-vous maintenant si vous { $has-place ->
        [yes] venez
       *[no] participez
    } ?
asked-again = <b>{ $title }</b>
    { SPAN($starts, $ends) }

    Vous pensiez savoir aujourd’hui. { $has-place ->
        [yes] Viendrez-vous ?
       *[no] Serez-vous avec nous ?
    }
waits-until = <b>{ $title }</b>
    { SPAN($starts, $ends) }
    { $has-place ->
        [yes] { $place }
       *[no] En ligne, de chez vous
    }

    Vous ne savez pas encore. Nous vous le redemandons le { DAY($on) }. Vous pouvez répondre avant.
said-yes = <b>{ $title }</b>
    { SPAN($starts, $ends) }
    { $has-place ->
        [yes] { $place }
       *[no] En ligne, de chez vous
    }

    Vous avez répondu : { $has-place ->
        [yes] <b>je viens</b>
       *[no] <b>je participe en ligne</b>
    }. Vous pouvez changer votre réponse.
said-no = <b>{ $title }</b>
    { SPAN($starts, $ends) }
    { $has-place ->
        [yes] { $place }
       *[no] En ligne, de chez vous
    }

    Vous avez répondu : { $has-place ->
        [yes] <b>je ne peux pas venir</b>
       *[no] <b>je ne peux pas participer en ligne</b>
    }. Une personne de l’équipe en parle avec vous. Vous pouvez changer votre réponse.
said-part = <b>{ $title }</b>
    { SPAN($starts, $ends) }
    { $has-place ->
        [yes] { $place }
       *[no] En ligne, de chez vous
    }

    C’est convenu avec l’équipe : <b>vous participez en partie</b>{ $part ->
        [none] {""}
       *[other] {""} : { $part }
    }. Vous pouvez changer votre réponse.
asked-part = <b>{ $title }</b>
    { SPAN($starts, $ends) }
    { $place }

    Vous avez demandé à ne venir qu’à une partie : <b>{ $part }</b>. L’équipe vous répond ici ; rien n’est encore décidé.{ $answer ->
        [yes] {" "}D’ici là, votre réponse reste « je viens ».
       *[none] {""}
    } Vous pouvez changer votre réponse.

yes = { $has-place ->
        [yes] Oui, je viens
       *[no] Oui, je participe en ligne
    }
no = { $has-place ->
        [yes] Non, je ne peux pas venir
       *[no] Non, je ne peux pas participer
    }
later = Je ne sais pas encore
only-part = Je ne peux venir qu’à une partie
yes-after-all = { $has-place ->
        [yes] Finalement, je viens
       *[no] Finalement, je participe
    }
write = Écrire à l’équipe
all-dates = Toutes mes dates
still-coming = { $has-place ->
        [yes] Je viens aussi à cette date
       *[no] Je participe aussi à ces dates
    }
cannot-any-more = { $has-place ->
        [yes] Je ne peux plus venir
       *[no] Je ne peux plus participer
    }

noted-yes = C’est noté pour « { $title } » : { $has-place ->
        [yes] vous venez
       *[no] vous participez
    }.
noted-part = C’est noté pour « { $title } » : vous participez en partie, comme convenu{ $part ->
        [none] {""}
       *[other] {""} : { $part }
    }.
by-when = « { $title } » : à partir de quel jour saurez-vous ? Nous vous le redemanderons ce jour-là, et pas avant.

    Vous pouvez aussi écrire un jour, comme « 12/3 ». Au plus tard : le { DAY($latest) }.
on-day = Le { DAY($day, style: "short") }
noted-later = C’est noté pour « { $title } » : vous ne savez pas encore. Nous vous le redemanderons le { DAY($on) }.
noted-talk = « { $title } » : le plus simple est d’en parler. Une personne de l’équipe vous appelle. Vous pouvez aussi l’appeler, au { $phone }.
noted-sure = Merci, c’est noté : nous vous attendons le { MOMENT($starts) } pour « { $title } ».
noted-behind = Merci, c’est noté : vous venez à « { $title } », et vous arrivez après { MOMENT($starts) }. Vous pouvez écrire à l’équipe quand vous pensez arriver.
which-part = « { $title } » : quand pouvez-vous venir ? Touchez chaque demi-journée, puis envoyez.

    { $part ->
        [none] Vous n’avez encore rien choisi.
       *[other] Vous avez choisi : <b>{ $part }</b>.
    }
part-with = { $part }
part-without = ✓ { $part } (retirer)
send-part = Envoyer à l’équipe
part-sent = L’équipe a reçu votre demande pour « { $title } » : vous pouvez venir <b>{ $part }</b>.

    Rien n’est encore décidé : une personne de l’équipe vous répond ici. Votre place vous reste.
noted-no = C’est noté pour « { $title } » : { $has-place ->
        [yes] vous ne pouvez pas venir
       *[no] vous ne pouvez pas participer
    }.

    Vous restez dans l’atelier. Une personne de l’équipe vous écrit bientôt pour en parler : on peut souvent s’arranger. Vous pouvez aussi lui écrire ici, ou appeler le { $phone }.
partial-granted = L’équipe a noté : vous participez <b>en partie</b> à « { $title } » : { $part }.
    Le fichier d’agenda que nous vous envoyons le dit aussi ; il garde les heures de tout le rendez-vous. Si cela ne vous convient pas, dites-le-nous.
partial-wrong = Cela ne me convient pas

not-open = Les réponses sur votre présence commencent quand le groupe est confirmé. Nous vous préviendrons ici.
too-late = « { $title } » a déjà commencé : la réponse ne peut plus changer ici. Écrivez à l’équipe, elle s’en occupe avec vous.
ask-the-team = Participer en partie se décide avec l’équipe. Écrivez-lui ici : elle vous répond.
say-first = Dites-nous d’abord si vous venez à « { $title } ».
which-half-days = Choisissez au moins une demi-journée.
all-half-days = Ce sont toutes les demi-journées : répondez plutôt que vous venez.
knows-already = Vous avez répondu depuis pour « { $title } ». Cette réponse reste.
which-day = Choisissez un jour à venir, au plus tard le { DAY($latest) }. Rien n’a changé.
not-a-day = Nous n’avons pas compris ce jour. Écrivez-le ainsi : « 12/3 ».
which-deadline = Choisissez un jour à venir, avant le { MOMENT($starts) }.
no-longer-planned = Ce rendez-vous n’est plus dans le programme. Vos autres dates sont à jour.

moved = <b>Les dates changent</b>
    « { $title } » a maintenant lieu { SPAN($starts, $ends) }.
    Le fichier que nous vous envoyons met votre agenda à jour.{ $part ->
        [none] {""}
       *[other] {""} Il était convenu que vous participez en partie : { $part }.
    } Ces nouvelles dates vous conviennent-elles ?
called-off = « { $title } » n’a plus lieu. Vous n’avez rien d’autre à faire. Vos autres dates ne changent pas.

# Sous le fichier d’agenda ; la première phrase fait partie des autres.
file-part = { $part ->
        [none] {""}
       *[other] {""} <b>En partie : { $part }.</b> Le fichier garde les heures de tout le rendez-vous.
    }
file-enter = Votre rendez-vous : <b>{ $title }</b>, { SPAN($starts, $ends) }.{ file-part } Ouvrez ce fichier pour l’ajouter à votre agenda.
file-replace = « { $title } », { SPAN($starts, $ends) }.{ file-part } Ce fichier remplace celui que vous avez reçu : ouvrez-le pour mettre votre agenda à jour.
file-moved = « { $title } » : { SPAN($starts, $ends) }. Ce rendez-vous remplace l’ancien, prévu { SPAN($old-starts, $old-ends) }.{ file-part } Ouvrez ce fichier. Si l’ancien reste dans votre agenda, supprimez-le.
file-cancel = Supprimez de votre agenda le rendez-vous « { $title } », { SPAN($starts, $ends) }. Ouvrez ce fichier : la plupart des agendas le suppriment alors d’eux-mêmes. S’il y est encore ensuite, supprimez-le à la main.
file-return = « { $title } », { SPAN($starts, $ends) }, est de nouveau dans votre programme.{ file-part } Ce fichier remplace l’annulation reçue avant : ouvrez-le pour remettre le rendez-vous dans votre agenda.
