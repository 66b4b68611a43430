# Parler à une personne : ce qui arrive, l’accusé de réception, la réponse.

ask = Vous parlez à une personne, pas à une machine : { $team } vous lit.

    Écrivez votre message ici, ou envoyez un message vocal, une photo, un fichier. Vous pouvez aussi appeler le <b>{ $phone }</b>.
ask-stranger = Vous parlez à une personne, pas à une machine : { $team } vous lit.

    Écrivez votre message ici, ou envoyez un message vocal, une photo, un fichier. Pour être rappelé, écrivez aussi votre numéro. Vous pouvez appeler le <b>{ $phone }</b>.
ask-without-workshop = Écrivez votre message ici : une personne de l’équipe le lira et vous répondra.
call-me = Je préfère qu’on m’appelle
go-on = Revenir à l’accueil
going-on = D’accord.

receipt = <b>Bien reçu.</b> Votre message est arrivé : { $team } le lit et vous répond ici, au plus tard le { DAY($by) }.

    Si c’est pressé, appelez le { $phone }. En cas d’urgence vitale, appelez le 112.
receipt-on-site = <b>Bien reçu.</b> { $team } est aujourd’hui avec le groupe, et lit votre message dès que possible.

    Le plus sûr est d’appeler le <b>{ $phone }</b>. En cas d’urgence vitale, appelez le 112.
receipt-without-workshop = <b>Bien reçu.</b> Une personne de l’équipe lit votre message et vous répond ici. En cas d’urgence vitale, appelez le 112.
receipt-again = <b>Bien reçu aussi.</b> L’équipe le lit avec ce que vous avez déjà écrit.
not-an-answer = Le questionnaire est clos : ceci n’y compte pas comme réponse, l’équipe le lit comme un message.
nothing-written = Votre message est vide. Écrivez quelques mots, ou envoyez un message vocal.

reply = <b>L’équipe vous répond :</b>
    { $words }{ $asked ->
        [none] {""}
       *[other] {""}

            <i>Vous aviez écrit : « { $asked } »</i>
    }
write-again = Répondre à l’équipe
read-by-team = <b>L’équipe a lu votre message.</b> Merci. Si vous attendez encore une réponse, dites-le-nous ici.{ $asked ->
        [none] {""}
       *[other] {""}

            <i>Vous aviez écrit : « { $asked } »</i>
    }

# Pour l’équipe ; la première phrase fait partie des autres.
came-by = { $on-site ->
        [yes] Cette personne sait que vous êtes avec le groupe ; elle a votre numéro.
       *[no] Réponse promise au plus tard le { DAY($by) }.
    }
came-words = <b>{ $known ->
        [yes] { $name }
       *[no] Une personne que nous ne connaissons pas encore
    }</b> vous écrit :
    { $words }
    <i>Arrivé le { MOMENT($at) }. { came-by }</i>
came-photo = <b>{ $known ->
        [yes] { $name }
       *[no] Une personne que nous ne connaissons pas encore
    }</b> vous envoie une photo.
    { $words }
    <i>Arrivé le { MOMENT($at) }. { came-by }</i>
came-voice = <b>{ $known ->
        [yes] { $name }
       *[no] Une personne que nous ne connaissons pas encore
    }</b> vous envoie un message vocal.
    { $words }
    <i>Arrivé le { MOMENT($at) }. { came-by }</i>
came-document = <b>{ $known ->
        [yes] { $name }
       *[no] Une personne que nous ne connaissons pas encore
    }</b> vous envoie un fichier. { $file }
    { $words }
    <i>Arrivé le { MOMENT($at) }. { came-by }</i>
came-contact = <b>{ $known ->
        [yes] { $name }
       *[no] Une personne que nous ne connaissons pas encore
    }</b> vous envoie une fiche de contact.
    { $words }
    <i>Arrivé le { MOMENT($at) }. { came-by }</i>
came-sticker = <b>{ $known ->
        [yes] { $name }
       *[no] Une personne que nous ne connaissons pas encore
    }</b> vous envoie un autocollant.
    { $words }
    <i>Arrivé le { MOMENT($at) }. { came-by }</i>
came-cannot-come = <b>{ $known ->
        [yes] { $name }
       *[no] Une personne que nous ne connaissons pas encore
    }</b> ne peut pas venir : « { $about } ». Cette personne reste dans l’atelier et attend que vous en parliez ensemble.
    <i>Arrivé le { MOMENT($at) }. { came-by }</i>
came-only-part = <b>{ $known ->
        [yes] { $name }
       *[no] Une personne que nous ne connaissons pas encore
    }</b> ne peut venir qu’à une partie de « { $about } » : <b>{ $part }</b>. Cette personne attend votre réponse ; rien n’est accordé.
    <i>Arrivé le { MOMENT($at) }. { came-by }</i>
late = <b>Ce message attend toujours une réponse</b>, et le jour promis est passé.
answer = Répondre
seen = C’est vu, rien à répondre
grant-partial = Accorder une présence partielle…
grant-proposed = Accorder ces demi-journées
next = Message suivant
no-next = Aucun autre message n’attend de réponse.
file-above = Reçu le { MOMENT($at) }. Vous le trouvez plus haut dans cette conversation, à cette heure-là.
which-part = À quelle partie de « { $about } » participe <b>{ $name }</b> ? Écrivez-le en quelques mots, comme « samedi seulement ». La personne les lit aussitôt, et ils sont dans son fichier d’agenda.
write-answer = { $asked ->
        [none] {""}
       *[other] <i>« { $asked } »</i>{ "\u000A" }{ "\u000A" }
    }{ $known ->
        [yes] Écrivez votre réponse à <b>{ $name }</b>. Elle part dès que vous l’envoyez.
       *[no] Écrivez votre réponse. Elle part dès que vous l’envoyez.
    }
noted-answered = Votre réponse est partie.
noted-seen = Ce message est classé. Nous écrivons à la personne que l’équipe l’a lu.
noted-partial = C’est noté : <b>{ $name }</b> participe en partie (« { $part } »). Nous le lui écrivons avec un fichier à ouvrir pour son agenda, et un bouton si cela ne convient pas.
settled = { $answer ->
        [yes] <b>{ $name }</b> peut finalement participer : « { $about } ». Il n’y a plus rien à régler pour ce rendez-vous.
        [part] <b>{ $name }</b> participe en partie : « { $about } ». C’est convenu.
        [again] <b>{ $name }</b> propose autre chose pour « { $about } » : le nouveau message suit.
       *[later] <b>{ $name }</b> ne sait pas encore : « { $about } ». Nous poserons de nouveau la question.
    }
settled-since = Cette personne a changé sa réponse depuis : il n’y a plus rien à régler pour ce rendez-vous.
answered-by = { $name } s’en est déjà occupé.
already-answered = { $name } a déjà répondu à ce message, rien n’est parti de votre part.
    { $typed ->
        [yes] Vous aviez écrit : « { $words } »
       *[no] Vous pouvez passer au message suivant.
    }
no-longer-there = Ce message n’est plus là. Les autres vous attendent.

from-team = <b>Un message { DE($by) }, de l’équipe :</b>

    { $words }
left-in-peace = Cette personne ne doit recevoir aucun message en ce moment. Rétablissez d’abord les messages, ou appelez-la.
