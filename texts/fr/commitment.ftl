# Tout ce que participer veut dire.

whole = <b>Participer, c’est venir à tout.</b> Voici toutes les dates :

    { $dates }

    { $place ->
        [none] Le lieu vous sera donné plus tard.
       *[other] Lieu des week-ends : { $place }.
    }
    { $online ->
        [none] Le travail en ligne se fait chez vous, quand vous voulez.
       *[other] Le travail en ligne se fait chez vous : { $online } à heure fixe, et un peu de lecture quand vous voulez. Le détail est dans « Mes dates ».
    }{ $expenses ->
        [none] {""}
       *[other] {""}
            { $expenses }
    }

    <b>En principe</b>, pouvez-vous vous engager pour l’ensemble ? Si vous avez une place, nous vous demanderons ensuite de confirmer chaque date.
yes = Oui, je m’engage
talk = J’ai besoin d’en parler à quelqu’un
no = Non, je ne souhaite pas participer
thanks = <b>Merci, votre engagement est noté.</b>{ $count ->
        [0] { "" }
       *[other] { "" }
            Voici maintenant { $count ->
                [one] une question
               *[other] { $count } questions
            }, environ { $minutes ->
                [one] une minute
               *[other] { $minutes } minutes
            } en tout. Vos réponses aident à réunir un groupe varié et à préparer les week-ends. Elles ne garantissent pas une place. Parmi nous, seule l’équipe les lit.
            Vous pouvez vous arrêter quand vous voulez : vous reprendrez où vous en étiez.
    }
