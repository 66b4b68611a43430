# L’avis et les réponses du commanditaire, sur la page de l’équipe.

handed = L’avis a été remis à { $commissioner } le { DAY($on) }. C’est { $form ->
        [proposal] une proposition
        [position] une position argumentée sur des scénarios
       *[conditions] un avis sur des conditions : ce qui peut se faire, comment, et avec quelles précautions
    }.
not-handed = L’avis n’a pas encore été remis. Notez ses articles, puis sa remise : les réponses viennent après.
wishes = { $people ->
        [one] Une personne a participé.
       *[other] { $people } personnes ont participé.
    } { $unwanted ->
        [0] Personne n’a demandé à ne pas être prévenu des réponses.
        [one] Une personne a demandé à ne pas être prévenue des réponses.
       *[other] { $unwanted } personnes ont demandé à ne pas être prévenues des réponses.
    }
told-at = Ce que vous notez maintenant leur arrive le { MOMENT($at) }, en un seul message.
articles = Les articles
article = Article
stands = Ce qu’il devient
versions = ({ $count } réponses, la dernière compte)
no-articles = Aucun article n’est noté.
write-down = Noter
add = Noter un article
number = Numéro
title = Titre
words = Texte de l’article
agreement = Le groupe était-il d’accord ?
agreement-of = { $agreement ->
        [consensus] Oui : consensus
       *[dissensus] Non : dissensus, les avis restent partagés
    }
votes-for = Voix pour
votes-against = Voix contre
votes-hint = Seulement si le groupe a compté. Sinon, laissez vide.
save-article = Garder l’article
hand-over = Noter la remise de l’avis
hand-over-lead = Toutes les personnes qui ont participé en sont prévenues, une fois. Les articles ne peuvent plus être retirés ensuite.
form = Quelle forme a l’avis ?
form-of = { $form ->
        [proposal] Une proposition
        [position] Une position argumentée sur des scénarios
       *[conditions] Les conditions de mise en œuvre d’une politique
    }
handed-on = Remis le
save-hand-over = Noter la remise
answer = La réponse du commanditaire
told = { $told ->
        [yes] { $count ->
            [0] Personne n’en a encore été prévenu.
            [one] Une personne en a été prévenue.
           *[other] { $count } personnes en ont été prévenues.
        }
       *[no] Personne n’en est encore prévenu : le message part ce soir, ou demain soir.
    }
record = Noter la réponse
correct = Noter une autre réponse
record-lead = Les personnes qui ont participé l’apprennent le { MOMENT($at) }. Jusque-là, une correction n’en fait pas un second message. Les réponses plus anciennes restent visibles.
what-becomes = Que devient cet article ?
reason = Pourquoi ?
reason-hint = Dans les mots du commanditaire. C’est ce que les participants attendent le plus.
signatory = Qui a signé ?
signatory-hint = Nom et fonction, comme sur le courrier.
answered-on = Date de la réponse
save-answer = Garder la réponse
mend = Corriger l’article
remove = Retirer cet article
all = Tous les articles
form-missing = Choisissez la forme de l’avis.
day-missing = Choisissez une date.
number-is-taken = L’article { $number } est déjà noté : ouvrez-le pour le corriger.
noted-listed = L’article est noté.
noted-removed = L’article est retiré.
noted-handed = La remise de l’avis est notée. Les personnes qui ont participé en sont prévenues.
noted-answered = La réponse est notée.
noted-same = Cette réponse était déjà notée : rien n’a changé.
waiting = { $count ->
        [one] article de l’avis sans réponse
       *[other] articles de l’avis sans réponse
    }
