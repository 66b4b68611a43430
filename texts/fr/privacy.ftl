# Nos règles sur les données, pour tout le monde.

of-a-stranger = Nous ne savons pas qui vous êtes. De vous, nous ne gardons que le numéro de cette conversation, sa langue et ce que vous y écrivez.
no-workshop = Aucun atelier n’est ouvert ici pour l’instant. De vous, nous ne gardons que le numéro de cette conversation et sa langue.
home = Revenir à l’accueil
