# Flows over the network by the model: what goes, what stays away, what binds
flow-model = Model, no count and no forecast: scenario { $code }, network of { $day }, evidence { $vintage }
flow-goes = In a year { $tonnes } and { $teu } go, of them { $kz_tonnes } and { $kz_teu } by Kazakhstan
flow-more = Beside the base case: { $tonnes }, { $teu }; by Kazakhstan { $kz_tonnes }, { $kz_teu }
flow-away = Stays away: { $tonnes } and { $teu } a year
flow-away-none = Nothing stays away
flow-closed = While it is closed ({ $days ->
    [one] { $days } day
   *[other] { $days } days
}): { $tonnes } and { $teu } stay away beside what does without it
flow-goes-over = More goes over, pairs a day: { $sections }
flow-leaves = Less goes over, pairs a day: { $sections }
flow-binds = Full: { $section } ({ $most })
flow-binds-price = Full: { $section } ({ $most }). One unit more ({ $unit }) lets { $tonnes } a year more over it, worth { $usd } a year
flow-binds-price-up = Full: { $section } ({ $most }). One unit more ({ $unit }) lets { $tonnes } a year more over it, worth { $usd } a year; one less costs { $usd_less }: limits meet here, so there is no one price
flow-binds-none = No section is full
flow-next = At { $times } times this demand fills up: { $section } ({ $most })
flow-next-project = At { $times } times this demand fills up: { $section } ({ $most }); raised by { $projects }
flow-unlimited = No limit is known, taken as unlimited: { $sections }
flow-silent = The model counts nothing of: { $projects } – neither a demand nor a capacity that it knows changes
flow-assumed = { $n ->
    [one] One assumption is behind this
   *[other] { $count } assumptions are behind this
}
flow-first = { $place }. { $project }: { $usd } a year saved, { $kz_tonnes } by Kazakhstan
flow-first-cost = { $place }. { $project }: { $usd } a year saved, { $kz_tonnes } by Kazakhstan; ${ $dollars } a year for a dollar of its published cost
flow-band = { $what }: { $middle }, half of the draws between { $low50 } and { $high50 }, four in five between { $low80 } and { $high80 }
flow-often = Full in { $share } of the draws: { $section }
flow-checked-holds = { $what }: counted { $counted }, model { $model } ({ $error }): within what is allowed
flow-checked-misses = { $what }: counted { $counted }, model { $model } ({ $error }): MISSED
flow-col-section = Section
flow-col-pairs = Pairs a day
flow-col-tonnes = Tonnes a year
flow-col-teu = TEU a year
flow-col-use = Use
flow-what-tonnes = Tonnes
flow-what-teu = TEU
flow-what-kz_tonnes = Tonnes by Kazakhstan
flow-what-kz_teu = TEU by Kazakhstan
flow-what-tonnes_unmet = Tonnes that stay away
flow-cargo-container = { $limit }, containers
flow-cargo-wagon = { $limit }, wagons
flow-check-both-crossings = Both rail crossings to China, 2025
flow-check-dostyk = Dostyk, 2025
flow-check-altynkol = Altynkol, 2025
flow-check-alashankou-trains = Container trains at Alashankou, 2025
flow-check-khorgos-trains = Container trains at Horgos, a year at the rate of 2025
flow-check-altynkol-zhetygen = Altynkol–Zhetygen line, 2025
flow-check-dostyk-aktogay = Dostyk–Aktogay line, both tracks, from October 2025
flow-check-saryagash = Saryagash, 2025
flow-check-feeder = Feeder Aktau–Alat, 2025
flow-check-alat = Port of Baku (Alat), 2025
flow-check-poti = Port of Poti, 2025
flow-check-poland-westbound = China–EU by Poland, westbound, 2025
flow-check-china-europe-kazakhstan = China–Europe by Kazakhstan, dispatched, 2025
flow-check-utlc-era = UTLC ERA, all services, 2024
flow-check-china-central-asia = China–Central Asia, dispatched, 2025
flow-example-before-second-track = Before the second track Dostyk–Moiynty
flow-example-altynkol-second-track = Second track Altynkol–Zhetygen, a fifth more demand
flow-example-kuryk-november = Kuryk closed for a November
flow-example-dostyk-week = Dostyk closed for a week
flow-example-altynkol-hour = An hour less at Altynkol
flow-example-low-water = Low water on the Caspian, the Middle Corridor doubled
flow-example-plans-2030 = All that is planned by 2030, a third more demand
scenario-wrong = { $where }: { $rule } ({ $found })
scenario-no-network = This edition of the evidence has no network with demand. Open the newest edition.
scenario-no-solution = The model has no solution for this scenario. Change one of its numbers.
scenario-no-file = { $path } cannot be read. Name a file with a scenario; --schema prints what may stand in it.
