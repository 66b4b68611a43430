"""E-mails of first contact, by the real mailer to a real mail server."""
