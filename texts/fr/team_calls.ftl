# La liste des appels, pour l’équipe.

title = { $count ->
        [0] Personne n’est à appeler
        [one] Une personne à appeler
       *[other] { $count } personnes à appeler
    }
caption = Qui attend depuis le plus longtemps vient en premier. Un seul appel règle toutes les raisons d’une personne.
caption-group = Le groupe et les intervenants. En premier, ce qui concerne la date la plus proche.
others = Les autres personnes à appeler, qui n’ont pas de place
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
            [charter] Veut parler avec vous de la charte.
           *[none] Demande qu’on l’appelle.
        }
        [silence] N’a pas répondu aux rappels. Il manque :
            { $about }
        [letter] N’a pas encore répondu à la lettre. Il manque :
            { $about }
        [answered] N’avait pas répondu aux rappels. C’est fait depuis : il n’y a plus rien à demander.
        [no_chat] Ne nous lit pas dans Telegram : un message est à lui dire au téléphone.
        [validation] Est tirée au sort : confirmer avec elle qu’elle vient.
        [offer] Une place libre lui est proposée : sa réponse est attendue.
        [undecided] Ne sait pas encore si elle vient : « { $about } ». Il est temps d’en parler.
        [unsure] N’a pas confirmé sa venue : « { $about } ».
        [unsaid] N’a pas encore dit si elle vient : « { $about } ».
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
save = Noter cet appel
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

caption-later = À rappeler plus tard : ces personnes attendent un moment convenu.
again = Rappeler à un autre moment
again-term = À rappeler
again-at = À rappeler le { MOMENT($at) }.
to-decide = À vous de décider
decide = Déjà { $count } appels sans réponse : à vous de décider. Vous pouvez rappeler, écrire une lettre, ou ne plus appeler. Rien ne se décide tout seul.
log = Les appels déjà faits
log-line = { MOMENT($at) }, par { $by } :
script = Quoi dire
script-hello = « Bonjour, { $me }, de { $team }. Je voudrais parler à { $name }, s’il vous plaît. Est-ce un bon moment ? »
script-why = { $reason ->
        [asked] { $about ->
            [link] « Votre lettre ne s’est pas ouverte : regardons cela ensemble. » Vous pouvez lui faire un nouveau lien sur sa page.
            [commitment] « Vous vouliez en parler avant de dire oui. Quelle est votre question ? »
            [charter] « Vous vouliez parler de la charte. Qu’est-ce qui vous fait hésiter ? »
           *[none] « Vous avez demandé que nous vous appelions. Que puis-je faire pour vous ? »
        }
        [silence] « Vous avez reçu une lettre de notre part. Voulez-vous que je vous dise de quoi il s’agit ? » Un non convient aussi.
        [letter] « Vous avez reçu une lettre de notre part. Voulez-vous que je vous dise de quoi il s’agit ? » Un non convient aussi.
        [answered] C’est fait depuis : l’appel n’est plus nécessaire.
        [no_chat] « J’ai une nouvelle pour vous. » Elle est sur sa page.
        [validation] « Votre nom a été tiré au sort. Voyons ensemble si les dates vous conviennent. » La page « Groupe » a ce qu’il faut dire, et où noter la réponse.
        [offer] « Une place s’est libérée. La voulez-vous ? » La réponse se note sur la page « Groupe ».
        [undecided] « Vous ne saviez pas encore si vous pouviez venir : “{ $about }”. Où en êtes-vous ? » Ne pas savoir convient aussi : convenez d’un jour.
        [unsure] « Nous préparons “{ $about }”. Est-ce toujours bon pour vous ? » Sa réponse se note sur sa page. Sa place lui reste.
        [unsaid] « Nous préparons “{ $about }”. Pensez-vous pouvoir venir ? » Sa réponse se note sur sa page. Sa place lui reste.
        [form] « Dans vos réponses, vous souhaitiez en parler. » Notez seulement ce qui est convenu, jamais la raison.
       *[other] Dites ce qui est à dire, et ce qui se passe ensuite.
    }
script-new = Une nouvelle personne ? Dites d’abord qui nous sommes, que c’est gratuit et libre, et que l’équipe seule lit ses réponses. Puis la question et toutes les dates :
script-question = La question : « { $question } » Qui la pose : { $commissioner }.
script-end = Finissez par : « Notre numéro est le { $phone }{ $hours ->
        [none] {""}
       *[other] , { $hours }
    }. »
note-answers = Noter ses réponses au questionnaire
open-person = Ouvrir sa page : informations lues, engagement, coordonnées
came = Après l’appel
outcome = Qu’a donné l’appel ?
when = Quand rappeler ?
when-hint = Seulement si un moment est convenu, ou si vous voulez attendre.
never-again = Ne veut plus jamais être contactée…
sure-stop = Ne plus jamais contacter { $name } ?
what-stop = Cette personne ne participe pas, et plus rien ne partira vers elle, ni pour cet atelier ni pour un autre. Nous en gardons une empreinte, même si ses données sont effacées.
yes-stop = Oui, ne plus jamais contacter
noted-wrong = C’est noté : ce numéro n’est pas le bon. La page de la personne permet de le corriger.
noted-again = C’est noté : à rappeler au moment convenu.
noted-aside = C’est noté : vous avez décidé de ne plus appeler. Rien d’autre n’a changé pour cette personne.
noted-stop = C’est noté : cette personne ne sera plus jamais contactée.
