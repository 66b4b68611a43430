# L’agenda d’une personne : sa page, et l’adresse à laquelle un agenda s’abonne.

title = Mon agenda
lead = Vos rendez-vous, dans votre propre agenda. Si une date ou une salle change, il change aussi : vous n’avez rien à refaire.
holds = Ce qu’il contient
empty = Il est vide pour l’instant. Les rendez-vous y entrent quand vous dites que vous venez.
subscribe = S’abonner
once = Une seule fois, sur un seul de vos appareils : les autres suivent le plus souvent. Si vous avez déjà ouvert nos fichiers d’agenda, le même rendez-vous peut s’y trouver deux fois : supprimez alors celui du fichier.
phone = iPhone, iPad, Mac, Outlook sur ordinateur
google = Google Agenda (téléphones Android)
outlook = Outlook.com, sur internet
file = Un simple fichier, qui ne suivra pas les changements
delay = Un agenda relit cette adresse à son rythme, parfois une fois par jour seulement. Ce qui change au dernier moment vous est donc aussi dit par un message, ou par téléphone. Une question ? Appelez le { $phone }.
address = L’adresse
address-hint = Un autre agenda demande « l’adresse d’un calendrier » ou « une URL » : copiez celle-ci.
secret = Elle n’est qu’à vous : qui la possède voit vos rendez-vous, et Google ou Microsoft la connaissent si vous vous abonnez chez eux. Vous pouvez la changer ; l’ancienne ne montre alors plus rien, et vous vous abonnez de nouveau.
renew = Changer cette adresse
noted-renewed = C’est fait : voici votre nouvelle adresse. L’ancienne ne montre plus rien.
