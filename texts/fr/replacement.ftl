# Proposer une place devenue libre.

# À la personne.
offered = <b>Une place s’est libérée, { $name } : elle est pour vous si vous le voulez.</b>

    C’est dans « { $workshop } », pour l’ensemble : { $dates }. Vous êtes libre de dire oui ou non, sans rien expliquer. Répondez avant le { MOMENT($until) }, s’il vous plaît : ensuite, nous pourrons la proposer à une autre personne.

    Vous préférez en parler ? Appelez le { $phone }.
open = Répondre
ask = <b>Prenez-vous la place libre dans « { $workshop } » ?</b>
    Vous viendriez à l’ensemble : { $dates }.

    Répondez avant le { MOMENT($until) }, s’il vous plaît.
over = <b>Cette place n’est plus proposée.</b>
    C’était dans « { $workshop } ». Si une autre place se libère, nous pouvons vous la proposer.
said-no = <b>Vous avez dit non à cette place.</b> C’est noté, et cela ne change rien d’autre.
yes = Oui, je prends la place
no = Non, pas cette fois
noted-yes = C’est noté : la place est à vous.
noted-no = C’est noté. Merci de nous avoir répondu.
seat-is-yours = <b>La place est à vous, { $name }.</b>

    C’est dans « { $workshop } ». Une personne de l’équipe vous appelle pour voir avec vous si tout convient. Puis le comité de pilotage, qui veille sur l’atelier, confirme le groupe. Gardez les dates libres, s’il vous plaît.
offer-ended = Bonjour { $name }. Nous vous avions proposé une place dans « { $workshop } », et le temps pour répondre est passé. Ce n’est pas grave : si une autre place se libère, nous pouvons vous la proposer. Une personne de l’équipe essaie de vous joindre.
offer-taken-back = Bonjour { $name }. La place que nous vous proposions dans « { $workshop } » n’est plus proposée. Nous en sommes désolés. Si une autre se libère, nous pouvons vous la proposer.

# Ce qui empêche d’agir.
hours-missing = Choisissez combien de temps la proposition reste ouverte.
cannot-be-asked = Cette personne ne peut pas recevoir de place : elle en a une, elle ne participe plus, ou elle est laissée en paix. Choisissez une autre personne.
offered-already = Cette place, ou une autre à cette personne, est déjà proposée. Attendez la réponse, ou reprenez la proposition.
seat-is-taken = Cette place n’est plus libre : une autre personne l’a prise.
offer-is-over = Le temps pour répondre est passé. Appelez l’équipe, ou écrivez-lui : elle verra avec vous si la place est encore libre.
answered-already = Il y a déjà une réponse à cette proposition. Pour la changer, appelez l’équipe, ou écrivez-lui.
reason-quotas = Avec cette personne, le groupe ne respecterait plus le plan. Le comité de pilotage, ou la personne qu’il a désignée, doit en décider : écrivez sa décision en quelques mots.
reason-late = Les remplacements sont clos. Le comité de pilotage, ou la personne qu’il a désignée, doit en décider : écrivez sa décision en quelques mots.

# À l’équipe, dans le chat.
somebody-accepted = <b>{ $name }</b> prend la place n° { $seat }.
somebody-declined = <b>{ $name }</b> ne prend pas la place n° { $seat }.
somebody-silent = <b>{ $name }</b> n’a pas répondu pour la place n° { $seat }. Cette personne est sur la liste d’appels.
nobody-next = La place n° { $seat } est encore libre, et plus personne ne convient au plan sans que vous en décidiez. Voyez la page « Groupe ».
