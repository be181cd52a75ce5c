# People of ours: the first start, signing in, the list of people, what is one's own.

people-begin = Witaj
people-begin-about = To pierwsze konto w programie, konto właściciela: dodaje innych i ustala reguły.
people-begin-do = Zacznij

people-name = Imię i nazwisko
people-email = E-mail
people-email-wrong = Podaj adres e-mail, na przykład nazwa@example.com
people-email-taken = Ktoś już loguje się tym adresem
people-language = Język
people-zone = Strefa czasowa
people-zone-hint = Według tego zegara pokazywane są godziny.
people-zone-device = Jak w tym urządzeniu

people-password = Hasło
people-password-first = Pierwsze hasło
people-password-now = Dotychczasowe hasło
people-password-new = Nowe hasło
# { $least } is the least number of characters.
people-password-hint = Najmniej znaków: { $least }. Krótkie zdanie łatwo zapamiętać.
people-password-short = To hasło jest za krótkie
people-password-long = To hasło jest za długie
people-password-again = Tym razem się nie udało: wpisz hasło jeszcze raz
people-password-not-this = To nie jest to hasło
people-password-change = Zmiana hasła
people-password-change-do = Zmień
people-password-set-about = Wszystkie sesje tej osoby się zakończą, a logowanie będzie z nowym hasłem.

people-sign-in = Logowanie
people-sign-in-do = Zaloguj
people-sign-in-wrong = E-mail i hasło nie pasują do siebie.
people-sign-in-wrong-instead = Sprawdź jedno i drugie. Właściciel może ustawić nowe hasło.
people-sign-in-limited = Na razie za dużo prób.
people-sign-in-limited-instead = Odczekaj minutę i spróbuj ponownie.
people-signed-out = Wylogowano.

people-title = Zespół
people-about = Wszyscy, którzy się tu logują
people-own = Moje ustawienia
people-add = Nowa osoba
people-add-do = Dodaj
people-role = Rola
people-role-hint = Właściciel dodaje też ludzi i ustala reguły.
people-role-owner = Właściciel
people-role-manager = Kierownik
people-role-salesperson = Sprzedaż
people-role-service-person = Serwis
people-role-auditor = Audytor
people-access = Dostęp
people-this-is-you = To Ty
people-disabled = bez dostępu
people-disable = Wstrzymaj dostęp
people-enable = Przywróć dostęp
people-done-added = Dodano. Przekaż pierwsze hasło osobiście.
people-done-disabled = Dostęp wstrzymany, wszystkie sesje tej osoby zakończone.
people-done-enabled = Dostęp przywrócony.
people-done-password = Nowe hasło ustawione.
people-done-own = Zapisano.

people-tokens = Tokeny dla programów
people-tokens-about = Program z tokenem działa w imieniu właściciela tokenu i może to samo, co on.
people-tokens-open = Tokeny dla programów
people-tokens-all = Tokeny wszystkich
people-tokens-all-about = Te, które są teraz ważne.
people-tokens-new = Nowy token
people-tokens-name = Do czego służy
people-tokens-name-hint = Żeby później było wiadomo, do którego programu należy.
people-tokens-scope = Co może
people-tokens-scope-read = Czytać
people-tokens-scope-write = Czytać i działać
people-tokens-end = Ostatni dzień
people-tokens-used = Ostatnio użyty
people-tokens-unused = nigdy
people-tokens-state = Dostęp
people-tokens-ended = zakończony
people-tokens-over = po terminie
people-tokens-end-do = Zakończ
people-tokens-make = Utwórz token
people-tokens-once = Skopiuj teraz: widać go tylko raz i nie jest nigdzie przechowywany.
people-tokens-kept = Skopiowane
people-tokens-reference = Jak używają go programy
people-tokens-none = Brak tokenów
people-tokens-none-own = Utwórz token, gdy program ma pracować z tym, co tu jest.
people-tokens-none-all = Żaden program nie ma teraz dostępu.
people-tokens-done-ended = Token zakończony.
