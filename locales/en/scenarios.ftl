# What if: what the model says of measures at the border
nav-scenarios = What if?
scenarios-title = What if?
scenarios-subtitle = What projects, closures and measures change, by an open model of the network: no forecast, no count
preview-scenarios = What projects and closures change in the corridor, what binds next, and what an hour less at the border brings: a model with its ranges
scenarios-no-network = This edition of the evidence knows too little of this post. Open the newest edition, or choose another post.
scenarios-post = Post
scenarios-saved = Less time in a channel
scenarios-saved-0 = as it is
scenarios-saved-30 = 30 min
scenarios-saved-60 = 1 hour
scenarios-saved-120 = 2 hours
scenarios-demand = Traffic
scenarios-demand-100 = as it is
scenarios-demand-110 = +10 %
scenarios-demand-125 = +25 %
scenarios-demand-150 = +50 %
scenarios-demand-200 = twice
scenarios-green = Green channel
scenarios-green-now = as it is
scenarios-green-90 = 90 %
scenarios-green-95 = 95 %
scenarios-green-idle = Trains have no green channel: choose a road post
scenarios-change-saved = { $minutes } minutes less
scenarios-change-demand = { $share } more traffic
scenarios-change-green = { $share } by the green channel
scenarios-border-as-is = { $hours ->
    [0] Model, { $place }: at most { $limit } can pass
   *[other] Model, { $place }: { $hours } in the post, at most { $limit } can pass
 }
scenarios-border-overrun = Model, { $place }: { $change } – more arrive than can pass, { $arrivals } against { $limit }
scenarios-border-hours = Model, { $place }: with { $change } the time in the post goes from { $before } to { $after }
scenarios-border-worth = Model, { $place }: { $change } take the time in the post from { $before } to { $after }, worth { $usd } a year
scenarios-border-sub-trains = Hours a train spends in the transhipment yard, waiting and worked, by trains that arrive a day
scenarios-border-sub-trucks = Hours a truck spends in the post, waiting and looked at, by trucks that arrive a day
scenarios-border-note = A model, no statistics: arrivals by chance, 500 draws of every number that has a range; the { $kept } of the draws that let the traffic as of { $day } pass are kept. Marks and curves are of the middle values.
scenarios-at-most = at most { $flow }
scenarios-now = As it is
scenarios-tried = Tried
scenarios-col-what = { "" }
scenarios-line-arrivals = Arrive
scenarios-line-limit = Can pass
scenarios-line-use = Use
scenarios-line-holds = Draws in which all can pass
scenarios-line-wait = Wait
scenarios-line-hours = Wait and work together
scenarios-border-numbers = As it is, and as tried
scenarios-border-numbers-sub = Middle of the draws; in brackets, between what four in five lie
scenarios-border-priced = The hours saved are worth { $usd } a year to the traffic as of { $day }, if a day of a 40-foot container is worth ${ $middle } ({ $low }–{ $high }): no study of this trade with that value was found, hence the range.
scenarios-border-method = Closed forms of queueing theory (Erlang’s C; Allen and Cunneen for uneven services), checked by a simulation. Trains that keep a timetable wait less than this, convoys more. Each side reloads what it receives, so half of the trains counted both ways work at Dostyk. What China takes in a day is not in it: trucks that wait outside the post wait for that.
scenarios-method-rests = What it rests on
scenarios-method-rests-text = { $sections } sections of railway, road, sea and air, and { $all } dated parameters of them: { $measured } measured, { $published } published, { $plan } plans and { $assumption } assumptions. An assumption is ours: it always has a range and a reason, never an address, and every answer lists those it uses. A parameter that rests on a figure of the evidence follows that figure when it is revised. The network is part of an edition: a pinned link goes on showing what it showed.
scenarios-method-dates = Which number holds
scenarios-method-dates-text = A parameter is looked up for a day, a direction and a cargo: first of the section itself, then of its class. Of several that hold on the day the one of the cargo comes first, then that of the direction, then what is known before what is assumed, then the latest. Where nothing holds yet, the earliest later one is taken and marked. Plans belong to no base case: they are what the scenarios switch on. Where no capacity is known, the model takes a section as unlimited and says so.
scenarios-method-routes = Routes: days, dollars, kilograms
scenarios-method-routes-text = The time–cost–distance staircase of UNESCAP and CAREC, from terminal to terminal. Hours of a section = length / speed × 24, or its published time, and the hours a train stands at its end. Dollars = a fixed part + a part by the kilometre. Pick-up, delivery and the wait for the first departure are not in it.
scenarios-method-draws = How sure it is
scenarios-method-draws-text = Every number that has a range is drawn 500 times from a triangle between its lowest, likely and highest value (Latin hypercube, seeded: the same question has the same answer). Shown are the middle and what lies between the first and the ninth tenth. One number has one draw wherever it is used, so that ways are compared under the same luck. Different numbers are drawn apart: in a bad month all may turn out badly together.
scenarios-method-flow = Where traffic goes, and what binds
scenarios-method-flow-text = A linear programme (solver HiGHS): the demand between places, in pairs of trains a day, is served at least cost – dollars and the value of a container’s days – within the limits of sections, crossings, terminals and ships; what finds no room stays away at a stated price. Waiting at crossings and at the change of gauge rises in steps as they fill. Nominal, effective and used capacity are kept apart. Demand is what was counted; it is scaled so that the crossings to China carry what they did carry.
scenarios-method-prices = What one more brings
scenarios-method-prices-text = What binds is priced by solving again with one unit more and with one less. Where the two differ, both are shown: a single price would then be one of several that are right.
scenarios-method-queue = The border as a queue
scenarios-method-queue-text = M/G/c: wait = C(c, λ/μ) / (c·μ − λ) × (1 + v²) / 2, with arrivals λ a day, c channels that each work μ a day, C of Erlang and the squared variation v² of the hours in a channel (for one channel the formula of Pollaczek and Khinchine). Arrivals are by chance. Draws in which the traffic as it is could not pass are refused. A simulation of twenty thousand days agrees within six per cent.
scenarios-method-ferry = A ferry as a cycle
scenarios-method-ferry-text = Units a year each way = ships × load × 8,760 × availability / (2 × voyage + 2 × port). Bad weather takes from the availability, low water from the load.
scenarios-method-emissions = CO2e
scenarios-method-emissions-text = Well to wheel, by default factors of the GLEC Framework (ISO 14083), DEFRA 2025 where it has none, with 10 tonnes in a TEU. A train’s real traction, load and empty return may differ by half.
scenarios-method-trial = What it reproduces, and what not
scenarios-method-trial-text = Times, prices and lengths of whole routes as published stand beside the model’s, in red where it misses. Known to fail: Xi’an–Duisburg is too short, Xi’an–Istanbul too long, and no usable price of the Middle Corridor was found to try it by. Both Chinese crossings carried more than their rating in 2024 and 2025: the rating is too low, so their intake of trains is taken.
scenarios-method-trial-link = The trial, value by value
scenarios-method-not = What it must not be used for
scenarios-method-not-text = Not for contracts, tariffs, the approval of a single project or a forecast of traffic. It has no timetable, no locomotives or wagons that run out, no politics of who may pass. Costs are its weakest part: most of them are assumptions. The value of a container’s day was never studied for this trade; it is a range.
scenarios-method-read = Read on
scenarios-view = What is tried
scenarios-view-corridor = The whole corridor
scenarios-view-border = A border post
scenarios-view-method = How the model works
scenarios-projects = Open projects
scenarios-freight = Freight that wants to go
scenarios-closed = Closed
scenarios-closed-none = nothing
scenarios-month = Weather and season
scenarios-month-year = average of the year
scenarios-flow-no-network = This edition of the evidence has no network with demand: it came with a later one. Open the newest edition.
scenarios-flow-no-solution = The model finds no flow for this choice. Open fewer projects or close less.
scenarios-flow-end = end of { $year }
scenarios-flow-head = Model, { $day }
scenarios-flow-changed = { $head }, { $changes }
scenarios-flow-title = { $head }: { $said }
scenarios-flow-free = all freight goes, and up to { $growth } more of it nothing worth naming binds
scenarios-flow-first = all freight goes; { $element } binds next, with { $growth } more freight
scenarios-flow-binds = { $element } binds – { $brings }
scenarios-flow-away = { $said }; { $away } a year stay away
scenarios-flow-step-pairs = one more pair of trains a day
scenarios-flow-step-trains = one more train a day
scenarios-flow-step-teu = 1,000 TEU a year more
scenarios-flow-step-tonnes = 100,000 t a year more
scenarios-flow-brings-t = { $step } there carries { $gain } a year more
scenarios-flow-brings-usd = { $step } there saves { $gain } a year
scenarios-flow-less = costs { $usd } a year
scenarios-flow-not-unique = { $less }; not one price: more and less are worth different sums
scenarios-flow-lost = { $lost } { $span } are lost
scenarios-flow-of-them = { $lost } ({ $teu })
scenarios-flow-span-year = a year
scenarios-flow-span-days = in { $days } days
scenarios-flow-and = { $one } and { $two }
scenarios-flow-round = by { $ways }
scenarios-flow-lost-round = { $n ->
    [0] { $said }, no way round has room
   *[other] { $said }, what else used it goes { $round }
 }
scenarios-flow-nothing-lost = { $n ->
    [0] nothing is lost
   *[other] nothing is lost, what used it goes { $round }
 }
scenarios-flow-with = with { $projects }
scenarios-flow-without = without { $projects }
scenarios-flow-projects = { $count } projects changed
scenarios-flow-more = { $share } more freight
scenarios-flow-month = in { $month }
scenarios-flow-closed = { $place } closed
scenarios-flow-changes = Changed: { $changes }
scenarios-flow-beside = Against the network of the base case with the same freight, a year: { $changes }
scenarios-flow-same = This choice of projects changes no number of the model: what they add is not used by this freight, or needs another project
scenarios-flow-more-t = { $t } more carried
scenarios-flow-fewer-t = { $t } less carried
scenarios-flow-cheaper = transport, time and waiting cost { $usd } less
scenarios-flow-dearer = transport, time and waiting cost { $usd } more
scenarios-flow-sub = { $compared ->
    [yes] Share of what the model lets through that is used; blue: full, and more would pay; ochre: the limit; thin mark: base case
   *[no] Share of what the model lets through that is used; blue: full, and more would pay; ochre: the limit
 }
scenarios-flow-load = { $load } of { $most }
scenarios-flow-use-binds = { $use } · binds
scenarios-flow-choose = { $n ->
    [0] Projects, freight, closures
   *[other] Projects, freight, closures ({ $count })
 }
scenarios-flow-use = { $load } · { $share }
scenarios-flow-unknown = { $pairs }; limit not known, taken as unlimited
scenarios-flow-tip-nominal = nominal: { $value }
scenarios-flow-tip-effective = effective: { $value }
scenarios-flow-tip-used = carried: { $value }
scenarios-flow-of = { $name } ({ $detail })
scenarios-flow-gauge = { $place }, change of gauge
scenarios-flow-ships = { $way }, ships
scenarios-flow-container = containers
scenarios-flow-wagon = wagons
scenarios-flow-eastbound = eastbound
scenarios-flow-westbound = westbound
scenarios-flow-southbound = southbound
scenarios-flow-northbound = northbound
scenarios-flow-note = A model, no statistics and no forecast: all freight takes the cheapest ways that have room, days at their price. Scenario { $scenario }, evidence and network of { $edition }.
scenarios-flow-now = What binds
scenarios-flow-now-sub = Used to its limit, so that more would pay; solved again with one unit more and with one less
scenarios-flow-next = What binds next
scenarios-flow-next-sub = Limits are lifted one after the other, and all freight grows alike until the next binds: the order in which they stand in the way, not what a project brings
scenarios-flow-elements = Every element: load, limit, nominal, effective and carried
scenarios-flow-commodities = Every flow: what wants to go, what goes, by which way
scenarios-flow-no-limit = not known: unlimited
scenarios-flow-by-rule = { $value } (by rule)
scenarios-flow-exceeded = { $value } (rating exceeded)
scenarios-flow-assumed = { $value } (assumed)
scenarios-flow-way = through { $through }: { $days }, { $usd } ({ $pairs })
scenarios-flow-method = Trains go and come back, so a pair uses a path each way. The limit is the effective figure where one is published, else the nominal; where more was carried than rated, what was carried. A freight stays away when its cheapest free way costs more than the declared price above the best one. Roads, rivers and air are left out.
scenarios-flow-not-for = Not for contracts, tariffs or forecasts: destinations of half of the trains are shares assumed, and many lines have a type in place of a published capacity
scenarios-col-binds = Binds
scenarios-col-more = One unit more
scenarios-col-less = One unit less
scenarios-col-step = Step
scenarios-col-growth = Freight against base case
scenarios-col-projects = Raised by, in the register
scenarios-col-element = Element
scenarios-col-load = Load
scenarios-col-most = Lets through
scenarios-col-use = Use
scenarios-col-nominal = Nominal
scenarios-col-effective = Effective
scenarios-col-used = Carried, counted
scenarios-col-flow = From – to
scenarios-col-cargo = Cargo
scenarios-col-wanted = Pairs a day wanted
scenarios-col-carried = Pairs a day carried
scenarios-col-away = Stays away
scenarios-col-ways = Ways: days, dollars of a container (pairs a day)
scenarios-flow-silent = Of these the model counts nothing, which is not nought (rivers, air, roads, draught and clearance are left out): { $projects }
scenarios-col-gain = Without it goes
