today-kept =
    { $due ->
        [one] W tym miesiącu dotrzymano { $kept } z { $due } obietnicy.
        [few] W tym miesiącu dotrzymano { $kept } z { $due } obietnic.
        [many] W tym miesiącu dotrzymano { $kept } z { $due } obietnic.
       *[other] W tym miesiącu dotrzymano { $kept } z { $due } obietnicy.
    }
today-people =
    { $count ->
        [0] Dziś nikt nie czeka.
        [one] Na dzisiejszej liście jest jeden klient.
        [few] Na dzisiejszej liście jest { $count } klientów.
        [many] Na dzisiejszej liście jest { $count } klientów.
       *[other] Na dzisiejszej liście jest { $count } klienta.
    }
today-empty = Na dziś nie ma nic w planie
today-empty-instead = Jest czas dla tych, których może ucieszyć kilka słów.
today-empty-cases = Zobacz, co dalej
today-place-mend = Do naprawienia
today-place-promised = Obiecane na dziś
today-place-decision = Decyzje klientów na dziś
today-place-theirs = Obietnice klientów
today-place-if-time = Jeśli starczy czasu
today-needs-step =
    { $count ->
        [one] Jedna sprawa z innego programu nie ma jeszcze umówionego następnego kroku.
        [few] { $count } sprawy z innego programu nie mają jeszcze umówionego następnego kroku.
        [many] { $count } spraw z innego programu nie ma jeszcze umówionego następnego kroku.
       *[other] { $count } sprawy z innego programu nie ma jeszcze umówionego następnego kroku.
    }
today-needs-step-do = Umów następne kroki
today-done = Zrobione. Jak się skończyło?
today-done-short = Jak się skończyło?
today-open = Otwórz
today-named-by-them = Termin od klienta
today-speaks-en = Rozmowa po angielsku
today-speaks-pl = Rozmowa po polsku
today-speaks-ru = Rozmowa po rosyjsku
today-speaks-he = Rozmowa po hebrajsku
today-tag-broken = złamana obietnica
today-tag-their-date-passed = termin klienta minął
today-older = { $count ->
    [one] Jedna starsza obietnica czeka na naprawienie.
    [few] { $count } starsze obietnice czekają na naprawienie.
    [many] { $count } starszych obietnic czeka na naprawienie.
   *[other] { $count } starszej obietnicy czeka na naprawienie.
 }
today-older-cases = Zobacz sprawy po terminie
