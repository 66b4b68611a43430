# Les personnes à appeler.

we-call = C’est noté : une personne de l’équipe vous appelle au <b>{ $phone }</b>, { $on-site ->
        [yes] dès que possible : elle est aujourd’hui avec le groupe. Si c’est pressé, appelez le { $team-phone }
       *[no] au plus tard le { DAY($by) }
    }. Ce n’est pas le bon numéro ? Écrivez ici le bon : l’équipe le lira.
which-number = C’est noté : une personne de l’équipe vous appellera, { $on-site ->
        [yes] dès que possible : elle est aujourd’hui avec le groupe. Si c’est pressé, appelez le { $team-phone }
       *[no] au plus tard le { DAY($by) }
    }. À quel numéro ? Écrivez-le ici.

# Pour l’équipe.
somebody-asks = <b>{ $name }</b> préfère qu’on l’appelle.{ $wish ->
        [none] {""}
       *[other] {""}
            « { $wish } »
    }
silent = { $count ->
        [one] <b>{ $count } personne</b> est maintenant à appeler :
       *[other] <b>{ $count } personnes</b> sont maintenant à appeler :
    } certaines n’ont pas répondu à la lettre, aux rappels, ou à une question sur leur venue.
open-list = Voir les personnes à appeler
one = <b>{ $name }</b>
    { $wish ->
        [none] Téléphone : { $phone ->
            [none] inconnu
           *[other] { $phone }
        }
       *[other] « { $wish } »
    }
    { $reason ->
        [asked] { $about ->
            [link] N’a pas pu ouvrir son lien.
            [commitment] Veut parler avec vous avant de dire oui.
            [charter] Veut parler avec vous de la charte.
           *[none] Demande qu’on l’appelle.
        }
        [silence] N’a pas répondu aux rappels. Il manque :
            { $about }
        [letter] N’a pas encore répondu à la lettre. Il manque :
            { $about }
        [answered] N’avait pas répondu aux rappels. C’est fait depuis : il n’y a plus rien à demander.
        [no_chat] Ne nous lit pas dans Telegram : un message est à lui dire au téléphone.
        [broadcast] Un message de groupe ne lui est pas parvenu : « { $about } »
        [validation] Est tirée au sort : confirmer avec elle qu’elle vient.
        [offer] Une place libre lui est proposée : sa réponse est attendue.
        [undecided] Ne sait pas encore si elle vient : « { $about } ». Il est temps d’en parler.
        [unsure] N’a pas confirmé sa venue : « { $about } ».
        [unsaid] N’a pas encore dit si elle vient : « { $about } ».
        [form] Sa réponse demande un appel : « { $about } »
       *[other] À appeler.
    }{ $more ->
        [0] {""}
        [one] {""}
            Une autre raison de l’appeler s’y ajoute : un seul appel règle tout.
       *[other] {""}
            { $more } autres raisons de l’appeler s’y ajoutent : un seul appel règle tout.
    }
    Depuis le { MOMENT($since) }. { $tries ->
        [0] Pas encore d’appel.
        [one] Un appel sans réponse.
       *[other] { $tries } appels sans réponse.
    }
    { $decide ->
        [yes] <b>À vous de décider</b> : appeler encore, écrire une lettre, ou ne plus appeler.
       *[no] {""}
    }{ $again ->
        [none] {""}
       *[other] {""}
            À rappeler le { MOMENT($again) }.
    }
closed = <b>{ $name }</b> : c’est fait, par { $by }.{ $words ->
        [none] {""}
       *[other] {""}
            « { $words } »
    }
reached = J’ai pu parler, c’est réglé
what-was-said = Qu’avez-vous convenu avec <b>{ $name }</b> ? Écrivez-le en quelques mots. L’équipe le garde ; la personne le trouve dans la copie de ses données, si elle la demande.
nothing-to-note = Rien à noter
does-not-wish = Ne souhaite pas participer…
sure-leaves = <b>Noter { QUE($name) } ne participe pas ?</b>

    Si la personne a une place, une autre pourra l’avoir. Ses rendez-vous sont annulés dans son agenda. Rien n’est effacé. La personne peut revenir pendant un jour.
yes-leaves = Oui, noter ce refus
no-answer = Pas de réponse
wrong = Faux numéro
aside = Ne plus appeler
grave = Décès ou situation grave…
next = Suivant
sure-grave = Ne plus envoyer aucun message à <b>{ $name }</b> ?

    Rappels, nouvelles, fichiers : plus rien ne partira, sauf les réponses à ce que cette personne écrit elle-même. Rien n’est effacé, et vous pourrez lever ce silence.
stay-silent = Oui, ne plus rien envoyer
noted-reached = { $name } : appel noté, c’est réglé.
noted-no-answer = { $name } : appel sans réponse noté.
noted-grave = { $name } : plus aucun message ne partira.
noted-wrong = { $name } : faux numéro noté. Cherchez le bon, ou écrivez une lettre.
noted-aside = { $name } : vous avez décidé de ne plus appeler. Rien d’autre n’a changé.
too-soon = Il faut d’abord { $count } appels sans réponse.
when-again = Choisissez quand rappeler.
in-the-past = { MOMENT($at) } : ce moment est passé. Choisissez un moment à venir.
choose-outcome = Choisissez ce qu’a donné l’appel.
silenced = <b>{ $name }</b> ne reçoit plus nos messages, sauf les réponses à ce que cette personne écrit elle-même. Décision { DE($by) }.
is-silenced = { $name } ne reçoit plus nos messages. Votre réponse lui parviendra.
end-silence = Lever le silence
why-end = Pourquoi écrire de nouveau à <b>{ $name }</b> ? Écrivez-le en quelques mots : seule l’équipe les lit.
reason-missing = Dites en quelques mots pourquoi les messages reprennent.
silence-ended = <b>{ $name }</b> reçoit de nouveau nos messages. Ce qui n’est pas parti pendant le silence ne partira pas.
already-closed = { $name } s’en est déjà occupé. Merci !
no-longer-there = Cet appel n’est plus dans la liste.
