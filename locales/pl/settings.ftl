# The rules of the method that a firm may set for itself, and the licences of what is inside.

settings-title = Reguły
settings-about = Chronią przed natręctwem i przed zapomnieniem. Zwykłe wartości są sprawdzone.
# { $usual } stands when nobody set it; { $rule } is the number of the statement, such as S1-20.
settings-bounds = Zwykle { $usual }, od { $least } do { $most } ({ $rule }).
settings-out-of-bounds = Podaj liczbę całkowitą w tych granicach
settings-told = Każda zmiana zostaje zapisana z datą i nazwiskiem i widać ją tutaj.
settings-owners-only = Zmienić je może właściciel programu.
settings-done-saved = Reguły zapisane.

settings-sight = Czyich klientów widać
settings-sight-all = Wszyscy widzą wszystkich
settings-sight-all-about = Kto odbierze telefon, zna całą historię.
settings-sight-team = Swoich zespołów
settings-sight-team-about = Sprzedaż, serwis i kierownicy widzą klientów osób ze wspólnych zespołów.
settings-sight-own = Własnych
settings-sight-own-about = Sprzedaż i serwis widzą tylko własnych klientów, kierownicy – klientów swoich zespołów.
settings-sight-always = Zawsze widać klienta, którego sprawę się prowadzi lub któremu się coś obiecało. Właściciele i audytorzy widzą wszystkich.
settings-done-sight = Zapisano: obowiązuje od następnej otwartej strony.

settings-unanswered-cap = Próby bez odpowiedzi
settings-unanswered-cap-about = Po tylu z rzędu wysyłamy jedną krótką wiadomość i odpuszczamy sprawę.
settings-deferral-days = Dni do następnego kontaktu
settings-deferral-days-about = Propozycja, gdy ktoś chce się zastanowić i nie podaje dnia.
settings-deferral-cap = Odroczenia, zanim zapytamy
settings-deferral-cap-about = Po tylu strona radzi, by łagodnie poprosić o odpowiedź, taką lub inną.
settings-exactness-minutes = Minuty dokładności
settings-exactness-minutes-about = Telefon w granicach tylu minut przed umówioną godziną lub po niej jest w porę.
settings-grace-minutes = Minuty zwłoki
settings-grace-minutes-about = Po tylu minutach od terminu nasza obietnica liczy się jako złamana.
settings-standstill-days = Dni bez postępu
settings-standstill-days-about = Przy sprawie, która stoi tak długo, widać to od razu.
settings-triage-days = Dni robocze po imporcie
settings-triage-days-about = Tyle czasu ma opiekun zaimportowanej sprawy, by umówić jej następny krok.
settings-care-first = Dni do pierwszego kontaktu opieki
settings-care-first-about = Po tylu dniach od zamknięcia obsługi pytamy po raz pierwszy, czy klient jest zadowolony.
settings-care-second = Dni do drugiego kontaktu opieki
settings-care-second-about = Liczone od zamknięcia obsługi.
settings-care-third = Dni do trzeciego kontaktu opieki
settings-care-third-about = Liczone od zamknięcia obsługi.
settings-care-limit = Dni ciszy w opiece
settings-care-limit-about = Żaden klient pod opieką nie pozostaje tyle dni bez rozmowy z kimś z nas.
settings-closing-report-days = Dni między raportami o zamknięciach
settings-closing-report-days-about = Co tyle dni program sam sporządza raport o zamknięciach.
settings-document-megabytes = Największy dokument, w megabajtach
settings-document-megabytes-about = Większych plików sprawa nie przyjmuje.

settings-changes = Ostatnie zmiany
settings-change-when = Kiedy
settings-change-what = Co
settings-change-who = Kto
# { $what } is the name of a rule, { $before } and { $after } its numbers.
settings-change = { $what }: przedtem { $before }, teraz { $after }

settings-inside = Co jest w środku
settings-licence-own = Forgetmenot jest na licencji MIT albo Apache 2.0, do wyboru.
# { $licences } is a list of names, such as "MIT, ISC".
settings-licence-crates = Biblioteki Rust wewnątrz programu są na licencjach: { $licences }.
settings-country = Kraj firmy
settings-country-about = Według jego zasad rozpoznawane są telefony, adresy i numery podatkowe, gdy nie podano kraju klienta.
settings-country-none = Nie podano: decyduje strefa czasowa klienta
