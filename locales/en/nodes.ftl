# How does one node do?
nodes-choose = Node
nodes-more = More …
nodes-name-altynkol = Altynkol–Khorgos
nodes-name-aktau = Aktau
nodes-name-kuryk = Kuryk
nodes-name-aktobe-airport = Aktobe, air
nodes-name-almaty-jetisu = Almaty–Jetisu
nodes-name-moiynty = Moiynty
nodes-name-alat = Baku–Alat
nodes-name-rivers = Rivers
nodes-title-dostyk = Dostyk rail crossing
nodes-title-altynkol = Altynkol–Khorgos rail crossing
nodes-title-aktau = Aktau seaport
nodes-title-kuryk = Kuryk seaport
nodes-title-aktobe-airport = Aktobe and air freight
nodes-title-almaty-jetisu = Almaty–Jetisu container terminal
nodes-title-moiynty = Moiynty and the Dostyk–Moiynty line
nodes-title-rivers = The rivers Irtysh and Ili
node-kind-rail-border-crossing = rail border crossing
node-kind-seaport = seaport
node-kind-airport = airport
node-kind-terminal = rail terminal
node-kind-dry-port = dry port
node-kind-junction = railway junction
node-kind-waterway = inland waterways
cargo-oil = oil
cargo-metal = metal
cargo-grain = grain
cargo-other = other
cargo-dry = dry cargo
cargo-ferry = ferry cargo
cargo-container = containers
nodes-card-freight_volume = Cargo, { $unit }
nodes-card-container_volume = Containers, { $unit }
nodes-card-trains = Trains
nodes-card-capacity_freight = Capacity, { $unit }
nodes-card-capacity_container = Capacity, { $unit }
nodes-card-capacity_train_pairs = Capacity, { $unit }
nodes-card-capacity_trains = Capacity, { $unit }
nodes-none-since = no full year found since
nodes-part = part of a year
nodes-others = sources: { $low } to { $high }
nodes-ratings = { $count } ratings, { $low } to { $high }
nodes-rating-one = as rated, one value found
nodes-before = before: { $value }
nodes-map-alt = Map: where { $node } is, with the corridors and the nodes around it.
nodes-map-area = Area of a sign: tonnes a year; small: no figure. A click on a sign opens its page.
nodes-map-rivers = The base map draws the Irtysh; the Ili carries only its name.
nodes-map-back = Back to the node
nodes-to = { $node }: { $way }
nodes-way-rail = { $km } km by rail
nodes-way-sea = { $km } km by sea
nodes-building = under construction
# words of units as they stand in the titles of series
title-units = tonnes; TEU; USD; CNY; EUR; days; hours; %; t a year; TEU a year; trains a day; train pairs a day; km/h; t-km; boxes; km; m
nodes-sub-years = { $unit } a year
nodes-sub-cargo = by cargo; outline: total only
nodes-sub-plans = ◇ plans of the time
nodes-sub-rated = ochre: capacity as rated by a source of that year
nodes-sub-capacity = { $unit }; ochre dots: capacity as rated at the date, ◇ planned
nodes-capacity-words = capacity<br>as rated
nodes-found-lost = Most of the lost cargo is { $cargo }
nodes-found-record = { $year } is the highest year found: { $value }
nodes-found-fell = { $value } in { $year }, after { $peak } in { $peak_year }
nodes-two = { $one }. { $two }
nodes-found-apart = Two counts, { $times } times apart: { $larger } and { $smaller } ({ $period })
nodes-rated-title = What it can take
nodes-no-volume = No yearly figure of what passes was found.
nodes-nothing = No figure of { $node } was found: neither what passes nor what can pass.
nodes-own-missing = No cargo figure of { $node } itself was found. This is { $whole } as a whole.
nodes-whole = Part of: { $whole }
nodes-whole-sub = { $whole }; two counts are never added.
nodes-who-port = the port authority and the statistics office
nodes-who-port-kz = the Port Authority and the Ministry of Transport of Kazakhstan
nodes-who-rail = the national railway and the statistics office
nodes-who-rail-kz = Kazakhstan Temir Zholy (KTZ) and the Ministry of Transport of Kazakhstan
nodes-who-rail-cn = China Railway and the General Administration of Customs of China
nodes-who-air = the airport and the aviation authority
nodes-who-air-kz = the airport and the Civil Aviation Committee of Kazakhstan
nodes-who-rivers = the Railway and Water Transport Committee of Kazakhstan
nodes-disagree = Where sources disagree
nodes-disagree-sub = The value shown is filled; the cause is below where it is known.
nodes-agree = No two sources of one figure here differ by more than 2 %.
nodes-also = What else is counted here
nodes-also-sub = The unit of the main figure, all on one scale.
nodes-projects = What is being built here
nodes-projects-none = No project of the register is here.
nodes-projects-note = Promised dates and costs as last published; all claims with sources are on the Evidence page.
nodes-project = Project
nodes-start = Start
nodes-planned = Planned
nodes-actual = Done
nodes-gives = Capacity
nodes-cost = Cost
nodes-late = date passed, no completion found
nodes-summit = named at the June 2025 summit
nodes-neighbours = Next to it
nodes-events = What happened here
nodes-events-none = No event of the record is here.
nodes-every =
    { $count ->
        [one] The one series counted here
       *[other] All { $count } series counted here
    }
nodes-every-none = No series is counted here.
nodes-newest = Newest value
nodes-years = Full years
nodes-values = Values
nodes-row-opens = A chosen row opens the passport of the newest value.
# how much of a capacity was used, in the year counted and by the rating of that time
nodes-found-use =
    { $bound ->
        [least] In { $year } at least { $share } of the capacity rated in { $rated } was used
       *[exact] In { $year } { $share } of the capacity rated in { $rated } was used
    }
nodes-found-use-range =
    { $bound ->
        [least] In { $year } at least { $low } to { $high } of the capacity was used, by the ratings of { $rated }
       *[exact] In { $year } { $low } to { $high } of the capacity was used, by the ratings of { $rated }
    }
nodes-published-use = { $whole }: { $share } of the capacity was used in { $period }, as published
nodes-rated-by = Capacity as rated
# a capacity that went from one value to another: two numbers stand over the sentence
nodes-steps = Capacity, before and after
nodes-step-rated-rated = { $what }: before, and since { $after }
nodes-step-rated-planned = { $what }: as rated ({ $before }), as planned for { $after }
nodes-step-planned-rated = { $what }: as planned ({ $before }), as rated ({ $after })
nodes-step-planned-planned = { $what }: as planned for { $before } and for { $after }
nodes-step-dostyk-moiynty-capacity-pairs = { $what }: before and after the second track, opened on { $after }
nodes-found-level =
    { $rank ->
        [lowest] The Caspian in { $year }: { $level } { $unit }, the lowest year found. Forecast for { $then }: { $high } to { $low } { $unit }
       *[other] The Caspian in { $year }: { $level } { $unit }. Forecast for { $then }: { $high } to { $low } { $unit }
    }
nodes-sea-sub = Level of the sea in metres, Baltic system; ◇ forecasts; pale: their range
nodes-sea-note = Dots: years between two figures. Forecasts of different authors.
nodes-answers = Questions and answers
nodes-answers-sub = Each figure with its period and source; grey: not found, and who could publish it.
nodes-asked = Question
nodes-not-found = not found
nodes-kept-out = kept out: its date is inferred
nodes-told = as stated
nodes-two-statuses = { $project }: “{ $one }” as of { $one_when } ({ $one_who }), “{ $two }” as of { $two_when } ({ $two_who })
nodes-ask-border = Both rail crossings with China together
nodes-ask-teu-part = Containers of the port, newest part of a year
nodes-ask-teu-year = Containers of the port, whole year, as its president stated
nodes-ask-teu-feeder = Containers on Kazmortransflot’s ships Aktau–Baku: the carrier’s count, not the port’s
nodes-ask-ports-use = Use of the capacity of Aktau and Kuryk together
nodes-ask-ports-tonnes = Cargo of Aktau and Kuryk together
nodes-ask-tanker-before = Cargo of a tanker before the sea fell
nodes-ask-tanker-now = Cargo of a tanker at low water
nodes-ask-dry-before = Cargo of a dry-cargo ship before the sea fell
nodes-ask-dry-now = Cargo of a dry-cargo ship at low water
nodes-ask-depth-plan = Depth of the harbour after the first stage of dredging
nodes-ask-wagons = Wagons by ferry
nodes-ask-vehicles = Trucks and cars by ferry
nodes-ask-sarzha = Cargo of the Sarzha terminal
nodes-ask-depth-before = Depth of the harbour before dredging
nodes-ask-depth-now = Depth of the harbour after dredging
nodes-ask-weather = Time closed by weather
nodes-ask-joint-terms = Joint terminal with China: cost, capacity, date
nodes-ask-air-own = Cargo of Aktobe airport itself
nodes-ask-fuel-store = Fuel complex at the airport: storage
nodes-ask-fuel-cost = Fuel complex at the airport: cost
nodes-ask-fuel-date = Fuel complex at the airport: promised for
nodes-ask-air-terminal = Cargo terminal of a Turkish company: floor; no completion was found
nodes-ask-air-eu = Regular cargo route from Aktobe to the EU
nodes-ask-air-terms = Cargo hub: investor, cost, capacity, date
nodes-ask-jetisu-opened = Opened, and in operation since
nodes-ask-jetisu-volume = Containers handled
nodes-ask-jetisu-owner = Owners and their shares
nodes-ask-irtysh-share = Share of the Irtysh basin in the cargo of all rivers
nodes-ask-irtysh-transit = Transit by the Irtysh when the road map was drafted
nodes-ask-irtysh-transit-plan = Transit by the Irtysh, planned
nodes-ask-rivers-plan = Cargo of all rivers, planned
nodes-ask-tugyl-plan = Cargo of the port of Tugyl on Lake Zaysan, planned
nodes-ask-irtysh-length = Navigable Irtysh, from Lake Zaysan to the Russian border
nodes-ask-draught-omsk = Depth of the Irtysh up to Omsk
nodes-ask-draught-pavlodar = Depth of the Irtysh from Omsk up to Pavlodar
nodes-ask-draught-upper = Depth of the Irtysh further up to Ust-Kamenogorsk
nodes-ask-river-season = Length of the season; its opening stands among the events
nodes-ask-irtysh-fleet = Vessels on the Irtysh
nodes-ask-rivers-fleet = Vessels registered on all rivers
nodes-ask-river-agreement = Agreement of Kazakhstan, China and Russia on navigation
nodes-ask-ili-cargo = Cargo on the Ili
nodes-ask-ili-depth = Depth of the Ili
