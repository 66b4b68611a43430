# La première prise de contact : ce que disent les lettres, et les listes pour les messages courts.

title = Invitation : { $title }
dated = { $place ->
        [none] Le { DAY($on) }
       *[other] { $place }, le { DAY($on) }
    }
ways-title = Répondez comme vous préférez : par Telegram, sur notre page, ou par téléphone.
ways-page = Pour ouvrir votre page, photographiez ce code avec votre téléphone.
ways-code = Ou allez sur { $home } et tapez votre code court :
ways-phone = Ou appelez-nous au { $phone } : une personne vous répond. Pour dire non aussi, un mot suffit.
qr-alt = Code à photographier, qui ouvre votre page personnelle
logo-alt = Logo de l’expéditeur

first-words = Bonjour { "{prénom}" },

    { $commissioner } pose une question à { $seats } personnes de tous horizons : { $question }

    Vous pouvez être l’une de ces personnes. Vous n’avez besoin d’aucune connaissance : l’atelier commence par une formation. C’est gratuit, et c’est volontaire : vous pouvez dire non, maintenant ou plus tard, sans donner de raison.

    { $source ->
        [none] {""}
       *[other] Voici d’où viennent vos coordonnées : { $source }.
    }

    Votre page personnelle vous dit qui vous écrit, pourquoi vous, quelles sont les dates et ce que nous faisons de vos données. La lire ne vous engage à rien.
first-signature = { $team }
first-message = Bonjour { "{prénom}" }, vous êtes invité à l’atelier citoyen « { "{atelier}" } ». Lire cette page ne vous engage à rien. Une question, un non : { $phone }.

column-last-name = Nom
column-first-name = Prénom
column-phone = Téléphone
column-language = Langue
column-page = Page personnelle
column-code = Code court
column-words = Message

mail-page = Ouvrir ma page personnelle
mail-code = Ou allez sur { $home } et tapez votre code court : { $code }.
mail-phone = Ou appelez-nous au { $phone } : une personne vous répond. Pour dire non aussi, un mot suffit.
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
