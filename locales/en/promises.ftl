# What was promised, and what came of it?
promises-title = Promise and fact
promises-lead = Kazakhstan’s rail transit: { $value } in { $year }; for later years: { $plans }
promises-lead-sub = Bars: what was counted. ◇ every plan, target and forecast found, those for later years with the month they were stated. A plan stands beside a count of its own scope only.
promises-for-year-plan = { $value } planned ({ $year })
promises-for-year-target = { $value } aimed at ({ $year })
promises-for-year-forecast = { $value } forecast ({ $year })
promises-name-rail = Transit by rail
promises-name-all = Transit by all modes
promises-name-border = Kazakhstan–China border by rail
promises-name-middle = Middle Corridor
promises-name-hub = Aktau container hub
promises-met = { $name }: { $count } in { $year }, as planned ({ $plan }, { $stated })
promises-above = { $name }: { $count } in { $year }, more than the { $plan } planned ({ $stated })
promises-below = { $name }: { $count } in { $year }, less than the { $plan } planned ({ $stated })
promises-expected = { $name }: { $count } in { $year }; { $plan } were expected ({ $stated })
promises-newest = { $name }: { $count } in { $year }
promises-sub-rail = { $unit } a year; same scale as all modes
promises-sub-all = { $unit } a year; same scale as rail
promises-sub-border = { $unit } a year, KTZ’s count
promises-sub-middle = { $unit } a year, count of the transport ministry
promises-sub-hub = { $unit }: each version of the plan by the date it was stated
promises-hub = Aktau container hub: { $low } to { $high } planned, by version of the plan
promises-pair = { $plan } planned, { $count } counted
promises-pair-expected = { $plan } expected, { $count } counted
promises-pairs = Plan or expectation, and count of one year: { $pairs }.
promises-doubted = { $plan } for { $year } is set against no count: whether it is of this scope is unclear.
promises-unlike = Plans of the ministry, the association and the World Bank count by different definitions: none is set against the count.
promises-undated = no date
promises-undated-list = Without a date of statement: { $plans }.
promises-by = { $value } ({ $publisher })
promises-hub-counted = Newest count found: { $value } ({ $period }); no full year was found.
promises-table = Plans, targets and forecasts for the years to come
promises-table-sub = As printed, each with the date of its statement
promises-what = What
promises-stated = Stated
promises-stated-at = stated { $date }
promises-one-rating =
    Rated capacity found: { $low } ({ $times ->
        [1] { $last }
        [2] { $first } and { $last }
       *[other] { $first }–{ $last }
    }); { $passed } passed in { $year }.
promises-ratings = Rated capacity found: { $low } to { $high } ({ $rated }); { $passed } passed in { $year }.
promises-both-plans = { $part } by rail, { $whole } by all modes
promises-unfit = These plans do not fit together: { $plans }.
promises-passed = By all modes, the { $plan } planned for { $year } were passed in { $counted } ({ $count }).
promises-leap = By rail, { $plan } are planned for { $year } after { $count } in { $counted } ({ $growth }).
