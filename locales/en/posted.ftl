# What is said of forms that were not sent, or were saved by somebody else meanwhile.

posted-lost = This was not sent. Everything you typed is still here.
posted-again = Try again
posted-meanwhile = Somebody else saved this meanwhile. Beside what you typed stands what holds now; send it again to save yours.
posted-theirs = Now it says:
posted-take = Take this
posted-typed = What you typed
posted-kept = What you typed is still here
posted-kept-words = Your session had ended, so it was not sent. It is sent when you press the button.
posted-kept-send = Send it now
posted-kept-back = Back without sending
