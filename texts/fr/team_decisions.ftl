# La page des décisions, pour l’équipe.

gates = Ce qui attend le comité de pilotage
gates-lead = Ce qui dépend d’une décision ne se fait qu’après elle.
gate-column = Ce qui en dépend
stands = Où nous en sommes
gate = { $gate ->
        [draw] Préparer le tirage au sort des citoyens
        [briefs] Proposer un horaire aux intervenants, leur envoyer leur note de préparation
        [panel] Faire entrer des personnes qualifiées dans le groupe
        [speakers] Approuver les intervenants
        [materials] Montrer les supports aux participants
       *[other] { $gate }
    }
open = Ouvert.
open-since = Par la décision de la réunion { $meeting }, le { DAY($on) }.
open-derogation = Par une dérogation, le { DAY($on) }.
waits = En attente
waits-for = de la réunion { $meeting } : { item }.
last-time = La dernière décision, le { DAY($on) } : { outcome }.
item = { $item ->
        [question] la question posée
        [sample] les personnes à inviter
        [organisation] l’organisation du projet
        [programme] le programme de formation
        [speakers] les intervenants
        [panel] la liste des citoyens
        [replacement] un remplacement hors du plan, ou après la clôture
       *[materials] les supports de formation
    }
outcome = { $outcome ->
        [adopted] adopté
        [adopted_with_reservation] adopté, avec des remarques
        [postponed] remis à plus tard
       *[refused] non adopté
    }
write-down = Écrire une décision
record-one = Ce qu’une réunion a décidé
record-panel = La liste des citoyens (réunion 3)
derogate = Une dérogation
what = Décision
meeting-item = Réunion { $meeting } : { item }
outcome-label = Résultat
day = Jour
on-day = { DAY($on) }
reason = Raison
reason-hint = Elle est demandée pour tout résultat autre que « adopté ». Elle reste dans le relevé : n’y nommez personne.
save = Enregistrer la décision
panel-lead = { $drawn ->
        [yes] { $proposed ->
            [0] Plus personne n’attend d’être confirmé.
            [one] Une personne tirée au sort attend d’être confirmée.
           *[other] { $proposed } personnes tirées au sort attendent d’être confirmées.
        }
       *[no] { $proposed ->
            [0] Personne n’est qualifié pour l’instant.
            [one] Une personne est qualifiée.
           *[other] { $proposed } personnes sont qualifiées.
        }
    } { $free ->
        [0] Aucune place n’est libre
        [one] Une place est libre
       *[other] { $free } places sont libres
    } sur { $seats }. Si la liste est adoptée, les personnes cochées entrent dans le groupe et nous le leur écrivons aussitôt. Les autres restent où elles en sont.
who-becomes = Qui entre dans le groupe
too-many = Plus de { $most } personnes sont qualifiées : cette page ne peut pas les proposer une à une. Décidez d’abord sur la page des personnes qui n’est pas retenu.
save-panel = Enregistrer la décision sur le groupe
derogate-lead = Une dérogation ouvre la suite avant la réunion. Le comité ou son délégué en décide ; elle reste dans le relevé, et le garant la voit. La liste des citoyens n’en a pas : seule la réunion 3 en décide.
derogation-reason = Qui l’a décidée, et pourquoi
save-derogation = Enregistrer la dérogation
derogation = dérogation
record = Le relevé de décisions
record-lead = La décision la plus récente vient en premier. Rien n’y est jamais changé : une nouvelle décision prend la suite.
nothing-yet = Rien n’est encore enregistré.
written-by = Écrite par
written = { $command ->
        [yes] Depuis la machine (commande « atelier decide »)
       *[no] { $by ->
            [none] Une personne effacée
           *[other] { $by }
        }
    }, le { MOMENT($at) }
what-missing = Choisissez la décision dans la liste.
outcome-missing = Choisissez un résultat dans la liste.
day-missing = Indiquez le jour de la réunion.
nobody-chosen = Personne n’est coché. Cochez qui entre dans le groupe ; si la réunion n’a retenu personne, choisissez un autre résultat.
not-qualified = La liste a changé depuis : une personne cochée n’est plus qualifiée. Relisez la liste, puis recommencez.
more-than-seats = { $people ->
        [one] Une personne est cochée
       *[other] { $people } personnes sont cochées
    }, et { $free ->
        [0] aucune place n’est libre
        [one] une seule place est libre
       *[other] { $free } places sont libres
    } sur { $seats }. Décochez qui ne peut pas entrer : ces personnes restent qualifiées.
noted-recorded = La décision est enregistrée.
noted-panel = La décision est enregistrée. Les nouveaux membres du groupe en sont informés.
noted-nobody = La décision est enregistrée. Personne n’était qualifié : le groupe ne change pas.
noted-already = Cette décision du même jour est déjà dans le relevé : rien n’a changé.
noted-derogation = La dérogation est enregistrée.
