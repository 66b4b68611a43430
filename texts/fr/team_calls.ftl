# La liste des appels, pour l’équipe.

title = { $count ->
        [0] Personne n’est à appeler
        [one] Une personne à appeler
       *[other] { $count } personnes à appeler
    }
caption = Qui attend depuis le plus longtemps vient en premier. Un seul appel règle toutes les raisons d’une personne.
nobody = Quand une personne demande un appel, ou ne répond pas aux rappels, elle vient ici.
who = Personne
phone = Téléphone
why = Pourquoi
before = Déjà essayé
asked-for = Ce qui est demandé
note-column = Après l’appel
no-phone = numéro inconnu
wish = « { $words } »
reason = { $reason ->
        [asked] { $about ->
            [link] N’a pas pu ouvrir son lien.
            [commitment] Veut parler avec vous avant de dire oui.
           *[none] Demande qu’on l’appelle.
        }
        [silence] N’a pas répondu aux rappels.
        [letter] N’a pas encore répondu à la lettre.
        [answered] N’avait pas répondu aux rappels. C’est fait depuis : il n’y a plus rien à demander.
        [no_chat] Ne nous lit pas dans Telegram : un message est à lui dire au téléphone.
        [validation] Est tirée au sort : confirmer avec elle qu’elle vient.
        [offer] Une place libre lui est proposée : sa réponse est attendue.
        [form] Sa réponse demande un appel : « { $about } »
       *[other] À appeler.
    }
since = Depuis le { MOMENT($at) }.
tries = { $count ->
        [0] Pas encore d’appel.
        [one] Un appel sans réponse.
       *[other] { $count } appels sans réponse.
    }
note = Noter l’appel à { $name }
open = Voir pourquoi appeler { $name }
more = Les personnes suivantes
from-start = Revenir au début de la liste
call-title = { $name ->
        [none] Appel
       *[other] Appeler { $name }
    }
closed = C’est fait, par { $by }.
words = Qu’avez-vous convenu ?
words-hint = En quelques mots, ou rien. L’équipe le garde ; { $name } le trouve dans la copie de ses données, si elle est demandée.
save = Noter : j’ai pu parler
what-no-answer = { $tries ->
        [0] L’appel reste dans la liste. Après un deuxième appel sans réponse, il en sort, et l’équipe décide.
       *[other] C’est un nouvel appel sans réponse : il sort de la liste, et l’équipe décide.
    }
save-no-answer = Noter : pas de réponse
else = Autre chose
sure-leaves = Noter { QUE($name) } ne participe pas ?
what-leaves = La place et l’agenda sont libérés ; rien n’est effacé. La personne peut revenir pendant un jour.
sure-grave = Ne plus envoyer aucun message à { $name } ?
what-grave = Rappels, nouvelles, fichiers : plus rien ne partira, sauf les réponses à ce que cette personne écrit elle-même. Rien n’est effacé, et vous pourrez lever ce silence.
back = Toutes les personnes à appeler
noted-reached = L’appel est noté, c’est réglé.
noted-no-answer = L’appel sans réponse est noté.
noted-leaves = C’est noté : cette personne ne participe pas. Sa place et son agenda sont libres.
noted-grave = C’est noté : plus aucun message ne partira vers cette personne. Sa page permet de lever ce silence.
