# What somebody reads who opens the QR code of a badge.

title = A badge of our workshop
found = Have you found this badge? Please call or write to us: we will give it back.
nothing-personal = The badge is for the welcome desk, on the day. This page does not say whose it is.
team = Are you one of the team? <a href="{ $path }">Open your pages first</a>, then point at the badge again.
