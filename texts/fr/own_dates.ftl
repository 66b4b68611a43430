# Mes dates, sur la page de la lettre.

open = Dire si je viens
look = Voir mes réponses pour chaque date
title = Vos dates
back = Où vous en êtes
said = { $answer ->
        [yes] Vous avez répondu : vous participez.
        [no] Vous avez répondu : vous ne pouvez pas participer. Une personne de l’équipe en parle avec vous, et votre place vous reste.
        [later] Vous ne savez pas encore.
       *[none] Nous attendons votre réponse.
    }
said-part = Convenu avec l’équipe : vous participez en partie{ $part ->
        [none] {""}
       *[other] {""} : { $part }
    }.
said-knows = Vous ne savez pas encore. Nous vous le redemandons le { DAY($on) }.
sure = { $sure ->
        [behind] Vous l’avez confirmé, et vous arrivez plus tard.
       *[yes] Vous l’avez confirmé.
    }
asks = C’est bientôt : toujours d’accord ?
answer-by = Merci de répondre au plus tard le { DAY($on) }.
proposed = Vous avez dit pouvoir venir : { $part }. Une personne de l’équipe vous répond.
part-lead = Une présence en partie se décide avec l’équipe. Dites quand vous pouvez venir : une personne vous répond.
half-days = Je peux venir
knows = À partir de quel jour saurez-vous ?
knows-hint = Au plus tard le { DAY($latest) }. Nous vous le redemanderons ce jour-là.
knows-keep = Garder ce jour
choose = Choisissez une réponse.
noted-yes = C’est noté : vous participez.
noted-no = C’est noté. Vous restez dans l’atelier : une personne de l’équipe en parle bientôt avec vous.
noted-later = C’est noté : vous ne savez pas encore.
noted-part = L’équipe l’a reçu. Rien n’est encore décidé : une personne vous répond.
noted-sure = Merci, c’est noté.
