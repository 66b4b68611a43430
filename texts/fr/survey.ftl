# Le court questionnaire après le dernier week-end.

how = <b>Comment avez-vous vécu l’atelier ?</b>
    { $count } questions, deux minutes. Vous pouvez passer celles que vous voulez.

    <b>Sans votre nom</b>, vos réponses ne sont rattachées à personne et ne sont montrées à personne avec votre nom. Tant que vous n’avez pas fini, elles attendent dans cette conversation. Ce que vous tapez ici reste aussi chez Telegram.
    <b>Avec votre nom</b>, l’équipe peut vous rappeler à leur sujet.
without-name = Répondre sans mon nom
with-name = Répondre avec mon nom
not-now = Pas maintenant
question = Question { $number } sur { $of }, { $named ->
        [yes] avec votre nom
       *[no] sans votre nom
    }.
question-text = Question { $number } sur { $of }, { $named ->
        [yes] avec votre nom
       *[no] sans votre nom
    }. Écrivez votre réponse ici, ou passez.

ask-informed = J’ai eu les informations qu’il fallait pour me faire un avis.
ask-heard = J’ai pu dire ce que je pensais, et j’ai été écouté.
ask-opinion = L’avis remis dit bien ce que le groupe pense, accords et désaccords compris.
ask-again = Participeriez-vous de nouveau à un atelier comme celui-ci ?
ask-better = Que devrions-nous faire mieux la prochaine fois ?

fully = Tout à fait
mostly = Plutôt oui
partly = En partie
hardly = Plutôt non
not = Pas du tout

as-table = Les mêmes chiffres en tableau
column-answer = Réponse
column-people = Nombre
bar = { $label } : { $count }
no-answer = Je passe cette question
page-title = Comment avez-vous vécu l’atelier ?
page-lead = { $count } questions, deux minutes. Vous pouvez passer celles que vous voulez.
page-how = Avec ou sans votre nom ?
page-how-hint = Sans votre nom, vos réponses ne sont rattachées à personne ; nous notons seulement que vous avez répondu. Elles ne peuvent plus changer ensuite. Avec votre nom, l’équipe peut vous rappeler à leur sujet.
page-own = Vous avez répondu avec votre nom. Vous pouvez changer vos réponses.
page-send = Envoyer mes réponses
noted-named = Merci, c’est noté, avec votre nom.
noted-unnamed = Merci, c’est noté, sans votre nom.
thanks = <b>Merci, c’est noté</b>{ $named ->
        [yes] {""}, avec votre nom.
       *[no] , sans votre nom : personne ne verra lesquelles de ces réponses sont les vôtres.
    }
has-answered = Vous avez déjà répondu à ce questionnaire. Merci.
already-answered = Vous avez déjà répondu, sans votre nom. Nous ne savons pas quelles réponses sont les vôtres : elles ne peuvent plus changer.
not-yours = Ce questionnaire est pour les personnes qui ont participé à l’atelier.
closed = Ce questionnaire n’est pas ouvert en ce moment. Vous pouvez toujours écrire ici à l’équipe.
choose-one = Choisissez une des réponses proposées, ou passez la question.
nothing-written = Nous n’avons rien reçu d’écrit. Écrivez quelques mots, ou passez la question.
nothing-answered = Aucune question n’a de réponse : rien n’a été noté. Répondez au moins à une.
too-long = Votre message compte { $length } caractères. Ici, nous pouvons en garder 1000. Rien n’a été enregistré : vous pouvez le raccourcir et l’envoyer de nouveau.
