# La personne à prévenir s’il arrive quelque chose : laissée par chacun, lue seulement par la logistique.

consent-missing = Sans votre accord et le sien, nous ne gardons rien. Cochez la case pour que ce numéro soit gardé, ou laissez tout vide.
name-missing = Dites qui est cette personne. Rien n’a été enregistré.

# Sur la page de chacun.
own-title = Une personne à prévenir
own-lead = C’est facultatif. S’il vous arrive quelque chose pendant un week-end, nous appelons la personne que vous nommez ici, et seulement dans ce cas. Seule la personne de l’équipe qui s’occupe de la logistique peut lire son numéro, et chaque lecture est notée. Nous l’effaçons 7 jours après le dernier jour passé ensemble.
own-at = Vous avez nommé une personne le { MOMENT($at) }.
own-not-shown = Par prudence, cette page ne la montre pas. Si vous en nommez une autre, elle prend sa place.
who = Qui est-ce ?
who-hint = Son nom, et ce qu’elle est pour vous : « Léa Martin, ma sœur ».
phone = Son numéro de téléphone
own-consent = Cette personne sait que je donne son numéro. J’accepte que l’équipe le garde pour l’appeler s’il m’arrive quelque chose. Je peux retirer cet accord quand je veux.
own-keep = Garder ce numéro
own-noted = C’est noté. Nous n’appelons cette personne que s’il vous arrive quelque chose.
own-forget = Retirer mon accord et effacer ce numéro
own-forgotten = Ce numéro est effacé. Votre place dans l’atelier ne change pas.

# Pour la logistique.
title = { $count ->
        [0] Personnes à prévenir : personne n’en a nommé
        [one] Personnes à prévenir : 1 personne en a nommé une
       *[other] Personnes à prévenir : { $count } personnes en ont nommé une
    }
lead = Qui appeler s’il arrive quelque chose, et seulement dans ce cas. Chaque lecture est notée, avec votre nom. Tout est effacé 7 jours après le dernier jour passé ensemble.
read = Voir qui appeler
read-one = Voir qui appeler pour { $name }
forget-one = Oublier qui appeler pour { $name }
note-link = Noter une personne à prévenir pour { $name }
note-title = Qui prévenir pour { $name } ?
note-lead = Ce que vous notez ici remplace la personne nommée avant. Demandez si elle est au courant.
note-hint = Son nom, et son lien avec la personne : « Léa Martin, sa sœur ».
agreed-by-phone = La personne est d’accord, et celle qu’elle nomme le sait. Ce sera gardé jusqu’à 7 jours après le dernier jour passé ensemble.
noted = C’est noté, à la place de ce qui était écrit avant.
forgotten = C’est oublié : la personne a retiré son accord.
from-person = Appeler la personne à prévenir pour { $name }
call-title = Qui appeler pour { $name }
call = Appeler le { $phone }
call-hint = Cette lecture est notée. Ne copiez ce numéro nulle part. Après l’appel, notez ce qui s’est passé dans le journal des incidents.
nobody = Personne n’est nommé ici. Le numéro a pu être effacé.
back = Retour
