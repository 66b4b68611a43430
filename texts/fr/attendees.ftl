# Qui est là sans être citoyen ni intervenant : animation, prise de notes, presse…

citizen = participe
speaker = intervient
team = équipe
facilitator = animation
note-taker = prise de notes
interpreter = interprète
carer = accompagne une personne
observer = observe
press = presse
