# What is being built, what was promised, what is late?
roadmap-title = What is being built, what was promised, what is late?
roadmap-subtitle = { $count } projects of the corridor and its customs measures, from dated statements
roadmap-kind = Kind
roadmap-kind-all = All
roadmap-kind-rail = Rail
roadmap-kind-port = Ports
roadmap-kind-terminal = Terminals
roadmap-kind-logistics = Logistics centres
roadmap-kind-customs = Customs
roadmap-kind-airport = Air
roadmap-kind-river = Rivers
roadmap-kind-policy = Agreements
roadmap-one-rail = railway
roadmap-one-port = port
roadmap-one-terminal = terminal
roadmap-one-logistics = logistics centre
roadmap-one-customs = customs
roadmap-one-airport = air freight
roadmap-one-river = river
roadmap-one-policy = agreement
roadmap-status = Status
roadmap-status-announced = announced
roadmap-status-agreed = agreed
roadmap-status-under-construction = under construction
roadmap-status-operating = operating
roadmap-status-unknown = unknown
roadmap-order = Order
roadmap-order-kind = By kind
roadmap-order-date = By promised date
roadmap-order-late = Late first
roadmap-only = Only
roadmap-only-summit = Summit, June 2025
roadmap-project = Project
roadmap-project-hint = Choose by name
roadmap-unknown = No project “{ $project }” in the register. Nearest: { $near }.
roadmap-late-title =
    { $count ->
        [1] One promised date has passed without a completion on record
        [2] Two promised dates have passed without a completion on record
        [3] Three promised dates have passed without a completion on record
        [4] Four promised dates have passed without a completion on record
        [5] Five promised dates have passed without a completion on record
       *[other] { $count } promised dates have passed without a completion on record
    }
roadmap-no-late = No promised date here has passed without a completion on record
roadmap-legend = ◇ promised completion, ◆ opened. Solid bar: works, up to the last statement on them; dotted outline: after it, and what is still planned; line of dots: since a promised date that has passed. ● named at the summit of June 2025. “No completion found” means that no source says so, not that nothing was built.
roadmap-source = { $shown } of { $whole } projects. Each date rests on one statement or more; a click on a row opens them all. The same as a table below.
roadmap-group-late = Date passed, no completion found
roadmap-group-slipped = An earlier date has passed
roadmap-group-ahead = Date ahead
roadmap-group-undated = No promised date
roadmap-group-open = Opened
roadmap-row-opened = opened { $date }
roadmap-row-operating = operating, { $date }
roadmap-row-late = date passed, no completion found
roadmap-row-late-short = passed, no completion found
roadmap-row-slipped = { $date }; earlier { $earlier } passed
roadmap-row-slipped-short = { $date }; earlier { $earlier }
roadmap-row-start-only = { $status }; start { $start }, no completion date
roadmap-row-undated = { $status }, no date found
roadmap-row-no-start = { $date }, start not found
roadmap-named = named at the summit, June 2025
roadmap-hover =
    { $count ->
        [one] { $count } claim; a click opens it
       *[other] { $count } claims; a click opens them
    }
roadmap-verdict-kept = Opened { $done }, promised for { $promised }: in time.
roadmap-verdict-after = Opened { $done }, promised for { $promised }: later than promised.
roadmap-verdict-part = Open in part by { $done }; the whole is promised for { $promised }.
roadmap-verdict-unpromised = Open by { $done }; no promised date is on record.
roadmap-verdict-late = Promised for { $promised }: the date has passed, no completion found.
roadmap-verdict-slipped = Promised for { $promised }; a source had named { $earlier }, which has passed.
roadmap-verdict-ahead = Promised for { $promised }: the date lies ahead.
roadmap-verdict-undated = No completion date was found.
roadmap-short-kept = in time
roadmap-short-after = later than promised
roadmap-short-part = opened in part
roadmap-short-unpromised = open, no promise
roadmap-short-late = date passed
roadmap-short-slipped = earlier date passed
roadmap-short-ahead = date ahead
roadmap-short-undated = no date
roadmap-empty = No project fits this choice. There are projects with the status: { $statuses }.
roadmap-empty-kind = The register holds no such project of the kind “{ $kind }”.
roadmap-show-all = Show all projects
roadmap-says = What the register says
roadmap-says-help = The projects behind this number
roadmap-said-late =
    { $count ->
        [one] **promised date has passed** and no source says the work is complete
       *[other] **promised dates have passed** and no source says the work is complete
    }
roadmap-said-slipped =
    { $count ->
        [one] **more has a later date**; an earlier one, named by a source, has passed
       *[other] **more have a later date**; an earlier one, named by a source, has passed
    }
roadmap-said-claimed =
    { $count ->
        [one] **is open according to one source but not another**
       *[other] **are open according to one source but not another**
    }
roadmap-said-summit =
    { $count ->
        [one] of the { $whole } projects **named at the summit of June 2025** is open
       *[other] of the { $whole } projects **named at the summit of June 2025** are open
    }
roadmap-said-undated =
    { $count ->
        [one] of { $whole } projects **has no completion date** in any source found
       *[other] of { $whole } projects **have no completion date** in any source found
    }
roadmap-register = The register
roadmap-register-sub = { $count } projects: every date, sum and capacity as on record; a chosen row opens all its claims
roadmap-col-project = Project
roadmap-col-kind = Kind
roadmap-col-status = Status
roadmap-col-as-of = As of
roadmap-col-start = Start
roadmap-col-promised = Promised
roadmap-col-actual = Opened
roadmap-col-verdict = Promise
roadmap-col-cost = Cost
roadmap-col-capacity = Capacity before → after
roadmap-col-summit = Summit 2025
roadmap-col-node = Node
roadmap-col-claims = Claims
roadmap-col-claim = Claim
roadmap-col-date = Date
roadmap-col-effect = Effect
roadmap-col-measure = Measure
roadmap-fact = On record
roadmap-on-record = Value
roadmap-fact-start = Start of works
roadmap-fact-promised = Promised completion
roadmap-fact-actual = Actual completion
roadmap-fact-cost = Cost
roadmap-fact-capacity = Capacity before → after
roadmap-not-found = not found
roadmap-opening-claimed = :gray-badge[sources differ] One source says it is open; the record, resting on the others, does not.
roadmap-to-node = { $node }: the node’s page
roadmap-disputes = Where the sources differ
roadmap-parts = First source of each value. Sums, capacities and dates may be of different parts or stages: see the notes.
roadmap-claims =
    { $count ->
        [one] { $count } claim
       *[other] All { $count } claims
    }
roadmap-no-claims = No claim on this project was found.
roadmap-no-date = no date
roadmap-link = Link to this project
roadmap-field-start = Start
roadmap-field-planned_completion = Promised completion
roadmap-field-actual_completion = Actual completion
roadmap-field-status = Status
roadmap-field-cost = Cost
roadmap-field-capacity = Capacity
roadmap-field-length = Length
roadmap-field-area = Area
roadmap-field-depth = Depth
roadmap-field-jobs = Jobs
roadmap-field-capacity_vehicles = Capacity, vehicles
roadmap-measures = Measures and events at the border
roadmap-measures-sub = Since { $year }: easing the crossing { $eases }, hindering it { $restricts }, changing a fee { $charges }
roadmap-measures-all = All { $count } measures and events
roadmap-effect-eases = eases the crossing
roadmap-effect-restricts = hinders it
roadmap-effect-charges = changes a fee
roadmap-waiting-rail-longer = By CAREC’s changing sample trains waited longer at Kazakhstan’s borders in { $year } than in { $before }, lorries less
roadmap-waiting-road-longer = By CAREC’s changing sample lorries waited longer at Kazakhstan’s borders in { $year } than in { $before }, trains less
roadmap-waiting-both-longer = By CAREC’s changing sample trains and lorries waited longer at Kazakhstan’s borders in { $year } than in { $before }
roadmap-waiting-both-shorter = By CAREC’s changing sample trains and lorries waited less at Kazakhstan’s borders in { $year } than in { $before }
roadmap-waiting-plain = Hours at Kazakhstan’s borders
roadmap-waiting-sub = Average hours at a crossing (TFI1), CAREC sample of shipments, not all traffic
roadmap-waiting-note = 2023 by rail covers all Kazakh crossings. China 2021: pandemic controls.
roadmap-border = How long and how dear is a crossing?
roadmap-mode = Mode
roadmap-mode-rail = Rail
roadmap-mode-road = Road
roadmap-short-rail = rail
roadmap-short-road = road
roadmap-by-mode = { $name }, { $mode }
roadmap-way = Direction
roadmap-way-all = Both directions
roadmap-way-outbound = Outbound
roadmap-way-inbound = Inbound
roadmap-border-hours = Hours at the border (TFI1)
roadmap-border-hours-sub = Average hours, { $mode }, { $way }; a changing sample of shipments
roadmap-border-cost = Cost at the border (TFI2)
roadmap-border-cost-sub = Average US dollars a crossing, { $mode }, { $way }; a changing sample
roadmap-border-distance = Cost of the journey (TFI3)
roadmap-border-distance-sub = US dollars for 20 t over 500 km, { $mode }; border included, both directions
roadmap-border-speed = Speed (TFI4)
roadmap-border-speed-sub = Km/h, { $mode }; strong: with delays at borders, faint: on the move
roadmap-delay-with = { $name }, with delays
roadmap-delay-without = { $name }, moving
roadmap-lpi-title = Logistics Performance Index: Kazakhstan { $kz }, China { $cn } ({ $year })
roadmap-lpi-sub = World Bank score, 1 to 5; countries of this edition alone
roadmap-lpi-note = Earlier editions use another method and do not stand beside it.
roadmap-posts = At single crossings
roadmap-posts-sub = Newest figure of each; a chosen row opens its passport
roadmap-badge-register = record
roadmap-badge-sum = parts
roadmap-badge-sample = sample
roadmap-badge-method = method
roadmap-care-register = “No completion found” says what was reported, not what was built.
roadmap-care-sum = Costs and capacities of one project may be of different parts; dollars marked ≈ are derived.
roadmap-care-sample = CAREC hours and costs are averages of a changing sample, not of all traffic.
roadmap-care-method = The Logistics Performance Index of 2023 is not comparable with earlier editions.
roadmap-view = Show
roadmap-view-projects = Proposals and projects
roadmap-view-customs = Customs and the border
roadmap-proposals-title =
    Of the President’s { $count ->
        [8] eight
       *[other] { $whole }
    } proposals of June 2025 { $open ->
        [0] none is open
        [1] one is open
        [2] two are open
        [3] three are open
       *[other] { $operating } are open
    }{ $claimed ->
        [0] { "" }
        [1] , one of them by its last word alone
       *[other] , { $claimed } of them by their last word alone
    }
roadmap-proposals-sub = Named in Astana on 17 June 2025: the last word found and its date, the newest number, what was not found and who could say it. A name opens the project.
roadmap-proposal-help = All claims on this project
roadmap-col-proposal = Proposal
roadmap-col-last = Last word
roadmap-col-now = Newest number
roadmap-col-missing = Not found
roadmap-col-asked = Could say
roadmap-last-others = (others: { $status }, { $date })
roadmap-by-reprint = (a reprint)
roadmap-platform-now = This edition holds { $figures } figures from { $sources } addresses; scenarios by a model: What if?
roadmap-status-completed = completed
roadmap-capacity-planned = { $capacity } (plan, { $date })
roadmap-fact-now = Newest figures
roadmap-row-completed = completed { $date }
roadmap-verdict-finished = Works completed { $done }; no promised date is on record.
roadmap-short-finished = completed, no promise
roadmap-badge-bars = bars
roadmap-care-bars = A bar ends at the last statement found; the works may have gone on.
roadmap-badge-claimed = claims
roadmap-care-claimed = Hours before and after are claimed; no other measurement of them was found.
roadmap-directions-title = In { $year } a train of CAREC’s sample waited { $inbound } hours on average at the border on the way into Kazakhstan, { $outbound } on the way out
roadmap-directions-sub = Average hours at a crossing by rail (TFI1), CAREC sample of shipments, not all traffic
roadmap-before-title = Clearing a transit container train is said to take { $after } instead of { $before } ({ $year }): a part of the hours at the border
roadmap-before-plain = Hours at the border, before and after
roadmap-before-sub = Hours, logarithmic scale; faint: before, strong: after; grain: from – to; blue: average of the CAREC sample (TFI1)
roadmap-before-note = What is claimed is a part of the hours at the border; the sample counts all of them: { $hours } both ways in { $year }, its newest. Each row is a procedure of its own: the hours before differ because the procedures do.
roadmap-hour-value = What an hour is worth is a model’s result and stands apart, under “What one hour less at the border is worth”.
roadmap-hours-sample = Trains, CAREC sample, { $year }
roadmap-hours-inbound = on the way in
roadmap-hours-outbound = on the way out
roadmap-hours-train = Clearing a transit container train
roadmap-hours-exchange = Clearance with digital exchange with China
roadmap-hours-declaration = Filing a declaration, Middle Corridor
roadmap-hours-horgos = Processing a train at Horgos, China
roadmap-hours-dry-port = Handling a container, Khorgos Gateway
roadmap-hours-grain = Inspecting grain in China: from – to
roadmap-proposals-measure = Named in Astana on 17 June 2025; the newest number with its period, what was not found and who could say it
roadmap-status-differ = { $status }, sources differ
roadmap-hour = What one hour less at the border is worth
roadmap-hour-sub = Model: an hour less in each post, for the traffic as of { $day }; a day of a 40-foot container at ${ $middle } ({ $low }–{ $high }), an assumption
roadmap-hour-post = Post
roadmap-hour-arrive = Arrive
roadmap-hour-pass = Can pass
roadmap-hour-spent = Time in the post
roadmap-hour-worth = Worth a year
roadmap-hour-link = Try other hours and more traffic
