# Custom fields of customers and cases: defined in the settings, asked in forms.

custom-title = Fields of your own
custom-about = What you want to know of every customer or case beyond what is asked anyway.
custom-none = No field yet
custom-none-instead = An owner can define the first one. It then stands in the forms, the lists and their filters.
custom-of-customer = Of customers
custom-of-case = Of cases
custom-subject = Which records
custom-new = A new field
custom-define = Define the field
custom-name = Name
custom-kind = Kind
custom-kind-text = text
custom-kind-number = number
custom-kind-date = day
custom-kind-choice = choice
custom-kind-money = amount of money
custom-position = Position in the list
custom-choices = Choices
custom-choices-hint = For a choice: one on each line.
custom-choices-missing = Write at least one choice
custom-retire = Take out of use
custom-restore = Use again
custom-retired = out of use
custom-done-saved = The field is saved.
custom-number-wrong = Enter a number in figures, such as 12 or 3.5
custom-currency-missing = Choose a currency
