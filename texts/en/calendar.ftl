# One person’s calendar: their page, and the address to which a calendar subscribes.

title = My calendar
lead = Your appointments, in your own calendar. If a date or a room changes, it changes too: there is nothing for you to do again.
holds = What it holds
empty = It is empty for now. Appointments enter it when you say that you are coming.
subscribe = Subscribe
once = Once only, on one of your devices: the others mostly follow. If you have opened our calendar files before, the same appointment may be there twice: then delete the one from the file.
phone = iPhone, iPad, Mac, Outlook on a computer
google = Google Calendar (Android phones)
outlook = Outlook.com, on the web
file = Just a file, which will not follow changes
delay = A calendar reads this address again in its own time, sometimes once a day only. So we also tell you by message, or by telephone, of whatever changes at the last moment. A question? Call { $phone }.
address = The address
address-hint = Another calendar asks for “the address of a calendar”, or “a URL”: copy this one.
secret = It is yours alone: whoever has it sees your appointments, and Google or Microsoft know it if you subscribe with them. You can change it; the old one then shows nothing any more, and you subscribe anew.
renew = Change this address
mails = By e-mail
mails-always = Each appointment, and each change, also comes to you by e-mail.
mails-too = Each appointment, and each change, comes to you in Telegram and also by e-mail.
mails-not = Your appointments come to you in Telegram. They can also come by e-mail, to the address that you gave us: your mail program then puts them into your calendar.
mails-want = Get them by e-mail too
mails-stop = Get them by e-mail no more
noted-mailed = Done: they come by e-mail too. Those that you have already leave now.
noted-not-mailed = Done: they come by e-mail no more.
noted-renewed = Done: this is your new address. The old one shows nothing any more.
