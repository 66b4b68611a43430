# Ce que devient l’avis.

# Aux participants, une fois par jour au plus.
news-one = Bonjour { $name }. Voici ce que devient votre avis : { $commissioner } { $version ->
        [1] répond
       *[other] corrige sa réponse
    } à l’article { $number }, « { $title } ».
    { $outcome ->
        [kept] <b>Cet article est retenu.</b>
        [partly] <b>Cet article est retenu en partie.</b>
       *[not_kept] <b>Cet article n’est pas retenu.</b>
    }

    Pourquoi : « { $reason } »
    Signé : { $signatory }, le { DAY($on) }.

    { still }
news-many = Bonjour { $name }. Voici ce que devient votre avis : { $commissioner } répond à { $count } articles.{ $kept-count ->
        [0] {""}
       *[other] {""}

            <b>Retenu</b>
            { $kept-lines }
    }{ $partly-count ->
        [0] {""}
       *[other] {""}

            <b>Retenu en partie</b>
            { $partly-lines }
    }{ $not_kept-count ->
        [0] {""}
       *[other] {""}

            <b>Non retenu</b>
            { $not_kept-lines }
    }

    Le bouton ci-dessous donne la raison de chaque réponse.
    { still }
still = { $waiting ->
        [0] Chacun de vos { $articles } articles a maintenant sa réponse.
        [one] Un article sur { $articles } attend encore sa réponse.
       *[other] { $waiting } articles sur { $articles } attendent encore leur réponse.
    }
on-page = Lire sur une page
see-all = Ce que devient notre avis
stop = Ne plus me prévenir
tell = Me prévenir de nouveau

# Dans la conversation.
list = <b>Ce que devient notre avis</b>
    « { $workshop } »
    L’avis a été remis à { $commissioner } le { DAY($handed) }. { $articles ->
        [one] Il a un article.
       *[other] Il a { $articles } articles.
    }{ $kept-count ->
        [0] {""}
       *[other] {""}

            <b>Retenu : { $kept-count }</b>
            { $kept-lines }
    }{ $partly-count ->
        [0] {""}
       *[other] {""}

            <b>Retenu en partie : { $partly-count }</b>
            { $partly-lines }
    }{ $not_kept-count ->
        [0] {""}
       *[other] {""}

            <b>Non retenu : { $not_kept-count }</b>
            { $not_kept-lines }
    }{ $waiting ->
        [0] {""}
       *[other] {""}

            <b>Attend une réponse : { $waiting }</b>
            { $waiting-lines }
    }

    { promise }{ $wants ->
        [yes] {""}
       *[no] {""} Vous n’êtes plus prévenu des réponses ; vous les trouvez toujours ici.
    }
promise = { $waiting ->
        [0] Chaque article a sa réponse.
       *[other] { $late ->
            [0] Réponse promise au plus tard le { DAY($promised) }.
            [one] La réponse était promise pour le { DAY($promised) } : elle a <b>un jour de retard</b>.
           *[other] La réponse était promise pour le { DAY($promised) } : elle a <b>{ $late } jours de retard</b>.
        }
    }
read = Lire article par article
previous = ← Article précédent
next = Article suivant →
all = Tous les articles
article-waiting = <b>Article { $number }. { $title }</b>
    { voices }

    { $words }

    <b>Cet article attend encore sa réponse.</b>
article = <b>Article { $number }. { $title }</b>
    { voices }

    { $words }

    { $outcome ->
        [kept] <b>Cet article est retenu.</b>
        [partly] <b>Cet article est retenu en partie.</b>
       *[not_kept] <b>Cet article n’est pas retenu.</b>
    }
    Pourquoi : « { $reason } »
    Signé : { $signatory }, le { DAY($on) }.{ $version ->
        [1] {""}
       *[other] {""} Cette réponse en remplace une autre, qui reste visible sur la page.
    }
voices = { $agreement ->
        [consensus] Le groupe est d’accord.
       *[dissensus] Le groupe est partagé.
    }{ $counted ->
        [yes] {""} Pour : { $for }. Contre : { $against }.
       *[no] {""}
    }
page-link = Voici votre page : tout ce que devient votre avis, article par article. Elle n’est que pour vous : ne transmettez pas son adresse.
outcome = { $outcome ->
        [kept] Retenu
        [partly] Retenu en partie
        [not_kept] Non retenu
       *[waiting] Attend une réponse
    }
numbered = Article { $number }. { $title }
signed = Signé : { $signatory }, le { DAY($on) }.
older = { $count ->
        [one] Une réponse plus ancienne
       *[other] { $count } réponses plus anciennes
    }
progress = Ce que deviennent les articles
page-title = Ce que devient notre avis
page-lead = L’avis a été remis à { $commissioner } le { DAY($handed) }. C’est { $form ->
        [proposal] une proposition
        [position] une position argumentée sur des scénarios
       *[conditions] un avis sur des conditions : ce qui peut se faire, comment, et avec quelles précautions
    }.
page-promise = Ce que { $commissioner } a promis
page-articles = Article par article
page-news = Être prévenu
page-wants = { $wants ->
        [yes] Nous vous prévenons quand un article reçoit une réponse, une fois par jour au plus.
       *[no] Nous ne vous prévenons plus des réponses. Cette page reste à jour.
    }
page-private = Cette page n’est que pour vous : ne transmettez pas son adresse.
noted-stop = C’est noté : nous ne vous préviendrons plus des réponses. Tout reste à lire ici.
noted-tell = C’est noté : nous vous préviendrons de ce qui change à partir de maintenant.
not-yet = L’avis n’a pas encore été remis. Vous trouverez ici, ensuite, ce qu’il devient.

# À l’équipe.
alarm = <b>{ $workshop }</b>
    { $days ->
        [0] La réponse à l’avis est promise pour le { DAY($promised) }.
       *[other] L’avis a été remis il y a { $days } jours.
    } { $waiting ->
        [one] Un article sur { $articles } n’a pas de réponse.
       *[other] { $waiting } articles sur { $articles } n’ont pas de réponse.
    }{ $late ->
        [0] {""}
        [one] {""} La date promise, le { DAY($promised) }, est passée d’un jour.
       *[other] {""} La date promise, le { DAY($promised) }, est passée de { $late } jours.
    } Relancez { $commissioner }, et notez les réponses sur la page « L’avis ».

number-out-of-range = Un article porte un numéro de 1 à { $most }.
article-is-answered = L’article { $number } a déjà une réponse : ses mots restent ceux auxquels on a répondu.
agreement-missing = Dites si le groupe est d’accord ou partagé.
title-missing = Donnez un titre à l’article.
words-missing = Écrivez le texte de l’article.
not-votes = « { $given } » n’est pas un nombre de voix. Écrivez un nombre, ou rien.
no-articles = Notez d’abord les articles de l’avis, puis sa remise.
in-the-future = Le { DAY($on) } n’est pas encore arrivé. Notez la date quand elle est passée.
answered-before = Un article a reçu une réponse le { DAY($on) } : l’avis n’a pas pu être remis après.
no-such-article = L’avis n’a pas d’article { $number }.
is-handed-over = L’avis est remis : ses articles ne peuvent plus être retirés.
not-handed-over = Notez d’abord la remise de l’avis, puis les réponses.
outcome-missing = Dites ce que devient l’article.
reason-missing = Donnez la raison : c’est ce que les participants attendent le plus.
signatory-missing = Dites qui a signé la réponse.
before-the-opinion = L’avis a été remis le { DAY($on) } : la réponse ne peut pas être plus ancienne.
somebody-was-faster = Quelqu’un vient de noter une réponse à cet article. Relisez-la, puis notez la vôtre si elle est différente.
