# Un courriel revenu : ce que dit la commande à qui tient la machine.

not-a-report = Ce n’est pas un avis de non-remise (RFC 3464). Rien n’est noté.
too-large = Cet avis dépasse { $limit } Mo. Rien n’est noté.
not-ours = Cet avis ne parle d’aucun de nos courriels, ou d’un courriel oublié depuis. Rien n’est noté.
