# Custom fields of customers and cases: defined in the settings, asked in forms.

custom-title = Własne pola
custom-about = Co jeszcze warto wiedzieć o każdym kliencie albo sprawie.
custom-none = Nie ma jeszcze pól
custom-none-instead = Pierwsze może dodać właściciel. Pojawi się w formularzach, listach i filtrach.
custom-of-customer = Klienci
custom-of-case = Sprawy
custom-subject = Czego dotyczy
custom-new = Nowe pole
custom-define = Dodaj pole
custom-name = Nazwa
custom-kind = Rodzaj
custom-kind-text = tekst
custom-kind-number = liczba
custom-kind-date = dzień
custom-kind-choice = wybór
custom-kind-money = kwota
custom-position = Miejsce w kolejności
custom-choices = Możliwości do wyboru
custom-choices-hint = Gdy rodzaj to „wybór”: każda w osobnym wierszu.
custom-choices-missing = Wpisz co najmniej jedną możliwość
custom-retire = Wycofaj
custom-restore = Przywróć
custom-retired = wycofane
custom-done-saved = Pole zapisane.
custom-number-wrong = Wpisz liczbę cyframi, na przykład 12 albo 3,5
custom-currency-missing = Wybierz walutę
