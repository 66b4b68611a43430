# Les supports des intervenants : reçus, gardés en versions, montrés aux citoyens.

send-one = Envoyer un support
how = <b>Votre support</b>
    Envoyez-le ici comme un fichier (jusqu’à 20 Mo), ou sur votre page (jusqu’à 200 Mo) : pdf, pptx, odp, docx, odt, xlsx, png, jpg, mp4, webm, mp3 ou txt.
    Les versions précédentes sont gardées.
which = Vous avez envoyé « { $name } ». Qu’en faisons-nous ?
replaces = Nouvelle version de « { $title } »
is-new = { $count ->
        [0] C’est mon support
       *[other] Un autre support
    }
for-the-team = Un message pour l’équipe
cannot-keep = Nous ne pouvons pas garder « { $name } » comme support. Nous pouvons le transmettre à l’équipe.
on-its-way = « { $name } » est en route. Nous vous disons ici dès que c’est enregistré.
sent-to-team = « { $name } » est parti vers l’équipe. Une personne vous lira.
not-used = « { $name } » n’a pas été gardé.
received = C’est enregistré : « { $title } »{ $number ->
        [one] {""}
       *[other] , version { $number }
    }. Merci.
not-kept = Votre fichier n’a pas été enregistré. Ce que vous aviez envoyé avant est toujours là. Vous pouvez réessayer ici, ou sur votre page.

for-you = <b>Un document pour vous</b>
    « { $title } », { DE($name) }, est maintenant sur votre page.
open = Lire les documents
list = { $count ->
        [0] Aucun document n’est encore là. Nous vous préviendrons.
       *[other] <b>Les documents des intervenants</b>
            { $lines }
    }
page-link = Cette adresse ouvre votre page de documents. Elle est personnelle.

# À l’équipe.
team-received = { $name } a envoyé un support : « { $title } »{ $number ->
        [one] {""}
       *[other] , version { $number }
    }.
team-plan-off = « { $title } », de { $name } : la version { $number } est arrivée. La précédente devait être montrée aux citoyens le { MOMENT($at) } : ce n’est plus prévu, pour que personne ne voie un fichier que l’équipe n’a pas regardé. Regardez-le, puis montrez-le, ou choisissez de nouveau un moment.
team-held = « { $title } » devait être montré aux citoyens maintenant. Le comité de pilotage ne l’a pas décidé : rien n’a été montré.

# Ce qui ne peut pas se faire.
empty = Ce fichier est vide. Rien n’a été enregistré. Vérifiez-le, puis envoyez-le de nouveau.
too-large = Ce fichier est trop grand : ici, nous pouvons recevoir jusqu’à { $limit } Mo. Rien n’a été enregistré. Sur votre page, la limite est de 200 Mo ; une vidéo plus longue peut nous être remise autrement, appelez-nous.
no-room = Les supports déjà envoyés, avec leurs versions précédentes, prennent presque toute la place prévue pour une personne : { $limit } Go. Ce fichier n’a pas été enregistré. Appelez-nous : nous le recevrons autrement.
unknown-type = Nous ne pouvons pas lire un fichier comme « { $name } ». Rien n’a été enregistré. Nous acceptons : { $types }.
lies = « { $name } » n’est pas un vrai fichier { $ending } : ce qu’il contient ne correspond pas à son nom. Rien n’a été enregistré. Ouvrez-le, enregistrez-le de nouveau sous ce format, puis envoyez-le.
macros = « { $name } » contient un programme (une macro). Pour la sécurité des citoyens, nous ne pouvons pas le garder. Enregistrez-le sans macro, ou en pdf.
not-now = Cette personne n’intervient pas, ou n’intervient plus : nous ne gardons pas de support.
no-longer-there = Ce support n’est plus là.
newer = La version { $number } de « { $title } » est arrivée entre-temps. Regardez-la, puis choisissez de nouveau.
same-again = C’est exactement le fichier que nous avons déjà pour « { $title } ». Rien n’a changé.
not-fetched = Telegram ne nous a pas transmis votre fichier.
past = { MOMENT($at) } est déjà passé. Choisissez un moment à venir, ou montrez-le maintenant.
no-file = Choisissez un fichier.
broken = L’envoi s’est interrompu avant la fin. Rien n’a été enregistré, et ce qui était là avant y est toujours. Vous pouvez recommencer.

have-read = C’est lu
to-read = <b>{ $title }</b>
    Lisez ce document quand vous voulez. Un bouton suffit ensuite pour nous dire que c’est fait.
read-noted = C’est noté : vous avez lu « { $title } ».
