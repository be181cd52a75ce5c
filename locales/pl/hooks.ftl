# Webhooki: adresy, które dowiadują się, co się dzieje.

hooks-title = Webhooki
hooks-about = Inny program dowiaduje się od razu, co się dzieje z klientami. Każda wiadomość jest podpisana i ponawiana, aż zostanie przyjęta.
hooks-none = Brak webhooków
hooks-none-instead = Utwórz webhook dla programu, który ma od razu wiedzieć, co się tu dzieje.
hooks-new = Nowy webhook
hooks-make = Utwórz
hooks-change = Zmień
hooks-back = Webhooki
hooks-address = Adres
hooks-address-hint = Zaczyna się od https. O nic go nie pytamy, tylko informujemy.
hooks-address-none = To nie jest adres internetowy
hooks-address-plain = Na zewnątrz prowadzi tylko https
hooks-address-credentials = W adresie nie może być nazwy ani hasła
hooks-address-private = Ten adres prowadzi do sieci prywatnej; może na to pozwolić konfiguracja
hooks-owner = Działa w imieniu
hooks-owner-hint = Mowa tylko o klientach, których widzi ta osoba.
hooks-events = Zdarzenia
hooks-events-hint = Nic niezaznaczone oznacza wszystko.
hooks-events-all = Wszystko
# { $kinds } to lista kodów.
hooks-kinds = Ponadto wybrane przez program: { $kinds }
hooks-state = Stan
hooks-state-active = Działa
hooks-state-failing = Nie odpowiada
hooks-made = Utworzono
hooks-failing-since = Nic nie przyjęto od
hooks-former-until = Poprzedni sekret działa do
hooks-waiting = Wiadomości
hooks-count-waiting = { $count ->
    [one] { $count } czeka
    [few] { $count } czekają
    [many] { $count } czeka
   *[other] { $count } czeka
}
hooks-count-given-up = { $count ->
    [one] { $count } zaniechana
    [few] { $count } zaniechane
    [many] { $count } zaniechanych
   *[other] { $count } zaniechanej
}
hooks-cause-by-hand = Wstrzymany
hooks-cause-by-hand-instead = Nic przez to nie ginie: po wznowieniu ruszy od miejsca, w którym stanął.
hooks-cause-failing = Wstrzymany: od kilku dni brak odpowiedzi
hooks-cause-failing-instead = Sprawdź, czy adres jest poprawny i czy drugi program działa, wyślij próbę, a potem wznów. Nic nie zginęło.
hooks-cause-gone = Zakończony: adres odpowiedział, że już nie istnieje
hooks-cause-gone-instead = Jeśli znów istnieje, wznów; jeśli nie, usuń webhook.
hooks-cause-owner-out = Wstrzymany: osoba, w której imieniu działa, nie ma już dostępu
hooks-cause-owner-out-instead = Utwórz nowy webhook w imieniu kogoś innego.
hooks-test = Wyślij próbę
hooks-pause = Wstrzymaj
hooks-resume = Wznów
hooks-rotate = Nowy sekret
hooks-delete = Usuń
hooks-deliveries = Ostatnie wiadomości
hooks-deliveries-none = Nic jeszcze nie wysłano
hooks-deliveries-none-instead = Wyślij próbę albo poczekaj, aż coś się wydarzy.
hooks-when = Kiedy
hooks-outcome = Wynik
hooks-answer = Odpowiedź
hooks-tries = Próby
hooks-again = Jeszcze raz
hooks-is-test = Próba
hooks-next = Ponownie:
hooks-send-again = Wyślij ponownie
hooks-outcome-waiting = Czeka
hooks-outcome-delivered = Przyjęta
hooks-outcome-given-up = Zaniechana
hooks-outcome-unseen = Nie wysłano: ta osoba nie widzi klienta
hooks-trouble-unknown = Nazwa donikąd nie prowadzi
hooks-trouble-barred = Prowadzi do niedozwolonej sieci
hooks-trouble-unconnected = Brak połączenia
hooks-trouble-unsafe = Certyfikat się nie zgadza
hooks-trouble-late = Brak odpowiedzi na czas
hooks-trouble-broken = To nie była odpowiedź HTTP
hooks-secret = Sekret webhooka
hooks-secret-once = Skopiuj go teraz do drugiego programu: więcej się nie pokaże.
# { $name } to nazwa standardu.
hooks-secret-about = Służy do sprawdzania podpisu każdej wiadomości według { $name }.
hooks-secret-kept = Mam go
hooks-done-changed = Zapisano
hooks-done-paused = Wstrzymano
hooks-done-resumed = Wznowiono
hooks-done-deleted = Usunięto
hooks-done-tested = Próba została przyjęta
hooks-done-warned-test-failed = Próba nie została przyjęta: lista poniżej mówi dlaczego
hooks-done-sent-again = Wiadomość zostanie wysłana ponownie
