# Where does this number come from?
evidence-title = Where does this number come from?
evidence-subtitle = { $observations } published figures, { $series } series, { $sources } addresses; what is missing is shown as missing
evidence-search = Search
evidence-search-hint = series, node, publisher
evidence-kind = Kind of counter
evidence-kind-any = any
evidence-counter = Who counted
evidence-counter-any = anybody
evidence-view = View
evidence-view-coverage = Coverage
evidence-view-catalogue = Catalogue
evidence-view-observations = Observations
evidence-view-disagreements = Disagreements
evidence-view-errors = Known errors
evidence-view-sources = Sources
evidence-view-claims = Projects’ claims
evidence-view-missing = What is missing
evidence-view-due = Quality and due dates
evidence-view-revisions = Revisions
evidence-view-downloads = Downloads
evidence-group = Group
evidence-group-headline = Headline
evidence-group-trains = Trains
evidence-group-rail = Rail
evidence-group-nodes = Nodes
evidence-group-caspian = Caspian
evidence-group-trade = Trade
evidence-group-border = Border time
evidence-group-all = All
evidence-group-china-europe = China–Europe
evidence-group-china-central-asia = China–Central Asia
evidence-group-kz-china-rail = Kazakhstan–China border
evidence-group-transit = Transit
evidence-group-middle-corridor = Middle Corridor
evidence-group-border-performance = Border performance
evidence-group-time = Time
evidence-group-cost = Cost
evidence-group-context = Context
evidence-coverage-title = Which years have a figure
evidence-coverage-gap = Full years are rare at the nodes: for { $name } none was found after { $year }
evidence-legend = ■ full year · square with a diagonal: part of the year only · faint: preliminary, estimate or plan · dot in it: sources disagree · blank: no figure found
evidence-cell = A square opens the passport of its figure.
evidence-more-series = { $count } more series: search or choose a group.
evidence-disagree = Where sources disagree most
evidence-disagree-sub = { $count } disagreements above 2 %; the figure shown is dark
evidence-errors = Known errors in sources
evidence-error-open = no correction found
evidence-error-retired = publisher has corrected it
evidence-error-closable = a newer figure is there: the record can be closed
evidence-error-newer = Newer figure ({ $publisher }): { $value }
evidence-cause-unknown = No cause is known.
evidence-catalogue-title = { $count } series
evidence-definition = What is counted
evidence-years = Years
evidence-full-years = Full years
evidence-newest = Newest figure
evidence-apart = Do not join with
evidence-code = Code
evidence-row-opens = A chosen row opens the passport of its newest figure.
evidence-found = { $count } figures found
evidence-what = What
evidence-no-series = in no series
evidence-note = Note
evidence-back = Back
evidence-next = Next
evidence-page = { $first } to { $last } of { $count }
evidence-addresses = Addresses
evidence-figures = Figures
evidence-shown = Shown first
evidence-page-title = Title
evidence-project = Project
evidence-field = Claim
evidence-downloads-title = Download any table
evidence-documentation = What each table and column means: [tables](/api/docs/tables), [queries](/api/docs/queries), [measures](/api/docs/metrics) (in English).
evidence-database = All tables of this edition in one file: [a DuckDB database]({ $address }), read by DuckDB 1.4 or newer.
evidence-licence = Figures belong to the publishers named with them; our curation CC BY 4.0. World Bank data CC BY 4.0; Eurostat reuse with attribution.
evidence-rows = { $count } rows
evidence-about-rows = Rows
evidence-about-vintage = Evidence of
evidence-about-licence = Terms
evidence-no-hit = Nothing found for “{ $words }”. Nearest series: { $offer }.
evidence-table-observation = every published figure
evidence-table-series = defined lines and what they count
evidence-table-series_point = which figure stands in which series, and why
evidence-table-series_value = the values shown, published and derived
evidence-table-source = publishers and addresses
evidence-table-entity = things that are counted
evidence-table-metric = measures and their units
evidence-table-node = places
evidence-table-project = projects
evidence-table-project_claim = what was said of each project
evidence-table-event = dated events
evidence-table-conflict = disagreements above 2 %
evidence-table-known_error = printed figures known to be wrong
evidence-table-trade_year = trade between countries, by year
evidence-table-trade_month = trade between countries, by month
evidence-table-rate = exchange rates with their source
evidence-table-signal = signals beside the figures, such as the sea’s level by satellite
evidence-table-signal_value = values of the signals by day and month
evidence-table-leg = sections between nodes and their lengths
evidence-table-vocabulary = controlled words
evidence-table-revision = each figure with the release it appeared in and the one that ended it
claim-status = status
claim-capacity = capacity
claim-planned_completion = planned completion
claim-actual_completion = completed
claim-cost = cost
claim-length = length
claim-start = start
claim-area = area
claim-depth = depth
claim-capacity_vehicles = capacity, vehicles
claim-jobs = jobs
evidence-printed = read as { $value }
evidence-ratios-happened =
    { $n ->
        [one] What happened: sources of one figure differ by { $high }
       *[other] What happened: sources of { $count } figures differ, by up to { $high }
    }
evidence-ratios-planned =
    { $n ->
        [one] Plans: versions of one figure differ by { $high }
       *[other] Plans: versions of { $count } figures differ, by up to { $high }
    }
evidence-ratios-sub = How many times the smallest value each printed one is; the one shown is dark. One series and one period a row; same scale
evidence-ratio-doubtful =
    { $n ->
        [one] One pair stands in the table alone: a figure of it is a slip, or of another period or scope.
       *[other] { $count } pairs stand in the table alone: a figure of each is a slip, or of another period or scope.
    }
evidence-ratio-row-opens = A dot or a chosen row opens the passport of its figure.
evidence-ratio = Largest over smallest
evidence-lowest = Smallest
evidence-highest = Largest
evidence-value-shown = Shown
evidence-not-shown = none
evidence-cause = Likely cause
