# Bringing people in.

legal-gaps = These are not invented people, and facts that the law asks for are missing: { $missing }. Nobody was added. Fill in the “notice” part of the workshop file, load it, then try again.
