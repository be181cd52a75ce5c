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

people-sign-in = Logowanie
people-sign-in-do = Zaloguj
people-sign-in-wrong = E-mail i hasło nie pasują do siebie.
people-sign-in-wrong-instead = Sprawdź jedno i drugie. Właściciel może utworzyć link do nowego hasła.
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
people-done-disabled = Dostęp wstrzymany, wszystkie sesje tej osoby zakończone.
people-done-enabled = Dostęp przywrócony.
people-done-password = Nowe hasło ustawione.
people-done-own = Zapisano.
