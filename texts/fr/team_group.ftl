# Les places du groupe, sur les pages de l’équipe.

title = Groupe
not-yet = Le groupe n’existe pas encore : il vient du tirage au sort, ou de la décision de la réunion 3.
tile-taken = { $count ->
        [one] place occupée sur { $seats }
       *[other] places occupées sur { $seats }
    }
tile-confirmed = { $count ->
        [one] confirmée au téléphone
       *[other] confirmées au téléphone
    }
tile-empty = { $count ->
        [one] place libre
       *[other] places libres
    }
sheet = La feuille sans noms, pour la réunion 3
empty = Les places libres
closes = Les remplacements se font jusqu’au { MOMENT($at) }.
late = Les remplacements sont clos depuis le { MOMENT($at) }. Un remplacement demande une décision, écrite au relevé.
seat = Place n° { $seat }
nobody-asked = Place n° { $seat } : elle n’est proposée à personne.
offered-to = Proposée à
until = Réponse attendue avant le { MOMENT($at) }.
then-next = Sans réponse, ou après un non, elle est proposée à la personne suivante.
on-the-phone = Si la personne répond au téléphone :
says-yes = Elle prend la place
says-no = Elle dit non
take-back = Reprendre la proposition
who-fits = Qui convient le mieux pour la place n° { $seat }
order = D’abord qui permet au groupe de respecter le plan ; parmi ces personnes, les suppléants avant les autres. Les personnes à qui une place a déjà été proposée viennent à la fin.
nobody-fits = Il n’y a plus de suppléant. Qualifiez d’autres personnes, ou laissez la place libre.
line = { $line ->
        [substitute] Sur la liste des suppléants.
       *[other] Son nom n’a pas été tiré.
    }{ $asked ->
        [yes] {""} Une place lui a déjà été proposée.
       *[no] {""}
    }
keeps-plan = Le groupe peut respecter tout le plan.
lacks = { $count ->
        [one] Il manquerait une place au plan, ou il y en aurait une de trop.
       *[other] Il manquerait { $count } places au plan, ou il y en aurait de trop.
    }
swap = Ce que { $name } change
swap-bar = { $label } : { $before } → { $after } pour { $minimum } à { $maximum } places
reason = La décision
hours-label = Temps pour répondre
hours = { $hours } heures
goes-on = Si la réponse est non, ou s’il n’y en a pas, proposer à la personne suivante qui respecte le plan
offer = Proposer la place n° { $seat } à { $name }
others = { $count ->
        [one] Proposer à une autre personne
       *[other] Proposer à l’une des { $count } autres personnes
    }
seats = Toutes les places
column-seat = Place
column-confirmed = Confirmation
free = libre
confirmed = { DAY($at) }
to-call = à appeler
past = Ce qui a été proposé
column-outcome = Réponse
outcome = { DAY($at) } : { $state ->
        [accepted] oui
        [declined] non
        [expired] pas de réponse
       *[other] proposition reprise
    }
noted-confirmed = C’est noté : cette personne vient.
noted-left = C’est noté : la place est libre.
noted-offered = La place est proposée.
noted-accepted = C’est noté : la place est prise.
noted-declined = C’est noté : la réponse est non.
noted-taken-back = La proposition est reprise. La personne est prévenue.

sheet-title = Le groupe, sans noms
sheet-count = { $taken ->
        [0] Aucune place n’est occupée
        [one] Une place est occupée
       *[other] { $taken } places sont occupées
    }, sur { $seats }. { $confirmed ->
        [0] Aucune n’est encore confirmée au téléphone.
        [one] Une est confirmée au téléphone.
       *[other] { $confirmed } sont confirmées au téléphone.
    }
sheet-lead = Pour la réunion 3 du comité de pilotage. État du groupe : { MOMENT($at) }.

call-title = Appeler { $name }
script = Ce que vous pouvez dire
script-who = « Bonjour, ici { $team }. Votre nom a été tiré au sort pour « { $workshop } ». Avez-vous quelques minutes ? »
script-dates = « Votre participation, c’est l’ensemble de ces dates. Pouvez-vous être là ? »
script-date = { $title } : { SPAN($starts, $ends) }
script-needs = « De quoi avez-vous besoin pour venir : trajet, garde d’enfants, repas, accès ? » Ne notez jamais une maladie.
script-next = « Le comité de pilotage confirme le groupe. Vous recevez ensuite une invitation pour chaque date. »
what-said = Après l’appel, notez ce qui a été dit. Sans réponse, notez-le sur la liste d’appels.
comes = { $name } vient à l’ensemble
does-not-come = Cette personne ne peut pas venir…
leaves-lead = Sa place devient libre. Rien n’est effacé, et un retour reste possible pendant 24 heures tant que la place n’est pas prise.
leaves = Noter { QUE($name) } renonce
who-else = À qui
reason-hint = Demandée quand le groupe ne respecterait plus le plan, ou après la clôture.
offer-other = Proposer la place n° { $seat } à cette personne
committee-says-no = Le comité de pilotage ne confirme pas cette personne…
not-confirmed-lead = Sa place devient libre, et nous le lui disons avec soin.
not-confirmed = Noter que le comité ne confirme pas { $name }
noted-not-confirmed = C’est noté : la place est libre, et la personne est prévenue.
