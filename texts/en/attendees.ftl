# Who is there and is neither citizen nor speaker: facilitators, note-takers, the press…

citizen = takes part
speaker = speaks
team = team
facilitator = facilitator
note-taker = takes notes
interpreter = interpreter
carer = accompanies somebody
observer = observer
press = press
