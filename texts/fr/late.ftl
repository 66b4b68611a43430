# « Mon train a du retard », le jour même.

mine = Mon train a du retard
ask = { $said ->
        [hour] Merci, l’équipe sait que vous arriverez vers { HOUR($at) }. Elle vous attend. Si cela change, dites-le ici.
        [unknown] Merci, l’équipe sait que vous aurez du retard. Dites-le ici quand vous en saurez plus.
       *[nothing] Cela arrive. Nous commençons à { HOUR($starts) }, et nous vous attendrons. De combien sera le retard ?
    }
quarter = Environ 15 minutes
half = Environ 30 minutes
hour = Environ une heure
unknown = Je ne sais pas
in-time = Finalement, je serai à l’heure
not-coming = Je ne peux plus venir
noted-in-time = C’est noté : vous serez à l’heure.
not-now = Un retard se dit le jour même, à partir de six heures avant le début, tant que l’arrivée n’est pas notée à l’accueil.
team = { $known ->
        [yes] { $name } aura du retard et pense arriver vers { HOUR($at) }. La page des arrivées le montre.
       *[no] { $name } aura du retard et ne sait pas encore de combien. La page des arrivées le montre.
    }
