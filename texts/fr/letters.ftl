# La première prise de contact : ce que disent les lettres, et les listes pour les messages courts.

title = Invitation : { $title }
dated = { $place ->
        [none] Le { DAY($on) }
       *[other] { $place }, le { DAY($on) }
    }
ways-title = Répondez comme vous préférez, au plus tard le { DAY($until) }. Un non se dit de la même façon.
ways-page = Avec un smartphone : visez ce dessin avec l’appareil photo. Votre page s’ouvre ; vous répondez là, ou dans la messagerie Telegram.
ways-code = Avec un ordinateur : écrivez { $home } en haut de l’écran, puis votre code court :
ways-phone = Sans internet : appelez le { $phone }{ $hours ->
        [none] {""}
       *[other] , { $hours }
    }. Une personne vous explique tout et note votre réponse.
qr-alt = Dessin à viser avec un appareil photo, qui ouvre votre page personnelle
logo-alt = Logo de l’expéditeur

first-words = Bonjour { "{prénom}" },

    { $commissioner } pose une question à { $seats } personnes de tous horizons : { $question }

    Vous pouvez être l’une de ces personnes. Vous n’avez besoin d’aucune connaissance : l’atelier commence par une formation. C’est volontaire : vous pouvez dire non, maintenant ou plus tard, sans donner de raison.

    Participer, c’est venir à toutes ces dates :
    { $dates }{ $online ->
        [no] {""}
       *[yes] {""}
            Vous n’avez pas internet ? Dites-le-nous : nous trouverons une autre façon.
    }

    Vous n’avez rien à payer.{ $expenses ->
        [none] {""}
       *[other] {""} { $expenses }
    }

    { $source ->
        [none] {""}
       *[other] Voici d’où viennent vos coordonnées : { $source }.
    }

    Votre page personnelle, ou une personne au téléphone, vous dit qui vous écrit, pourquoi vous, et ce que nous faisons de vos données. La lire ou nous appeler ne vous engage à rien.
first-date = { $title } : { $when }
first-signature = { $team }
first-message = Bonjour { "{prénom}" }, vous êtes invité à l’atelier citoyen « { "{atelier}" } ». Lire cette page ne vous engage à rien. Une question, un non : { $phone }.

column-last-name = Nom
column-first-name = Prénom
column-phone = Téléphone
column-language = Langue
column-page = Page personnelle
column-code = Code court
column-words = Message

mail-until = Répondez au plus tard le { DAY($until) }. Un non se dit de la même façon.
mail-page = Ouvrir ma page personnelle
mail-code = Ou allez sur { $home } et tapez votre code court : { $code }.
mail-phone = Ou appelez le { $phone }{ $hours ->
        [none] {""}
       *[other] , { $hours }
    }. Une personne vous explique tout et note votre réponse.
mail-why = { $source ->
        [none] Ce message vous invite, vous seul : merci de ne pas le transmettre.
       *[other] Ce message vous invite, vous seul : merci de ne pas le transmettre. D’où vient votre adresse : { $source }.
    }
mail-stop = Ne plus rien recevoir de nous

part-missing = { $channel ->
        [letter] Il manque une partie du texte : l’expéditeur, le lieu ou la lettre elle-même.
        [email] Il manque une partie du texte : l’objet ou le message.
       *[list] Il manque le texte du message.
    }
too-long = { $part ->
        [sender] L’expéditeur
        [place] Le lieu
        [signature] La signature
        [subject] L’objet
       *[words] Le texte
    } compte { $length } signes. Il y a de la place pour { $limit }.
two-pages = Avec ce texte, la lettre prend plus d’une page. Raccourcissez-le un peu.
not-a-picture = Ce fichier ne peut pas être placé dans une lettre. Choisissez une image PNG ou JPEG.
