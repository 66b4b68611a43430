# Ce qui manque encore : les personnes, et ce qui est attendu de chacune.

title = Ce qui manque encore
who = Qui
what = Quoi
everything = Tout
see-all = Voir tout le monde, aussi les personnes sans place et les intervenants
show = Afficher
group = { $group ->
        [seated] Le groupe
        [on_the_way] Les personnes contactées
        [speakers] Les intervenants
       *[all] Tout le monde
    }
counts = { $people ->
        [one] Une personne
       *[other] { $people } personnes
    }
missing = À faire encore
late = Dont en retard
done = Fait
remind = Relancer
remind-these = Relancer maintenant
found = { $count ->
        [0] Rien ne manque
        [one] Une personne a encore quelque chose à faire
       *[other] { $count } personnes ont encore quelque chose à faire
    }
order = Dans l’ordre :
by-order = { $order ->
        [name] des noms
        [date] des dates
       *[most] de ce qui manque le plus
    }
take-away = Télécharger le tableau
caption = Une ligne par personne à qui il manque quelque chose
person = Personne
by = Avant le
cell = { $late ->
        [yes] { $count ->
            [one] En retard
           *[other] { $count } à faire, en retard
        }
       *[no] { $count ->
            [one] À faire
           *[other] { $count } à faire
        }
    }
cell-done = Fait
due = avant le { DAY($at) }
nothing = Rien ne manque à personne ici.
to-tuning = Régler les rappels
choose-kind = Choisissez ce qui est à rappeler.
noted-reminded = Les rappels partent. Chacun ne va qu’à qui doit encore quelque chose à cet instant.

remind-title = Relancer : { $name }
remind-lead = { $count ->
        [0] Personne ne recevrait de rappel maintenant.
        [one] Une personne recevra un rappel de tout ce qui lui reste à faire.
       *[other] { $count } personnes recevront un rappel de tout ce qui leur reste à faire.
    }
remind-later = C’est la nuit : les rappels partiront à partir du { MOMENT($at) }.
reach-now = { $count ->
        [one] Dans Telegram : une personne
       *[other] Dans Telegram : { $count } personnes
    }
reach-by-mail = { $count ->
        [one] Par courriel, faute de Telegram : une personne
       *[other] Par courriel, faute de Telegram : { $count } personnes
    }
reach-heard = { $count ->
        [one] Une personne a déjà eu un rappel aujourd’hui
       *[other] { $count } personnes ont déjà eu un rappel aujourd’hui
    }
reach-muted = { $count ->
        [one] Une personne ne veut plus ce rappel
       *[other] { $count } personnes ne veulent plus ce rappel
    }
reach-to-phone = { $count ->
        [one] Ni Telegram ni courriel : une personne, à appeler
       *[other] Ni Telegram ni courriel : { $count } personnes, à appeler
    }
reach-silenced = { $count ->
        [one] Une personne est laissée en paix
       *[other] { $count } personnes sont laissées en paix
    }
remind-button = { $count ->
        [one] Envoyer le rappel
       *[other] Envoyer { $count } rappels
    }
