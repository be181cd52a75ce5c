# How people show who they are: links, second factors, sessions, other issuers.

# What is wrong with a new password.
entry-password-common = To hasło zgaduje się jako jedno z pierwszych: wybierz krótkie zdanie
entry-password-own = To hasło składa się z nazwiska, adresu lub nazwy programu: wybierz inne słowa

# The door.
entry-busy = Wiele osób loguje się w tej chwili.
entry-busy-instead = Odczekaj chwilę i spróbuj ponownie.
entry-start-over = Zacznij od nowa
entry-code-title = Jeszcze jeden krok
entry-code-about = Hasło się zgadza. Teraz drugi składnik.
entry-code = Kod
entry-code-hint = Sześć cyfr z aplikacji na urządzeniu albo jeden z kodów zapasowych.
entry-code-lost = Nie ma ani urządzenia, ani kodów zapasowych? Właściciel może usunąć drugi składnik.
entry-code-wrong = Ten kod jest błędny albo już użyty.
entry-code-wrong-instead = Poczekaj na następny kod w aplikacji i wpisz go.
entry-code-not-this = Ten kod jest błędny: wpisz ten, który aplikacja pokazuje teraz

# Signing in by another issuer.
# { $name } is what the configuration calls the issuer, such as "Garden Ltd".
entry-issuer = Zaloguj przez { $name }
entry-issuer-over = To logowanie nie zaczęło się tutaj albo trwało za długo.
entry-issuer-over-instead = Zacznij od nowa na stronie logowania.
entry-issuer-denied = Druga strona nie potwierdziła logowania.
entry-issuer-denied-instead = Spróbuj ponownie albo zaloguj się hasłem.
entry-issuer-failed = Druga strona nie odpowiada tak, jak powinna.
entry-issuer-failed-instead = Spróbuj później; przyczyna jest w dzienniku programu.
entry-issuer-unknown = Nie ma tu jeszcze takiego konta albo jego dostęp wstrzymano.
entry-issuer-unknown-instead = Poproś właściciela o dodanie konta z tym samym adresem e-mail.
entry-issuer-unverified = Druga strona nie potwierdza adresu e-mail.
entry-issuer-unverified-instead = Potwierdź tam adres i zacznij od nowa.
entry-issuer-domain = Ten adres e-mail nie należy do firmy.
entry-issuer-domain-instead = Wybierz tam konto służbowe i zacznij od nowa.

# A link by which somebody chooses their password.
entry-link = Link do ustawienia hasła
entry-link-about = Hasło wybiera sama ta osoba przez link, który działa raz, w ciągu doby. Nikt inny go nie pozna.
entry-link-make = Utwórz link
entry-link-made = Link jest gotowy.
entry-link-hand-over = Przekaż go osobiście albo w wiadomości, którą przeczyta tylko ta osoba:
entry-link-once = Widać go tylko teraz, działa raz i traci ważność po 24 godzinach. Nowszy link go unieważnia.
entry-link-handed = Gotowe
entry-link-over = Ten link już nie działa
entry-link-over-why = Został użyty, ma ponad dobę albo zastąpił go nowszy.
entry-link-over-instead = Poproś właściciela o nowy link.
entry-welcome = Wybierz hasło
entry-welcome-about = Nikt inny go nie pozna. Do logowania służy razem z adresem e-mail.
entry-welcome-do = Zacznij

# Showing once more who one is.
entry-confirm = Czy to Ty?
entry-confirm-about = To ważne, dlatego hasło jest potrzebne jeszcze raz.
entry-confirm-field = Hasło lub kod
entry-confirm-hint = Wystarczy też kod drugiego składnika.
entry-confirm-do = Dalej
entry-confirm-limited = Na razie za dużo prób: odczekaj minutę

# Sessions.
entry-safety = Bezpieczeństwo
entry-sessions = Aktywne sesje
entry-sessions-about = Każda przeglądarka zalogowana na to konto. Zakończ nieznane i nieużywane.
entry-session-device = Urządzenie
entry-session-way = Sposób logowania
entry-session-begun = Od
entry-session-seen = Ostatnia aktywność
entry-session-address = Adres
entry-session-end = Koniec
entry-session-end-do = Zakończ
entry-session-this = ta sesja
entry-session-now = teraz
entry-session-by-signing-out = przez wylogowanie
entry-sessions-end-others = Zakończ wszystkie pozostałe
# { $browser } is a name such as Firefox, { $system } one such as Windows.
entry-agent = { $browser }, { $system }
entry-agent-unknown = Przeglądarka
entry-way-password = hasło
entry-way-code = hasło i kod
entry-way-recovery = hasło i kod zapasowy
entry-way-passkey = klucz dostępu
entry-way-issuer = inne konto
entry-done-session-ended = Sesja zakończona.
entry-done-others-ended = Wszystkie pozostałe sesje zakończone.

# The second factor.
entry-second = Drugi składnik
entry-second-about = Oprócz hasła coś, co masz przy sobie: samo hasło nikomu nie wystarczy.
entry-second-demanded = Firma wymaga drugiego składnika. Po jego ustawieniu otworzy się reszta.
entry-second-none = Drugi składnik nie jest ustawiony.
entry-codes = Kody z aplikacji
entry-codes-about = Aplikacja w telefonie pokazuje sześć cyfr, które zmieniają się co pół minuty. Działa bez sieci.
entry-codes-set-up = Ustaw kody
entry-codes-no-key = Kodów nie można tu jeszcze bezpiecznie przechowywać.
entry-codes-no-key-instead = Ustawienie secret_key_file dodaje administrator programu.
entry-codes-since = Ustawiono
entry-codes-remove = Usuń kody
entry-codes-remove-demanded = Firma wymaga drugiego składnika: po usunięciu trzeba od razu ustawić inny.
entry-codes-step-app = Otwórz aplikację do kodów w telefonie albo menedżer haseł.
entry-codes-step-scan = Zeskanuj w niej ten obraz.
entry-codes-by-hand = Albo wpisz ten klucz ręcznie:
entry-codes-picture = Obraz z kluczem dla aplikacji
entry-codes-step-code = Wpisz kod, który aplikacja pokazuje teraz.
entry-codes-confirm = Włącz
entry-done-codes-removed = Kody usunięte.
entry-recovery = Kody zapasowe
# { $count } is how many recovery codes were not used yet.
entry-recovery-left =
    { $count ->
        [0] Nie został żaden: utwórz teraz nowe.
        [one] Został jeden.
        [few] Zostały { $count }.
        [many] Zostało { $count }.
       *[other] Zostało { $count }.
    }
entry-recovery-renew = Utwórz nowe kody zapasowe
entry-recovery-made = Kody widać tylko teraz. Poprzednie już nie działają.
entry-recovery-about = Każdy zastąpi raz kod z aplikacji, gdy urządzenie zginie. Wydrukuj je albo zapisz w menedżerze haseł.
entry-recovery-kept = Mam je zapisane

# What an owner does about how others sign in.
entry-others = Logowanie tej osoby
entry-sessions-others = Sesje
# { $count } is a number of sessions.
entry-sessions-count = Aktywne teraz: { $count }
entry-sessions-end-all = Zakończ wszystkie
entry-reset = Usuń drugi składnik
entry-reset-about = Tylko po utracie urządzenia i po spotkaniu z tą osobą. Zostaje w zapisie zdarzeń, a wszystkie sesje się kończą.
entry-done-all-ended = Wszystkie sesje tej osoby zakończone.
entry-done-reset = Drugi składnik usunięty.
entry-rule = Kto musi go mieć
entry-rule-hint = Kto go nie ma, zaczyna od jego ustawienia.
entry-rule-nobody = Nikt: tylko chętni
entry-rule-leading = Właściciele, kierownicy i audytorzy
entry-rule-everybody = Wszyscy
entry-done-rule = Reguła zapisana.
