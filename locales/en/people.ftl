# People of ours: the first start, signing in, the list of people, what is one's own.

people-begin = Welcome
people-begin-about = You are the first one here. This account owns the program: it adds the others and sets the rules.
people-begin-do = Begin

people-name = Name
people-email = E-mail
people-email-wrong = Enter an e-mail address, such as name@example.com
people-email-taken = Somebody signs in with this address already
people-language = Language
people-zone = Time zone
people-zone-hint = The clock on which times are shown.
people-zone-device = As on this device

people-password = Password
people-password-now = Password until now
people-password-new = New password
# { $least } is the least number of characters.
people-password-hint = At least { $least } characters. A short sentence is easy to remember.
people-password-short = This is too short
people-password-long = This is too long
people-password-again = This did not work just now: enter it once more
people-password-not-this = This is not the password
people-password-change = Change the password
people-password-change-do = Change

people-sign-in = Sign in
people-sign-in-do = Sign in
people-sign-in-wrong = E-mail and password do not belong together.
people-sign-in-wrong-instead = Look at both again. An owner can make you a link for a new password.
people-sign-in-limited = Too many tries for now.
people-sign-in-limited-instead = Wait a minute, then try again.
people-signed-out = Signed out.

people-title = People
people-about = Everybody who signs in here
people-own = My settings
people-add = Add somebody
people-add-do = Add
people-role = Role
people-role-owner = Owner
people-role-manager = Manager
people-role-salesperson = Sales
people-role-service-person = Service
people-role-auditor = Auditor
people-role-owner-about = Runs the firm’s account: adds people, makes teams, sets the rules, and may do all that others may.
people-role-manager-about = Steers the work of others: hands it over, looks after money that came in, imports.
people-role-salesperson-about = Works with customers from the first word to the closing and beyond.
people-role-service-person-about = Delivers, installs, trains and maintains; may do all that sales may.
people-role-auditor-about = Reads everything, the whole record too, and changes nothing.
people-role-change = Change the role
people-done-role = The role is changed; it holds from their next page on.
people-back = All people
people-back-to-person = Back to the person
people-record = What they did, in the record

people-right = What
people-rights = Who may do what
people-rights-about = Everybody reads what concerns the customers that they see.
people-rights-sight = Whose customers are seen
people-right-work = Work with customers: record, promise, sell, serve, close
people-right-steer = Others’ work: hand it over, import
people-right-govern = The firm: people, teams, rules, procedures, waivers
people-right-audit = The whole record of events
people-right-yes = yes
people-right-no = no

people-holds = What they answer for
people-holds-nothing = Nothing is open in these hands.
people-holds-left = Customers wait for somebody who can’t act here any more. Hand it all to another person.
# { $count } is how many there are.
people-holds-customers =
    { $count ->
         [one] { $count } customer
        *[other] { $count } customers
    }
people-holds-cases =
    { $count ->
         [one] { $count } case that is not closed
        *[other] { $count } cases that are not closed
    }
people-holds-steps =
    { $count ->
         [one] { $count } next step
        *[other] { $count } next steps
    }
people-holds-promises =
    { $count ->
         [one] { $count } more promise
        *[other] { $count } more promises
    }
people-holds-issues =
    { $count ->
         [one] { $count } open issue
        *[other] { $count } open issues
    }
people-holds-closings =
    { $count ->
         [one] { $count } closing under way
        *[other] { $count } closings under way
    }
people-holds-care =
    { $count ->
         [one] { $count } customer in care
        *[other] { $count } customers in care
    }
people-holds-items =
    { $count ->
         [one] { $count } item
        *[other] { $count } items
    }
people-hand-over = Hand all of it over
people-hand-over-to = To whom
people-hand-over-about = Customers, cases, promises, issues, closings, care and items go over together, each with its dates as agreed. The record tells of every one.
people-hand-over-do = Hand over
people-handed-over = Handed over
# { $from } and { $to } are names of people.
people-handed-over-whom = { $from } → { $to }

people-team = Team
people-teams = Teams
people-teams-about = Who works together. Where the firm’s rule says so, a team sees its customers and not those of others.
people-teams-none = There are no teams
people-teams-none-instead = A small firm needs none. Where people share customers, an owner makes one.
people-team-new = A new team
people-team-name = Name of the team
people-team-name-taken = A team has this name already
people-team-members = Who is in it
people-team-empty = Nobody is in it yet.
people-team-member = In the team
people-team-member-add = Add to the team
people-team-member-remove = Take out
people-team-rename = Another name
people-team-remove = Remove the team
people-team-remove-about = Its people and customers stay.
people-done-team = The team is saved.
people-done-team-removed = The team is removed.
people-access = Access
people-this-is-you = That's you
people-disabled = no access
people-disable = Stop access
people-enable = Give access
people-done-disabled = Access is stopped; they are signed out everywhere.
people-done-enabled = They can sign in again.
people-done-password = The new password is set.
people-done-own = Saved.

people-tokens = Tokens for programs
people-tokens-about = A program that shows a token acts in your name and may do what you may.
people-tokens-open = Tokens for programs
people-tokens-all = Tokens of everybody
people-tokens-all-about = Those that let in now.
people-tokens-new = A new token
people-tokens-name = What it is for
people-tokens-name-hint = So that you know later which program it belongs to.
people-tokens-scope = What it may do
people-tokens-scope-read = Read
people-tokens-scope-prepare = Read, and prepare for me to decide
people-tokens-scope-write = Read and act
people-tokens-end = Last day
people-tokens-used = Last used
people-tokens-unused = never
people-tokens-state = Access
people-tokens-ended = ended
people-tokens-over = over
people-tokens-end-do = End
people-tokens-make = Make a token
people-tokens-once = Copy it now: it is shown this once and kept nowhere.
people-tokens-kept = It is copied
people-tokens-reference = How programs use it
people-tokens-none = No token
people-tokens-none-own = Make one when a program is to work with what is here.
people-tokens-none-all = No program of anybody is let in now.
people-tokens-done-ended = The token is ended.

# The first start is for whoever started the program: it printed a word for them.
people-begin-word = Word from the terminal
people-begin-word-hint = The program printed it when it was started. Opening the whole printed address fills it in.
people-begin-word-wrong = This is not the word that the program printed. It prints a new one each time it is started.
