# Les réunions du comité de pilotage : ce que chaque membre en reçoit, et ce qu’il faut corriger.

file-enter = Réunion { $number } du comité de pilotage : { SPAN($starts, $ends) }, { $place }. À l’ordre du jour : { $agenda }. Ouvrez ce fichier pour l’ajouter à votre agenda.
file-replace = La réunion { $number } du comité de pilotage change : { SPAN($starts, $ends) }, { $place }. Ce fichier remplace l’ancien rendez-vous : ouvrez-le pour mettre votre agenda à jour.
file-cancel = Supprimez de votre agenda la réunion { $number } du comité de pilotage, prévue { SPAN($starts, $ends) }, { $place }. Ouvrez ce fichier : la plupart des agendas la suppriment alors d’eux-mêmes. Si elle y est encore ensuite, supprimez-la à la main.
file-return = La réunion { $number } du comité de pilotage aura bien lieu : { SPAN($starts, $ends) }, { $place }. À l’ordre du jour : { $agenda }. Ce fichier remplace l’annulation reçue avant : ouvrez-le pour remettre le rendez-vous dans votre agenda.
comes = Je viens
does-not = Je ne viens pas
my-calendar = Mon agenda
not-a-moment = Donnez le jour et l’heure de la réunion.
minutes = Une réunion dure entre { $shortest } et { $longest } minutes.
past = Le { MOMENT($starts) } est passé : choisissez un moment à venir.
place-missing = Dites où la réunion a lieu : une adresse, ou le lien d’une visioconférence.
organisation-missing = Dites pour qui cette personne siège : un ministère, une association, une collectivité…
left-alone = Cette personne a demandé à ne plus jamais être contactée.
already-there = { $name } siège déjà au comité.
not-a-member = Cette personne ne siège pas, ou plus, au comité.
is-called-off = Cette réunion n’a plus lieu à cette date.
too-late = La réunion a commencé le { MOMENT($starts) } : il n’y a plus rien à y changer.
