# Documents of a case: files with versions, final or not, shared with the customer or not.

documents-title = Documents
documents-back = Back to the case
documents-back-to-customer = Back to the customer
documents-back-to-all = All documents of the case
documents-back-to-all-of-customer = All documents of the customer
documents-all = All documents
documents-of-cases = In the cases
documents-document = Document
documents-case = Case
documents-state = How it stands
documents-version = Version
documents-versions = Versions
documents-added = Added
documents-file = File
documents-size = Size
# { $size } is a number.
documents-kilobytes = { $size } kB
documents-who = Who
documents-when = When
documents-print = Fingerprint
documents-print-hint = Two files with the same fingerprint are the same, byte for byte.
# { $count } is a number.
documents-cut = Only the first { $count } are shown.

documents-required = What the procedure asks for
documents-required-hint = Before the service is closed, each of these is here, final, and with the customer.
documents-missing = not here yet
documents-none = No document yet
documents-none-instead = Keep here what belongs to the case: the agreement, drawings, protocols, letters.
documents-none-of-customer = No case needed: keep here what belongs to the customer as such, like lasting agreements, powers of attorney and price lists.
documents-is-final = final
documents-is-draft = still a draft
documents-is-shared = the customer has it
documents-is-ours = the customer does not have it
documents-is-withdrawn = withdrawn
documents-withdrawn-all = Withdrawn documents
documents-closed = The service is closed: documents stay as they are.

documents-add = Add a document
documents-add-do = Add
documents-name = What it is
documents-name-hint = If you leave this empty, the name of the file stands here.
documents-requirement = Required as
documents-requirement-none = Not one that the procedure asks for
documents-set-final = It is final: nothing more will be changed in it
documents-set-shared = The customer has it
documents-file-hint = A PDF, a picture, a text, a table or an e-mail. Its content tells what the file is, not its name.
documents-file-empty = Choose a file that is not empty
# { $most } is a number.
documents-file-too-large = This file is too large: choose one of at most { $most } MB, or make it smaller
documents-file-page = Web pages and drawings with scripts are not kept: save it as a PDF and choose that
documents-file-macros = This office file holds macros: save it without them and choose it again
documents-file-archive = This archive is no office file, or it is broken: choose the files in it one by one
documents-file-unknown = Files of this kind are not kept: save it as a PDF, a picture or a text and choose that

documents-replace = A new version
documents-replace-hint = The versions before are kept. The new one is not final and not with the customer until you say so.
documents-replace-do = Add this version
documents-final-do = It is final
documents-share-do = The customer has it
documents-unshare-do = The customer no longer has it
documents-describe = Describe it anew
documents-withdraw = It should not be here
documents-withdraw-hint = A withdrawn document no longer counts and is not shown in the list. Nothing of it is deleted.
documents-withdraw-do = Withdraw

documents-done-added = The document is here.
documents-done-described = Saved.
documents-done-replaced = The new version is here. It is not final yet, and the customer does not have it.
documents-done-final = It is final.
documents-done-shared = Noted: the customer has it.
documents-done-unshared = Noted: the customer no longer has it.
documents-done-withdrawn = The document is withdrawn.
