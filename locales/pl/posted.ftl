# What is said of forms that were not sent, or were saved by somebody else meanwhile.

posted-lost = To nie zostało wysłane. Wszystko, co wpisano, nadal tu jest.
posted-again = Spróbuj ponownie
posted-meanwhile = W międzyczasie zapisano tu zmianę innej osoby. Obok wpisanego tekstu widać to, co obowiązuje teraz; aby zapisać swoje, wyślij jeszcze raz.
posted-theirs = Teraz jest tu:
posted-take = Przyjmij to
posted-typed = Co zostało wpisane
posted-kept = To, co wpisano, nadal tu jest
posted-kept-words = Sesja się skończyła, więc nic nie zostało wysłane. Wyślesz to przyciskiem.
posted-kept-send = Wyślij teraz
posted-kept-back = Wróć bez wysyłania
