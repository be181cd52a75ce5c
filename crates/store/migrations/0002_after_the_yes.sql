-- After the yes: the agreement, every sold item on its tracks, bills and payments, documents, the
-- closing of the service by the firm's own procedure, and the care that follows.
-- Quantities are thousandths of a unit, money is minor units, tax rates hundredths of a percent.

-- The service of a case is closed once; winning it never closes it (S0-2).
alter table cases add column closing_id {id};
alter table cases add column closed_at {int} constraint cases_closed
    check ((closed_at is null) = (closing_id is null) and (closed_at is null or state = 'final-yes'));
create index cases_closed_at on cases (closed_at, id) where closed_at is not null;
create index cases_in_service on cases (theirs, id)
    where state = 'final-yes' and closed_at is null;

alter table expectations add column state {text} not null default 'open'
    constraint expectations_state check (state in ('open', 'met', 'released'));
alter table expectations add column settled_at {int}
    constraint expectations_settled check ((state = 'open') = (settled_at is null));

-- As the customer's own papers write it; the key holds letters and digits alone.
alter table customers add column tax_number {text};
alter table customers add column tax_key {key};
create index customers_tax on customers (tax_key) where tax_key is not null;

-- Bytes by their hash: the same file twice is kept once.
create table files (
    hash {bytes} not null primary key,
    size {int} not null,
    content {bytes} not null
) {strict};

create table documents (
    id {id} not null primary key,
    customer_id {id} not null references customers (id),
    case_id {id} not null references cases (id),
    title {text} not null,
    -- Which required document of the procedure it is, if any.
    required_code {text},
    version {int} not null,
    is_final {bool} not null,
    is_shared {bool} not null,
    added_at {int} not null,
    withdrawn_at {int}
) {clustered};
create index documents_case on documents (case_id);

create table document_versions (
    document_id {id} not null references documents (id),
    version {int} not null,
    customer_id {id} not null references customers (id),
    hash {bytes} not null references files (hash),
    file_name {text} not null,
    media_type {text} not null,
    size {int} not null,
    by_id {id} not null references users (id),
    at {int} not null,
    primary key (document_id, version)
) {clustered};
create index document_versions_hash on document_versions (hash);

-- The customer's evidence of consent (stage 6). A change of the agreement is a new version.
create table agreements (
    id {id} not null primary key,
    customer_id {id} not null references customers (id),
    case_id {id} not null references cases (id),
    version {int} not null,
    offer_id {id} references offers (id),
    form {text} not null constraint agreements_form
        check (form in ('spoken', 'handshake', 'email', 'order-form', 'minutes', 'contract')),
    fit {text} not null constraint agreements_fit check (fit in ('fits', 'light', 'heavy')),
    -- Where the consent can be seen or who heard it; absent only where it came from another tool.
    evidence {text},
    document_id {id} references documents (id),
    -- Its number in the customer's or our papers: an e-invoice names it.
    reference {text},
    reference_key {key},
    currency {text} not null,
    payment_days {int} not null,
    agreed_at {int} not null,
    given_by {id} references contacts (id),
    recorded_by {id} references users (id),
    constraint agreements_evidence check ((evidence is null) = (recorded_by is null))
) {clustered};
create unique index agreements_version on agreements (case_id, version);
create index agreements_reference on agreements (reference_key) where reference_key is not null;

create table agreement_lines (
    agreement_id {id} not null references agreements (id),
    position {int} not null,
    customer_id {id} not null references customers (id),
    kind {text} not null constraint agreement_lines_kind
        check (kind in ('equipment', 'contract', 'part', 'consumable')),
    what {text} not null,
    quantity {int} not null constraint agreement_lines_quantity check (quantity > 0),
    -- Of the whole line, without tax.
    price_minor {int} not null,
    cost_minor {int},
    primary key (agreement_id, position)
) {clustered};

-- Each burdensome term was acknowledged by itself (S4-32).
create table agreement_terms (
    agreement_id {id} not null references agreements (id),
    position {int} not null,
    customer_id {id} not null references customers (id),
    words {text} not null,
    is_burden {bool} not null,
    reason {text},
    is_acknowledged {bool} not null,
    primary key (agreement_id, position),
    constraint agreement_terms_burden check (not is_burden or (reason is not null and is_acknowledged))
) {clustered};

create table items (
    id {id} not null primary key,
    customer_id {id} not null references customers (id),
    case_id {id} not null references cases (id),
    agreement_id {id} not null references agreements (id),
    position {int} not null,
    kind {text} not null constraint items_kind
        check (kind in ('equipment', 'contract', 'part', 'consumable')),
    name {text} not null,
    serial {text},
    quantity {int} not null constraint items_quantity check (quantity > 0),
    currency {text} not null,
    price_minor {int} not null,
    cost_minor {int},
    owner_id {id} not null references users (id),
    -- The equipment that a part, a consumable or a contract is for.
    for_item_id {id} references items (id),
    sold_on {text} not null,
    end_of_life {text},
    replacement_due {text},
    -- A service contract's renewal.
    renews_on {text},
    -- A maintenance plan: every so many months, next on that day.
    every_months {int},
    next_service {text},
    -- The promise of that visit, made when it is near.
    visit_id {id} references promises (id),
    retired_at {int},
    constraint items_plan check ((every_months is null) = (next_service is null)
        and (visit_id is null or next_service is not null))
) {clustered};
create index items_case on items (case_id);
create index items_customer on items (customer_id, sold_on);
create index items_for on items (for_item_id) where for_item_id is not null;
create index items_replacement on items (replacement_due)
    where replacement_due is not null and retired_at is null;
create index items_renewal on items (renews_on)
    where renews_on is not null and retired_at is null;
create index items_service on items (next_service)
    where next_service is not null and retired_at is null;
create index items_visit on items (visit_id) where visit_id is not null;

-- A track that is under way holds its step, a promise with an owner; items that go together may
-- share one. It ends by the customer's acceptance, or is released by the customer.
create table tracks (
    item_id {id} not null references items (id),
    kind {text} not null constraint tracks_kind check (kind in
        ('delivery', 'quality', 'billing', 'installation', 'training', 'maintenance')),
    customer_id {id} not null references customers (id),
    case_id {id} not null references cases (id),
    state {text} not null constraint tracks_state
        check (state in ('doing', 'asking', 'accepted', 'released')),
    step_id {id} references promises (id),
    done_at {int},
    settled_at {int},
    settled_by {id} references contacts (id),
    primary key (item_id, kind),
    constraint tracks_hold_step check ((state in ('doing', 'asking')) = (step_id is not null)),
    constraint tracks_settled check ((state in ('accepted', 'released')) = (settled_at is not null))
) {clustered};
create index tracks_step on tracks (step_id) where step_id is not null;
create index tracks_case on tracks (case_id);
create index tracks_under_way on tracks (kind, state) where step_id is not null;

-- What was done on a track, in the order of its happening: appended to, never changed.
create table track_acts (
    id {id} not null primary key,
    item_id {id} not null references items (id),
    track {text} not null,
    customer_id {id} not null references customers (id),
    kind {text} not null constraint track_acts_kind check (kind in ('delivered', 'slipped',
        'checked', 'installed', 'trained', 'planned', 'serviced', 'fixed', 'billed', 'unbilled',
        'paid', 'accepted', 'released', 'reopened', 'imported')),
    at {int} not null,
    by_id {id} references users (id),
    quantity {int},
    -- The time that slipped, and when the customer was told, unless it was their own wish.
    was_due {int},
    told_at {int},
    -- Can they use it now?
    can_use {bool},
    words {text},
    contact_id {id} references contacts (id)
) {clustered};
create index track_acts_item on track_acts (item_id, at);

create table faults (
    id {id} not null primary key,
    item_id {id} not null references items (id),
    customer_id {id} not null references customers (id),
    case_id {id} not null references cases (id),
    -- In the customer's words.
    words {text} not null,
    found_at {int} not null,
    promise_id {id} not null references promises (id),
    fixed_at {int},
    remedy {text},
    constraint faults_fixed check ((fixed_at is null) = (remedy is null))
) {clustered};
create index faults_item on faults (item_id);
create index faults_case on faults (case_id);

-- Which tracks an item of a kind gets, by the firm's strategy for the customer (S3-26).
create table service_sets (
    kind {text} not null,
    strategy {text} not null,
    track {text} not null,
    due_days {int} not null,
    primary key (kind, strategy, track)
) {clustered};

-- From what value on a form of agreement is too light, and to what value too heavy.
create table value_classes (
    currency {text} not null primary key,
    small_below_minor {int} not null,
    large_from_minor {int} not null,
    constraint value_classes_order check (0 < small_below_minor and small_below_minor < large_from_minor)
) {clustered};

create table bills (
    id {id} not null primary key,
    customer_id {id} not null references customers (id),
    case_id {id} not null references cases (id),
    agreement_id {id} not null references agreements (id),
    kind {text} not null constraint bills_kind check (kind in ('bill', 'correction')),
    -- The bill that a correction corrects.
    corrects_id {id} references bills (id),
    number {text},
    number_key {key},
    source {text} not null constraint bills_source
        check (source in ('written', 'ksef-2', 'ksef-3', 'ubl', 'cii')),
    digest {bytes},
    state {text} not null constraint bills_state
        check (state in ('draft', 'sent', 'paid', 'cancelled')),
    currency {text} not null,
    net_minor {int} not null,
    tax_minor {int} not null,
    -- What its corrections, once sent, change of it, with tax.
    corrected_minor {int} not null default 0,
    paid_minor {int} not null,
    drafted_at {int} not null,
    issued_on {text},
    due_on {text},
    sent_at {int},
    settled_at {int},
    -- The customer's promise to pay it by the due day.
    promise_id {id} references promises (id),
    reminded_at {int},
    -- So many differences from the agreement were in it when it was taken (E1).
    differences {int} not null default 0,
    constraint bills_paid check (paid_minor >= 0),
    constraint bills_correction check ((kind = 'correction') = (corrects_id is not null)),
    constraint bills_sent check (state not in ('sent', 'paid')
        or (number is not null and issued_on is not null and due_on is not null and sent_at is not null)),
    constraint bills_settled check ((state in ('paid', 'cancelled')) = (settled_at is not null))
) {clustered};
create index bills_case on bills (case_id);
create unique index bills_number on bills (number_key) where number_key is not null;
create unique index bills_digest on bills (digest) where digest is not null;
create index bills_due on bills (due_on, id) where state = 'sent';
create index bills_drafts on bills (drafted_at, id) where state = 'draft';
create index bills_settled on bills (settled_at, id) where state = 'paid';
create index bills_corrections on bills (corrects_id) where corrects_id is not null;

create table bill_lines (
    bill_id {id} not null references bills (id),
    position {int} not null,
    customer_id {id} not null references customers (id),
    -- The position of the agreement's line that it bills.
    agreed {int},
    item_id {id} references items (id),
    what {text} not null,
    quantity {int} not null,
    net_minor {int} not null,
    tax_minor {int} not null,
    -- Absent where the line is exempt or the tax is another's to pay.
    tax_rate {int},
    primary key (bill_id, position)
) {clustered};
create index bill_lines_item on bill_lines (item_id) where item_id is not null;

-- An e-invoice whose case could not be told for certain waits for a person.
create table waiting_invoices (
    id {id} not null primary key,
    hash {bytes} not null references files (hash),
    file_name {text} not null,
    format {text} not null,
    number {text} not null,
    buyer {text} not null,
    buyer_tax {text},
    currency {text} not null,
    gross_minor {int} not null,
    issued_on {text} not null,
    -- Why it waits.
    doubt {text} not null,
    received_at {int} not null,
    by_id {id} not null references users (id),
    settled_at {int},
    -- Absent where it was none of ours to bill.
    bill_id {id} references bills (id)
) {clustered};
create unique index waiting_invoices_hash on waiting_invoices (hash);
create index waiting_invoices_open on waiting_invoices (received_at, id) where settled_at is null;

create table statements (
    id {id} not null primary key,
    hash {bytes} not null,
    file_name {text} not null,
    format {text} not null,
    reference {text} not null,
    account {text} not null,
    currency {text} not null,
    from_day {text},
    to_day {text},
    -- Every entry is accounted for: new money, what another statement told before, and what is no
    -- money that came in.
    entries {int} not null,
    came_in {int} not null,
    known {int} not null,
    passed_over {int} not null,
    read_at {int} not null,
    by_id {id} not null references users (id),
    constraint statements_account check (entries = came_in + known + passed_over)
) {clustered};
create unique index statements_once on statements (hash, reference, account);

-- Money that came in; the same entry in two overlapping statements is kept once.
create table payments (
    id {id} not null primary key,
    -- Absent where a person noted what came by another way than the bank's statement.
    statement_id {id} references statements (id),
    entry_key {bytes} not null,
    booked_on {text} not null,
    currency {text} not null,
    amount_minor {int} not null constraint payments_amount check (amount_minor > 0),
    matched_minor {int} not null,
    payer {text},
    payer_key {key},
    payer_account {text},
    reference {text},
    state {text} not null constraint payments_state check (state in ('open', 'matched', 'set-aside')),
    set_aside_why {text},
    constraint payments_matched check (matched_minor between 0 and amount_minor
        and (state = 'matched') = (matched_minor = amount_minor)),
    constraint payments_set_aside check ((state = 'set-aside') = (set_aside_why is not null))
) {clustered};
create unique index payments_entry on payments (entry_key);
create index payments_open on payments (booked_on, id) where state = 'open';
create index payments_statement on payments (statement_id);
create index payments_account on payments (payer_account) where payer_account is not null;

create table payment_matches (
    payment_id {id} not null references payments (id),
    bill_id {id} not null references bills (id),
    customer_id {id} not null references customers (id),
    amount_minor {int} not null constraint payment_matches_amount check (amount_minor > 0),
    by_id {id} references users (id),
    at {int} not null,
    primary key (payment_id, bill_id)
) {clustered};
create index payment_matches_bill on payment_matches (bill_id);

-- What went wrong for a customer, in their words; it ends with a remedy that they accept (I18).
create table issues (
    id {id} not null primary key,
    customer_id {id} not null references customers (id),
    case_id {id} not null references cases (id),
    item_id {id} references items (id),
    words {text} not null,
    -- What it does to them (S4-42).
    effect {text},
    is_complaint {bool} not null,
    -- It came after the service had been closed (M13).
    is_after_closing {bool} not null,
    owner_id {id} not null references users (id),
    promise_id {id} not null references promises (id),
    reported_at {int} not null,
    remedy {text},
    settled_at {int},
    accepted_by {id} references contacts (id),
    constraint issues_settled check ((settled_at is null) = (remedy is null))
) {clustered};
create index issues_case on issues (case_id);
create index issues_customer on issues (customer_id);
create index issues_open on issues (reported_at) where settled_at is null;

-- The firm's procedure of closing: versions, of which a case keeps the one that it began with.
create table procedures (
    id {id} not null primary key,
    version {int} not null,
    state {text} not null constraint procedures_state check (state in ('draft', 'published')),
    note {text},
    standstill_days {int} not null,
    written_by {id} references users (id),
    written_at {int} not null,
    published_at {int},
    -- How often the draft was changed: who edits what somebody else changed meanwhile is told so.
    edits {int} not null default 0,
    constraint procedures_published check ((state = 'published') = (published_at is not null))
) {clustered};
create unique index procedures_version on procedures (version);

create table procedure_stages (
    procedure_id {id} not null references procedures (id),
    position {int} not null,
    code {text} not null,
    -- Absent where the program names it in every language.
    words {text},
    primary key (procedure_id, position)
) {clustered};

create table procedure_items (
    procedure_id {id} not null references procedures (id),
    position {int} not null,
    code {text} not null,
    stage {text} not null,
    words {text},
    evidence {text} not null constraint procedure_items_evidence
        check (evidence in ('facts', 'note', 'document', 'customer')),
    -- Codes with spaces between.
    rests_on {text} not null,
    -- The kinds of sold item with which it applies, with spaces between; empty for always.
    applies_with {text} not null,
    why_not {text},
    primary key (procedure_id, position),
    constraint procedure_items_why check (applies_with = '' or why_not is not null)
) {clustered};
create unique index procedure_items_code on procedure_items (procedure_id, code);

create table procedure_documents (
    procedure_id {id} not null references procedures (id),
    position {int} not null,
    code {text} not null,
    words {text},
    primary key (procedure_id, position)
) {clustered};

create table procedure_standards (
    procedure_id {id} not null references procedures (id),
    position {int} not null,
    code {text} not null,
    about {text} not null constraint procedure_standards_about
        check (about in ('communication', 'after-sales')),
    words {text},
    primary key (procedure_id, position)
) {clustered};

-- The customer says that it works (stage 8); it opens the closing and never closes it (S0-18).
create table confirmations (
    id {id} not null primary key,
    customer_id {id} not null references customers (id),
    case_id {id} not null references cases (id),
    at {int} not null,
    channel {text} not null,
    given_by {id} references contacts (id),
    recorded_by {id} not null references users (id),
    words {text}
) {clustered};
create index confirmations_case on confirmations (case_id);

create table closings (
    id {id} not null primary key,
    customer_id {id} not null references customers (id),
    case_id {id} not null references cases (id),
    procedure_id {id} not null references procedures (id),
    owner_id {id} not null references users (id),
    opened_at {int} not null,
    -- The last time that an item became true or fell open.
    moved_at {int} not null,
    -- At the first review: how many items were true, of how many (M19).
    reviewed_at {int},
    review_true {int},
    review_all {int},
    -- What was agreed for the time after: days of the contacts with spaces between, the ground for
    -- what may come next, the leave to raise it (S0-31, S0-32).
    care_days {text},
    care_ground {text},
    care_may_raise {bool},
    state {text} not null constraint closings_state check (state in ('open', 'closed')),
    closed_at {int},
    closed_by {id} references users (id),
    constraint closings_closed check (
        (state = 'closed') = (closed_at is not null) and (state = 'closed') = (closed_by is not null)
    ),
    constraint closings_review check ((reviewed_at is null) = (review_true is null)
        and (reviewed_at is null) = (review_all is null)),
    constraint closings_care check ((care_days is null) = (care_ground is null)
        and (care_days is null) = (care_may_raise is null))
) {clustered};
create unique index closings_case on closings (case_id);
create index closings_open on closings (moved_at, id) where state = 'open';

-- Where each item stands, as the facts and the marks tell it.
create table closing_items (
    closing_id {id} not null references closings (id),
    code {text} not null,
    customer_id {id} not null references customers (id),
    position {int} not null,
    state {text} not null constraint closing_items_state
        check (state in ('open', 'true', 'waived', 'not-applicable')),
    -- On whom it waits for itself; nobody where it is settled or only rests on another.
    waits_on {text} constraint closing_items_waits_on
        check (waits_on is null or (waits_on in ('us', 'customer') and state = 'open')),
    changed_at {int} not null,
    primary key (closing_id, code)
) {clustered};

-- What a person has marked: evidence for an item, or a waiver. It falls when what it rests on opens,
-- and is kept so that its words can be given again.
create table closing_marks (
    closing_id {id} not null references closings (id),
    code {text} not null,
    customer_id {id} not null references customers (id),
    kind {text} not null constraint closing_marks_kind check (kind in ('evidence', 'waiver')),
    words {text} not null,
    document_id {id} references documents (id),
    channel {text},
    given_by {id} references contacts (id),
    by_id {id} not null references users (id),
    at {int} not null,
    fell_at {int},
    primary key (closing_id, code)
) {clustered};

-- Each standard of the procedure, looked at in this closing: kept, or a breach that we own up to.
create table standard_checks (
    closing_id {id} not null references closings (id),
    code {text} not null,
    customer_id {id} not null references customers (id),
    is_kept {bool} not null,
    owned_up {text},
    by_id {id} not null references users (id),
    at {int} not null,
    primary key (closing_id, code),
    constraint standard_checks_breach check (is_kept or owned_up is not null)
) {clustered};

-- Trifles that surface only at the closing and may decide what comes next (S0-9).
create table details (
    id {id} not null primary key,
    customer_id {id} not null references customers (id),
    case_id {id} not null references cases (id),
    words {text} not null,
    owner_id {id} not null references users (id),
    promise_id {id} not null references promises (id),
    raised_at {int} not null,
    outcome {text},
    settled_at {int},
    constraint details_settled check ((settled_at is null) = (outcome is null))
) {clustered};
create index details_case on details (case_id);

-- How they are faring: asked apart from any signature (S0-20).
create table satisfactions (
    id {id} not null primary key,
    customer_id {id} not null references customers (id),
    case_id {id} references cases (id),
    score {int} not null constraint satisfactions_score check (score between 1 and 5),
    words {text},
    heard_at {int} not null,
    given_by {id} references contacts (id),
    recorded_by {id} not null references users (id)
) {clustered};
create index satisfactions_customer on satisfactions (customer_id, heard_at);
create index satisfactions_case on satisfactions (case_id) where case_id is not null;

-- A customer in care holds the promise of the next contact, so none is forgotten (I14). Who asked
-- not to be contacted rests, and nothing is promised.
create table care_plans (
    customer_id {id} not null primary key references customers (id),
    owner_id {id} not null references users (id),
    case_id {id} not null references cases (id),
    state {text} not null constraint care_plans_state check (state in ('caring', 'resting')),
    promise_id {id} references promises (id),
    next_due {int},
    -- Days between the closing and the planned contacts, with spaces between.
    planned_days {text} not null,
    limit_days {int} not null,
    began_at {int} not null,
    last_contact_at {int} not null,
    -- When the silence becomes longer than the limit.
    silent_at {int} not null,
    next_ground {text},
    may_raise {bool} not null,
    constraint care_plans_hold_promise check ((state = 'caring') = (promise_id is not null)
        and (state = 'caring') = (next_due is not null))
) {clustered};
create index care_plans_due on care_plans (next_due) where state = 'caring';
create index care_plans_silent on care_plans (silent_at) where state = 'caring';
create index care_plans_promise on care_plans (promise_id) where promise_id is not null;

create table care_contacts (
    id {id} not null primary key,
    customer_id {id} not null references customers (id),
    user_id {id} not null references users (id),
    contact_id {id} references contacts (id),
    channel {text} not null,
    is_dialogue {bool} not null,
    at {int} not null,
    -- In free words, made for this person (S4-28 to S4-30).
    words {text} not null,
    -- Of the words as they compare, where they reached the customer: none is written to two (I17).
    words_digest {bytes},
    said {text},
    new_case_id {id} references cases (id)
) {clustered};
create index care_contacts_customer on care_contacts (customer_id, at);
create index care_contacts_words on care_contacts (words_digest) where words_digest is not null;

create table voices (
    id {id} not null primary key,
    customer_id {id} not null references customers (id),
    kind {text} not null constraint voices_kind check (kind in ('recommendation', 'warning')),
    words {text} not null,
    heard_at {int} not null,
    contact_id {id} references contacts (id),
    recorded_by {id} not null references users (id),
    -- What came of a recommendation, or what we did about a warning.
    outcome {text},
    led_to_case_id {id} references cases (id)
) {clustered};
create index voices_customer on voices (customer_id);
create index voices_unheard on voices (heard_at) where kind = 'warning' and outcome is null;
create index voices_heard on voices (heard_at) where kind = 'recommendation';

-- Somebody known who needs it now (S1-2).
create table urgent_returns (
    id {id} not null primary key,
    customer_id {id} not null references customers (id),
    case_id {id} not null references cases (id),
    item_id {id} references items (id),
    at {int} not null,
    words {text} not null
) {clustered};
create index urgent_returns_case on urgent_returns (case_id);
create index urgent_returns_at on urgent_returns (at);

-- How often a customer buys, from their agreements (S3-9): follows them, decides nothing.
create table rhythms (
    customer_id {id} not null primary key references customers (id),
    purchases {int} not null,
    gap_days {int} not null,
    last_on {text} not null,
    -- The last day on which the rhythm is not broken.
    breaks_after {text} not null,
    -- How often they were due to come back within their rhythm, and came (M14).
    due_returns {int} not null,
    made_returns {int} not null
) {clustered};
create index rhythms_break on rhythms (breaks_after);

-- The scheduled report on closings (S0-15), as it was on its day.
create table closing_reports (
    day {text} not null primary key,
    open_closings {int} not null,
    standing_still {int} not null,
    closed_since {int} not null,
    items_true_first {int} not null,
    items_first {int} not null,
    troubled_after {int} not null,
    made_at {int} not null
) {clustered};
