# Les intervenants : quand ils sont entendus, ce que nous attendons d’eux, ce que l’équipe en note.

menu-mine = Mon intervention
my-page = Ma page
home-button = Mon intervention

# Où cela se passe ; cette phrase fait partie des autres.
where = { $place ->
        [online] En ligne
       *[other] { $place }
    }{ $room ->
        [none] {""}
       *[other] , { $room }
    }

proposal = <b>Accepteriez-vous d’intervenir ?</b>
    { $title }
    { SPAN($starts, $ends) }, { $minutes } minutes
    { where }

    Cet horaire vous est proposé sous condition de validation : le comité de pilotage confirme ensuite chaque intervenant.
accept = Oui, j’accepte
decline = Non, je ne peux pas
said-yes = <b>{ $title }</b>
    { SPAN($starts, $ends) }, { $minutes } minutes
    { where }

    Vous avez accepté. Le comité de pilotage confirme ensuite chaque intervenant. Si vous ne pouvez plus, dites-le ici.
said-no = <b>{ $title }</b>
    { SPAN($starts, $ends) }, { $minutes } minutes
    { where }

    Vous avez répondu que vous ne pouvez pas. Vous pouvez encore changer votre réponse.
noted-yes = C’est noté, merci : vous intervenez dans « { $title } », { SPAN($starts, $ends) }.
noted-no = C’est noté : vous ne pouvez pas intervenir dans « { $title } », { SPAN($starts, $ends) }. L’équipe le sait.
noted-yes-for = { $by } a noté pour vous que vous acceptez : « { $title } », { SPAN($starts, $ends) }, { where }. Si ce n’est pas juste, dites-le-nous.
noted-no-for = { $by } a noté pour vous que vous ne pouvez pas : « { $title } », { SPAN($starts, $ends) }. Si ce n’est pas juste, dites-le-nous.
room = <b>{ $title }</b>
    { SPAN($starts, $ends) }, { $minutes } minutes
    Le lieu est maintenant : { where }.
called-off = Votre intervention dans « { $title } », { SPAN($starts, $ends) }, n’a plus lieu. Vous n’avez rien à faire. Merci de votre disponibilité.
approved = Le comité de pilotage a confirmé votre intervention dans « { $workshop } ». Merci.

home = <b>Bonjour { $name }</b>
    Votre intervention dans « { $workshop } »

    { $slot-count ->
        [0] Aucun horaire ne vous est proposé pour le moment.
       *[other] { $slots }
    }

    { $state ->
        [declined] Vous n’intervenez pas. Merci de nous avoir répondu.
        [withdrawn] Vous n’intervenez plus. C’est bien noté.
        [heard] Votre intervention a eu lieu. Merci pour votre temps et votre clarté.
       *[other] { $count ->
            [0] <b>Tout est à jour : nous n’attendons rien de vous.</b>
           *[other] <b>Ce que nous attendons encore de vous</b>
                { $things }
        }
    }

    Une question ? Appelez le { $phone }.
nobody = Vous ne figurez pas parmi les intervenants. Une personne de l’équipe peut vous répondre.
slot-proposed = { $title } – { SPAN($starts, $ends) }, { where } : <b>proposé, sous condition de validation</b>
slot-accepted = { $title } – { SPAN($starts, $ends) }, { where } : <b>vous avez accepté</b>
slot-declined = { $title } – { SPAN($starts, $ends) } : vous ne pouvez pas
slot-cancelled = { $title } – { SPAN($starts, $ends) } : n’a plus lieu
answer-slot = Répondre : { MOMENT($starts, style: "short") }
see-slot = Mon horaire : { MOMENT($starts, style: "short") }
declare-interests = Déclarer mes intérêts
page-link = Sur votre page, vous pouvez tout faire : répondre, lire votre note, envoyer des fichiers jusqu’à 200 Mo. L’adresse est personnelle : ne la transmettez pas.

declare = <b>Vos intérêts</b>
    Pour qui travaillez-vous, qui vous finance, qu’avez-vous publié ou défendu sur ce sujet ? Les citoyens veulent savoir d’où parle chaque intervenant. Écrivez-le en quelques phrases.
nothing-to-declare = Je n’ai rien à déclarer
declared = Votre déclaration est notée. Merci.


# Le fichier d’agenda.
file-enter = Votre intervention : <b>{ $title }</b>, { SPAN($starts, $ends) }. Ouvrez ce fichier pour l’ajouter à votre agenda.
file-replace = « { $title } », { SPAN($starts, $ends) }. Ce fichier remplace celui que vous avez reçu : ouvrez-le pour mettre votre agenda à jour.
file-cancel = Supprimez de votre agenda « { $title } », { SPAN($starts, $ends) }. Ouvrir ce fichier suffit souvent.
file-return = « { $title } », { SPAN($starts, $ends) }, est de nouveau prévu. Ouvrez ce fichier pour le remettre dans votre agenda.

# À l’équipe.
team-yes = <b>{ $name } accepte d’intervenir</b>
    { $title }
    { SPAN($starts, $ends) }, { $minutes } minutes
    { where }
team-no = <b>{ $name } ne peut pas intervenir</b>
    { $title }
    { SPAN($starts, $ends) }, { $minutes } minutes
    { where }
has-withdrawn = <b>{ $name } n’intervient plus.</b> Sa place dans le programme est libre.
erased = Un intervenant a demandé l’effacement de ses données. { $count ->
        [0] Aucun horaire n’était prévu.
       *[other] Sa place est libre : { $titles }.
    }

# Ce qui ne peut pas se faire.
kind-missing = Choisissez : formation, ou expertise.
no-way-to-reach = Écrivez une adresse électronique ou un numéro de téléphone : sinon nous ne pouvons pas joindre cette personne.
already-there = { $name } figure déjà parmi les intervenants.
left-alone = Cette personne a demandé à ne plus être contactée. Rien n’a été enregistré.
unknown = Cette personne n’est pas, ou n’est plus, parmi les intervenants.
meanwhile = Quelqu’un d’autre vient de changer ce qui concerne { $name }. Rien n’a été enregistré : relisez la page, puis recommencez.
interests-missing = Écrivez quelques mots, ou dites que vous n’avez rien à déclarer.
interests-both = Vous avez écrit une déclaration et dit n’avoir rien à déclarer. Gardez l’un des deux.
interests-first = Les intérêts { DE($name) } ne sont pas encore connus : ils se déclarent avant la réunion 2.
not-proposed = Le nom { DE($name) } n’est pas encore proposé à la réunion 2 du comité de pilotage.
is-over = Cette intervention est terminée, ou n’aura pas lieu : cela ne change plus ici. Écrivez à l’équipe.
over = L’intervention { DE($name) } a déjà eu lieu, ou n’aura plus lieu.
nothing-to-read = Il n’y a pas de note à confirmer tant que l’horaire n’est pas accepté.
not-briefed = { $name } n’a pas encore confirmé avoir compris sa note de préparation.
not-approved = La réunion 3 n’a pas encore confirmé { $name }.
not-yet = L’intervention { DE($name) } n’a pas encore commencé.
heard-already = Cette personne a déjà été entendue.
not-withdrawn = Il n’y a pas de retrait à annuler.
