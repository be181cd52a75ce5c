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
people-role-hint = An owner also adds people and sets the rules.
people-role-owner = Owner
people-role-manager = Manager
people-role-salesperson = Sales
people-role-service-person = Service
people-role-auditor = Auditor
people-access = Access
people-this-is-you = That's you
people-disabled = no access
people-disable = Stop access
people-enable = Give access
people-done-disabled = Access is stopped; they are signed out everywhere.
people-done-enabled = They can sign in again.
people-done-password = The new password is set.
people-done-own = Saved.
