# La charte des participants : ce qu’elle dit, et comment on l’accepte.

words =
    Respect
    Chacun parle à son tour et va au bout de sa phrase. On critique une idée, jamais une personne. Tous les avis comptent, aussi ceux qui sont seuls.

    Parole libre
    Ce que les autres disent pendant l’atelier reste entre nous. Vous pouvez raconter ce que vous avez appris, sans dire qui a dit quoi.

    Images et enregistrements
    On ne photographie, ne filme et n’enregistre personne sans son accord. Chacun peut dire non, à tout moment, sans donner de raison.

    Presse
    Vous êtes libre de parler à un journaliste, en votre nom. Vous êtes libre aussi de ne pas répondre. L’équipe peut vous accompagner.

    Influence
    Si quelqu’un cherche à orienter votre avis, ou vous propose un avantage en lien avec l’atelier, dites-le à l’équipe. Vous n’avez rien à accepter.

    Téléphones
    Pendant les séquences, les téléphones sont en silencieux. Si vous attendez un appel important, prévenez l’équipe.

    Présence
    Nous comptons sur vous du début à la fin. Si vous ne pouvez pas venir, dites-le dès que possible. Vous pouvez toujours quitter l’atelier.

ask = <b>La charte de l’atelier</b>

    { $words ->
        [none] { words }
       *[other] { $words }
    }

    La lire prend deux minutes. Êtes-vous d’accord ?
accept = J’ai lu et j’accepte
talk = Je voudrais en parler
later = Plus tard
accepted = <b>Merci, c’est noté : vous avez accepté la charte.</b> Vous pouvez la relire quand vous voulez dans « Mes dates ».
not-yet = La charte concerne les personnes qui ont une place dans l’atelier. Rien ne vous est demandé pour l’instant.
done = <b>La charte de l’atelier</b>

    { $words ->
        [none] { words }
       *[other] { $words }
    }

    Vous l’avez acceptée.
back = Mes dates
language-missing = Le texte manque dans une des langues de l’atelier. Rien n’a été enregistré. Vous pouvez l’ajouter, ou tout laisser vide : la charte reprend alors notre texte.
