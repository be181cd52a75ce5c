# Passkeys: keys in a device by which one signs in.

passkeys-title = Passkeys
passkeys-about = A passkey lives in your phone, computer or security key, and asks for your finger, face or PIN. With it you sign in without a password.
passkeys-add = Add a passkey
passkeys-add-do = Add
passkeys-name = Its name
passkeys-name-hint = By which you know it again, such as Phone.
passkeys-made = Added
passkeys-used = Last used
passkeys-never = not yet
passkeys-remove = Remove
passkeys-remove-do = Remove
passkeys-failed = The device did not answer in time, or not soundly: try once more
passkeys-no-script = This needs a browser that knows passkeys, with scripts on.
passkeys-not-here = Passkeys need an address with https, or this very machine as localhost.
passkeys-not-here-instead = Open the pages at such an address; whoever runs this program sets public_url.
passkeys-sign-in = Use a passkey
passkeys-unknown = This passkey is not known here.
passkeys-unknown-instead = Use another one, or sign in with your password.
passkeys-done-added = The passkey is added.
passkeys-done-removed = The passkey is removed.
