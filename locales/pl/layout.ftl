# The frame of every page: where one can go, what is said when a page can't be given.

layout-site = Forgetmenot
layout-skip = Przejdź do treści
layout-offline = Brak połączenia. To, co wpisujesz, zostaje tutaj, aż połączenie wróci.
layout-nav = Główne strony
layout-today = Dziś
layout-cases = Sprawy
layout-customers = Klienci
layout-follow-through = Realizacja
layout-closings = Zamknięcia
layout-care = Opieka
layout-bills = Faktury
layout-procedures = Procedury
layout-imports = Import
layout-settings = Ustawienia
layout-audit = Audyt
# A button in the head and under the thumb: write down a contact that just took place.
layout-record = Odnotuj
layout-more = Więcej
layout-find = Szukaj wszędzie
layout-language = Język
layout-theme = Wygląd
layout-theme-system = Jak w systemie
layout-theme-light = Jasny
layout-theme-dark = Ciemny
layout-people = Ludzie
layout-sign-out = Wyloguj
layout-back = Wróć
layout-licenses = Licencje

# A page that can't be given: what happened, and how to go on.

layout-not-found = Nie ma takiej strony
layout-not-found-instead = Strona mogła zmienić adres albo w adresie jest pomyłka. Wróć lub znajdź klienta po nazwie.
layout-not-understood = Tego nie udało się odczytać
layout-not-understood-instead = Otwórz stronę jeszcze raz i wyślij ponownie.
layout-too-large = To jest za duże
layout-too-large-instead = Wyślij mniej naraz: skróć tekst albo wybierz mniejszy plik.
layout-too-many = Za dużo naraz
layout-too-many-instead = Odczekaj sekundę i spróbuj ponownie. Nic się nie zmieniło.
layout-unavailable = Baza danych chwilowo nie odpowiada
layout-unavailable-instead = Nic się nie zmieniło. Odczekaj chwilę i spróbuj ponownie.
layout-broken = Coś po naszej stronie nie zadziałało
layout-broken-instead = Nic się nie zmieniło. Spróbuj ponownie, a jeśli to nie pomoże, powiadom administratora programu.
layout-refused = Teraz nie da się tego zrobić
layout-forbidden = To przyszło z innej strony internetowej
layout-forbidden-instead = Nic się nie zmieniło. Otwórz stronę tutaj i zrób to jeszcze raz.
layout-slow = To trwa dłużej, niż powinno
layout-slow-instead = Być może jeszcze się wykona. Za chwilę zajrzyj na stronę, zanim zrobisz to ponownie.
# The program was called by a name that is not its own.
layout-misdirected = Pod tą nazwą ten program nie odpowiada
layout-misdirected-instead = Proszę otworzyć go pod adresem, który podano. Osoba, która go prowadzi, może nadać mu inną nazwę: public_url w konfiguracji.
