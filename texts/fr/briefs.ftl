# La note de préparation d’un intervenant : ses versions, ce qui a changé, « lu et compris ».

open = Lire ma note de préparation
understood = J’ai lu et compris
see-whole = Voir toute la note
here-it-is = Bonjour { $name },
    votre note de préparation pour « { $workshop } » est prête : la question, le public, le format, les aspects pratiques. Lisez-la, puis confirmez que vous l’avez comprise.
has-changed = Bonjour { $name },
    votre note de préparation pour « { $workshop } » a changé. Nous vous montrons ce qui est nouveau ; confirmez ensuite que vous l’avez compris.
noted = C’est noté : vous avez lu et compris votre note. Merci.
noted-for-you = { $by } a noté pour vous que vous avez lu et compris votre note de préparation. Si ce n’est pas juste, dites-le-nous.
read-at = Vous l’avez lue et comprise : c’est noté depuis le { MOMENT($at) }.
none = Votre note de préparation n’est pas encore prête. Nous vous préviendrons.
newer = Votre note a changé entre-temps : voici la version { $version }. C’est elle qu’il faut confirmer.

name-question = La question qui vous est posée
name-public = Le public
name-format = Durée et format
name-before = Ce qui a eu lieu avant
name-language = Un langage simple
name-viewpoint = Le point de vue attendu
name-interests = Vos intérêts
name-rights = Vos droits
name-practical = Aspects pratiques

whole = <b>Votre note de préparation</b> (version { $version })

    <b>{ name-question }</b>
    { $question }

    <b>{ name-public }</b>
    { $public }

    <b>{ name-format }</b>
    { $format }

    <b>{ name-before }</b>
    { $before }

    <b>{ name-language }</b>
    { $language }

    <b>{ name-viewpoint }</b>
    { $viewpoint }

    <b>{ name-interests }</b>
    { $interests }

    <b>{ name-rights }</b>
    { $rights }

    <b>{ name-practical }</b>
    { $practical }
was = Avant :
is = Maintenant :
changes = <b>Ce qui a changé dans votre note</b> (version { $version }){ $question-new ->
        [same] {""}
       *[other] {""}

            <b>{ name-question }</b>
            <i>{ was }</i> { $question-old }
            <i>{ is }</i> { $question-new }
    }{ $public-new ->
        [same] {""}
       *[other] {""}

            <b>{ name-public }</b>
            <i>{ was }</i> { $public-old }
            <i>{ is }</i> { $public-new }
    }{ $format-new ->
        [same] {""}
       *[other] {""}

            <b>{ name-format }</b>
            <i>{ was }</i> { $format-old }
            <i>{ is }</i> { $format-new }
    }{ $before-new ->
        [same] {""}
       *[other] {""}

            <b>{ name-before }</b>
            <i>{ was }</i> { $before-old }
            <i>{ is }</i> { $before-new }
    }{ $language-new ->
        [same] {""}
       *[other] {""}

            <b>{ name-language }</b>
            <i>{ was }</i> { $language-old }
            <i>{ is }</i> { $language-new }
    }{ $viewpoint-new ->
        [same] {""}
       *[other] {""}

            <b>{ name-viewpoint }</b>
            <i>{ was }</i> { $viewpoint-old }
            <i>{ is }</i> { $viewpoint-new }
    }{ $interests-new ->
        [same] {""}
       *[other] {""}

            <b>{ name-interests }</b>
            <i>{ was }</i> { $interests-old }
            <i>{ is }</i> { $interests-new }
    }{ $rights-new ->
        [same] {""}
       *[other] {""}

            <b>{ name-rights }</b>
            <i>{ was }</i> { $rights-old }
            <i>{ is }</i> { $rights-new }
    }{ $practical-new ->
        [same] {""}
       *[other] {""}

            <b>{ name-practical }</b>
            <i>{ was }</i> { $practical-old }
            <i>{ is }</i> { $practical-new }
    }

# Les premiers mots de chaque partie ; l’équipe les adapte.
text-question = { $question ->
        [none] Dans « { $workshop } », les citoyens répondent à cette question : { $asked } Nous vous demandons de les éclairer sur votre sujet.
       *[other] { $question }

            Les citoyens de « { $workshop } » répondent à cette question : { $asked }
    }
text-public = { $seats ->
        [one] Une personne
       *[other] { $seats } personnes
    } de tous âges et de tous métiers, choisies pour ressembler au pays. Personne n’est spécialiste du sujet.
text-format = { $formats }

    Votre exposé tient dans la moitié de ce temps ; l’autre moitié est pour les questions des citoyens.
text-before = { $before ->
        [none] Vous intervenez au début : les citoyens n’ont encore entendu personne sur ce sujet.
       *[other] Avant vous, les citoyens ont suivi :
            { $before }
    }
text-language = Parlez comme à des voisins curieux : des phrases courtes, des exemples de la vie de tous les jours, aucun sigle. Expliquez chaque mot du métier. Dites aussi ce que vous ne savez pas.
text-viewpoint = { $viewpoint ->
        [none] Présentez ce que l’on sait et ce qui fait débat. D’autres intervenants donnent d’autres points de vue.
       *[other] Le point de vue que nous vous demandons : { $viewpoint }. D’autres intervenants en donnent d’autres ; dites franchement ce qui est discuté.
    }
text-interests = { $declared ->
        [yes] Vous avez déclaré vos intérêts, merci. S’ils changent, dites-le-nous : les citoyens doivent savoir d’où vous parlez.
       *[no] Dites-nous avant de venir pour qui vous travaillez, qui vous finance, et ce que vous avez défendu sur ce sujet. Les citoyens doivent savoir d’où vous parlez.
    }
text-rights = Votre exposé peut être enregistré pour les citoyens. Rien n’est publié, et aucune image de vous n’est utilisée, sans votre accord écrit. Vos documents restent les vôtres ; les citoyens peuvent les lire et les garder.
text-practical = { $places }

    Une question ? Appelez { $team } au { $phone }, ou écrivez à { $email }.
line-format = « { $title } » : { $minutes } minutes, { SPAN($starts, $ends) }.
line-place = « { $title } » : { $place ->
        [online] en ligne
       *[other] { $place }
    }{ $room ->
        [none] {""}
       *[other] , { $room }
    }, { SPAN($starts, $ends) }. Merci d’être là un quart d’heure avant.

# Ce qui ne peut pas se faire.
section-blank = Chaque partie de la note demande quelques mots. Rien n’est encore enregistré : complétez celle qui est vide.
nothing-to-send = Il n’y a pas de brouillon à envoyer.
nothing-new = Cette version dit la même chose que celle que la personne a déjà reçue. Rien n’a été envoyé.
not-accepted = La note part une fois { QUE($name) } a accepté un horaire.
