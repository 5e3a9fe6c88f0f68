# Sources and uploads: what is due, what comes in, who looks at it, what was done
nav-desk = Sources and uploads
desk-title = What has come in, and who has looked at it?
desk-subtitle = Figures that are due, publishers that are asked, sheets that are uploaded, and who decided what
preview-desk = Which figures are due, which publishers answered, what waits for review, and what was decided by whom
desk-view = Show
desk-view-due = Due
desk-view-upload = Upload
desk-view-review = Review
desk-view-log = Log
desk-closed = The operator opens writing by one of two settings: `CORRIDOR_OIDC_DISCOVERY` for a login, or `CORRIDOR_USER_HEADER` for a proxy that names people; README tells how.
desk-needs = This part is for people with the role “{ $role }” or a greater one.
desk-time = { $day }, { $time } UTC
desk-state = Proposals
desk-state-waiting = waiting
desk-state-decided = decided
desk-state-released = released
desk-state-withdrawn = withdrawn
desk-state-all = all
desk-state-part = { $open } of { $all } open
desk-kind-new = new
desk-kind-revised = revised
desk-kind-withdrawn = withdrawn
desk-kind-conflict = differs from another’s figure
desk-kind-refused = breaks a rule
desk-way-upload = upload
desk-way-source = publisher asked
desk-way-correction = correction
desk-connector = automatic: { $name }
desk-col-row = Row
desk-col-kind = What it does
desk-col-decision = Decision
desk-col-figure = Figure
desk-col-before = Before
desk-col-after = After
desk-col-change = Revised by
desk-col-findings = To look at
desk-col-place = Where
desk-col-column = Column
desk-col-rule = Rule
desk-col-suggestion = Suggestion
desk-col-when = When
desk-col-who = Who
desk-col-way = How
desk-col-name = File or source
desk-col-figures = Figures
desk-col-kinds = Of them
desk-col-state = State
desk-col-comment = Comment
desk-col-publisher = Publisher
desk-publisher-by-table = named by each table
desk-col-success = Last success
desk-col-failure = Last failure
desk-col-brings = Brings
desk-col-every = Asked
desk-col-proposal = Proposal
desk-col-accepted = Accepted by
desk-col-day = Day
desk-col-note = Note
desk-col-hash = Edition
desk-col-number = No.
desk-col-action = What
desk-col-subject = Of what
desk-col-why = Why
desk-col-details = Details
desk-decision-open = open
desk-decision-accept = accepted: { $name }
desk-decision-return = returned: { $name }
desk-decision-aside = set aside: { $name }
desk-decision-released = released
desk-decided-accept = accepted
desk-decided-return = returned
desk-decided-aside = set aside
desk-decided-reopen = opened again
desk-suggestion = Perhaps: { $words }
desk-more-findings = and { $count } more
desk-connectors = Publishers that are asked
desk-connectors-sub =
    { $n ->
        [0] None fails now.
        [one] One fails now.
       *[other] { $count } fail now.
    } “Not tried on real data”: no real answer of the publisher was seen yet.
desk-well = works
desk-never-asked = not asked here yet
desk-failing = failing since { $since }: { $why }
desk-every =
    { $n ->
        [one] every day
       *[other] every { $count } days
    }
desk-not-tried = not tried on real data
desk-proposals =
    { $n ->
        [0] No proposals
        [one] { $count } proposal
       *[other] { $count } proposals
    }
desk-proposals-sub = A second person looks at each figure: it is accepted, or returned with words
desk-no-proposals = Nothing of this kind. What is uploaded or fetched from publishers appears here.
desk-open = Open a proposal
desk-open-hint = Pick or type
desk-back = All proposals
desk-proposed = Proposed by { $name }, { $time }, { $id }
desk-same =
    { $n ->
        [one] { $count } figure stands in the evidence already
       *[other] { $count } figures stand in the evidence already
    }
desk-rows-table = Figures of the proposal
desk-page = Page, of { $count }
desk-rows = Rows
desk-rows-hint = 1–5, 8; empty: all open
desk-rows-wrong = Write the numbers of rows: 1–5, 8
desk-words = Words
desk-words-hint = Why; needed to return or withdraw
desk-accept =
    { $n ->
        [one] Accept { $count } row
       *[other] Accept { $count } rows
    }
desk-return =
    { $n ->
        [one] Return { $count } row
       *[other] Return { $count } rows
    }
desk-split =
    { $n ->
        [one] Split off { $count } row
       *[other] Split off { $count } rows
    }
desk-withdraw = Withdraw the proposal
desk-done-accept =
    { $n ->
        [one] { $count } row is accepted.
       *[other] { $count } rows are accepted.
    }
desk-done-return =
    { $n ->
        [one] { $count } row is returned.
       *[other] { $count } rows are returned.
    }
desk-done-split = The rows are a proposal of their own now: { $id }.
desk-done-withdraw = The proposal is withdrawn.
desk-done-aside = The rows are set aside: the next release is made without them.
desk-details = Row by row
desk-details-sub = The rows that are chosen; if none are, those to look at
desk-details-more = { $count } more: choose rows in the table to read them here.
desk-row-title = { $row } · { $name } · { $period }
desk-before-after = { $before } → { $after }
desk-source = Source: { $source }
desk-said = { $name }: { $words }
desk-history = Decisions
desk-history-line = { $time } · { $name } · { $decision } · rows { $rows }
desk-charts = As the lines would change
desk-charts-sub = Grey: as it stands; dark: with these figures; hollow: what is replaced
desk-chart-measure = { $unit }, before and after
desk-accepted =
    { $n ->
        [0] Nothing waits for a release
        [one] { $count } accepted figure waits for a release
       *[other] { $count } accepted figures wait for a release
    }
desk-accepted-sub = A release becomes an edition of its own; older links stay as they are
desk-note = Note of the release
desk-note-hint = What is new, in a few words
desk-release =
    { $n ->
        [0] Release anew
        [one] Release { $count } figure
       *[other] Release { $count } figures
    }
desk-release-made = Released: the edition of { $date } ({ $hash }) is what everybody sees now.
desk-release-left = Withdrawn: the edition { $hash } is no longer shown; links to it say so.
desk-release-invalid = With these figures the evidence would break its rules; nothing was released. First: { $first }
desk-misfits =
    { $n ->
        [one] { $count } accepted row no longer fits the evidence, which has changed meanwhile: { $rows }. Nothing was released: set it aside, or propose it anew.
       *[other] { $count } accepted rows no longer fit the evidence, which has changed meanwhile: { $rows }. Nothing was released: set them aside, or propose them anew.
    }
desk-why = Why
desk-set-aside = Set aside
desk-own-releases = Releases of this installation
desk-own-releases-sub = Each stays as it was made; one that is withdrawn leaves its trace
desk-own-released = in force
desk-own-withdrawn = withdrawn by { $name }: { $why }
desk-own-one-person = proposed and accepted by one person
desk-own-outdated = the project’s own data are newer: release anew
desk-leave = Withdraw a release
desk-leave-which = Release
desk-leave-note = Its figures are open again, to be decided anew.
desk-leave-button = Withdraw
desk-log = Who did what
desk-log-sub = Lines are only added; each holds the hash of the one before
desk-log-empty = Nothing was done here yet.
desk-log-whole = The chain is whole: every line is as it was written.
desk-log-broken =
    { $n ->
        [one] The log was changed in { $count } place: { $faults }.
       *[other] The log was changed in { $count } places: { $faults }.
    }
desk-fault-changed = line { $number } was changed
desk-fault-removed = line { $number } was removed
desk-fault-added = line { $number } was added
desk-fault-reordered = line { $number } stands elsewhere
desk-log-older = Older lines
desk-log-newest = Newest lines
desk-action-submit = proposed
desk-action-accept = accepted
desk-action-return = returned
desk-action-split = split
desk-action-withdraw = proposal withdrawn
desk-action-release = released
desk-action-release-undone = unfinished release undone
desk-action-withdraw-release = release withdrawn
desk-action-set-aside = set aside
desk-action-refuse = refused
desk-action-restore = restored from a backup
desk-action-role = role given
desk-action-logout = logged out everywhere
desk-upload = Propose figures
desk-upload-sub = A row is a figure: series, period, value, and where it was read. Nothing changes before a second person has looked
desk-template-xlsx = Template, XLSX
desk-template-csv = Template, CSV
desk-file = A sheet as a file
desk-file-choose = Choose a file
desk-file-note = Drag it here or press the button. XLSX, XLS or CSV, { $most } MB at most; a larger one in parts.
desk-paste = Or rows pasted from a sheet, with their header
desk-paste-hint = Copy in Excel, paste here
desk-paste-check = Check the rows
desk-pasted = pasted rows
desk-stop = Stop
desk-checked = Checked: { $name }
desk-nothing-new = Nothing new: every figure stands in the evidence already
desk-mistakes =
    { $n ->
        [one] { $count } row cannot be proposed
       *[other] { $count } rows cannot be proposed
    }
desk-mistakes-sub = Correct them in the sheet and upload it again, or submit the others without them
desk-difference =
    { $n ->
        [one] { $count } figure would change
       *[other] { $count } figures would change
    }
desk-difference-sub = Against the evidence that everybody sees now
desk-first-rows = The first { $count } are shown.
desk-comment = Comment for the reviewer
desk-comment-hint = Where the sheet is from, what to look at
desk-submit =
    { $n ->
        [one] Submit { $count } figure
       *[other] Submit { $count } figures
    }
desk-submitted = Submitted as { $id }: it waits for a second person.
desk-submitted-open = Open the proposal
desk-check-step-queued = waiting for its turn
desk-check-step-read = reading the sheet
desk-check-step-compare = comparing with the evidence
desk-check-step-check = trying the rules of the evidence
desk-check-step-preview = drawing what would change
desk-check-step-done = done
desk-check-busy = Too much is under way; try again in a minute.
desk-check-cancelled = Stopped; nothing was kept.
desk-check-failed = The sheet could not be checked; nothing was kept.
desk-check-died = The sheet was too much for the check: upload it in parts.
desk-preview-step-queued = waiting for its turn
desk-preview-step-preview = drawing what would change
desk-preview-step-done = done
desk-preview-busy = The charts are drawn later: too much is under way.
desk-preview-cancelled = The charts were not drawn.
desk-preview-failed = The charts could not be drawn.
desk-preview-died = The charts could not be drawn.
desk-submit-step-queued = waiting for its turn
desk-submit-step-writing = keeping the proposal
desk-submit-step-done = done
desk-submit-busy = Nothing was submitted: too much is under way. Try again in a minute.
desk-submit-cancelled = Nothing was submitted.
desk-submit-failed = Nothing was submitted; the operator’s log says why.
desk-submit-died = It broke off: look in the list whether the proposal is there.
desk-release-step-queued = waiting for its turn
desk-release-step-making = making the edition, a few seconds
desk-release-step-done = done
desk-release-busy = Too much is under way; try again in a minute.
desk-release-cancelled = The release was stopped; nothing has changed.
desk-release-failed = The release was not made, and nothing has changed; the operator’s log says why.
desk-release-died = The release broke off; the next one ends or undoes it.
