# The ten stages of a life with a customer, as the customer says it and as we do.

stages-theirs-1 = Zauważam potrzebę
stages-theirs-2 = Pytam
stages-theirs-3 = Rozważam, czego potrzebuję
stages-theirs-4 = Porównuję
stages-theirs-5 = Decyduję we własnym tempie
stages-theirs-6 = Zgadzam się
stages-theirs-7 = Odbieram i zaczynam
stages-theirs-8 = Mówię, że działa
stages-theirs-9 = Wszystko jest załatwione
stages-theirs-10 = Używam, wracam, polecam albo odchodzę

stages-ours-1 = Wzbudzenie zainteresowania
stages-ours-2 = Pierwszy kontakt
stages-ours-3 = Poznanie potrzeb
stages-ours-4 = Oferta i prezentacja
stages-ours-5 = Kontakt aż do odpowiedzi
stages-ours-6 = Umowa
stages-ours-7 = Dostawa i wdrożenie
stages-ours-8 = Potwierdzenie
stages-ours-9 = Zamknięcie obsługi
stages-ours-10 = Stała opieka
