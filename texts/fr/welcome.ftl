# Le premier écran de qui vient d’arriver.

hello = Bonjour { $first_name }, et merci d’être là.

    Nous sommes { $team }. Avant de décider, { $commissioner } demande leur avis à des citoyens :
    <b>{ $question }</b>

    • Participer est <b>gratuit</b> et <b>libre</b> : vous pouvez dire non, ou arrêter, à tout moment et sans raison.
    • Ce que vous écrivez ici n’est lu que par l’équipe. Les autres participants ne le voient pas. Le commanditaire non plus.
    • Vous pouvez aussi tout faire par téléphone : { $phone }.
