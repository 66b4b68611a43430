# Tout ce que participer veut dire.

whole = <b>Participer, c’est venir à tout.</b> Voici toutes les dates :

    { $dates }

    { $place ->
        [none] Le lieu vous sera donné plus tard.
       *[other] Lieu des week-ends : { $place }.
    }
    Le travail en ligne se fait chez vous, en soirée ou quand vous voulez.
    Trajet, hôtel et repas : pour les week-ends, tout est payé par { $team }.

    Pouvez-vous vous engager pour l’ensemble ?
yes = Oui, je m’engage
talk = J’ai besoin d’en parler à quelqu’un
no = Non, je ne souhaite pas participer
will-call = C’est noté : une personne de l’équipe va vous appeler. Vous pouvez aussi lui écrire ici dès maintenant.
