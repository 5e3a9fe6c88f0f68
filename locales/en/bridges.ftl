# bridges between definitions
evidence-view-bridges = Bridges
evidence-bridge = Between
evidence-bridge-middle = Middle Corridor tonnes
evidence-bridge-containers = Containers in transit
evidence-bridge-border = Border with China
evidence-bridge-customs = Two customs
evidence-pair = Bridge
evidence-valuation = Imports
evidence-valuation-reported = As reported
evidence-valuation-fob = Without freight
bridge-valuation-idle = Only customs’ values hold freight and insurance.
bridge-sub = ● { $one }, ■ { $other }, { $unit }; the gap as per cent of ●
bridge-first = the first line
bridge-second = the second
bridge-equal = Only periods that both lines cover to the day; nothing is interpolated, and no plan stands beside a count.
bridge-row = ● { $one }<br>■ { $other }
bridge-pair = { $one } – { $other }
bridge-less = { $other }: { $share } less than { $one } ({ $period })
bridge-more = { $other }: { $share } more than { $one } ({ $period })
bridge-same = { $other }: the same as { $one } ({ $period })
bridge-apart = No period is covered by both, so no gap is drawn.
bridge-few =
    { $count ->
        [one] One common period ({ $middle }): too few to say whether the gap stays.
       *[other] { $count } common periods (middle { $middle }): too few to say whether the gap stays.
    }
bridge-persistent = The gap stays: in all { $count } common periods within ten points of { $middle }.
bridge-agrees = Both agree within 2 % in the middle of { $count } common periods.
bridge-jumps = The gap jumps: { $share } in { $farthest }, { $middle } in the middle of { $count } common periods.
bridge-versions =
    { $count ->
        [one] Sources print different values for one period.
       *[other] Sources print different values for { $count } periods.
    }
bridge-steps = Published between them ({ $period }): { $parts }: { $value }.
bridge-rest = { $value } ({ $share } of the gap) is explained by nothing found.
bridge-gap = Not found: the step from one to the other. They differ in { $what }.
bridge-gap-definition = Not found: the step from one to the other. Their definitions alone differ.
bridge-measure = They measure different things in different units: no gap is drawn.
bridge-valuation = Not found: the step from one customs’ count to the other’s. Known reasons: valuation, transit, timing, declared value.
bridge-differs-direction = direction
bridge-differs-cargo = cargo
bridge-differs-mode = mode of transport
bridge-differs-route = route, origin or destination
bridge-differs-place = place or network
bridge-differs-counter = who counts
bridge-smallest = the smallest value printed
bridge-largest = the largest value printed
bridge-flow-total = { $a } and { $b }, both directions
bridge-flow-export = { $a } sells to { $b }
bridge-flow-import = { $a } buys from { $b }
bridge-reported = As reported: exports without freight and insurance (FOB), imports with them (CIF). The switch takes them out.
bridge-no-rate = As reported: exports without freight and insurance (FOB), imports with them (CIF). No rate to take them out is in this edition.
bridge-freight = Imports are divided by { $factor }: freight and insurance taken as { $share } of the value without them, one flat rate ({ $publisher }). Gaulier and Zignago (2010) estimate the rate by product and distance; none was found for this pair, so theirs is only approximated. With the rates published ({ $low } to { $high }) the gap of what China sells is { $first } to { $last }. Totals stay as reported.
bridge-all =
    { $n ->
        [one] One bridge
       *[other] All { $count } bridges, those that matter most first
    }
bridge-all-sub = Every two lines that must not be joined, every trade of two customs, every series whose sources disagree. A chosen row opens its figure.
bridge-rule = The gap stays when every common period lies within ten points of the middle one (median); it jumps when one lies farther. Less than three common periods say neither. Order: amounts before scores, who counts before what is counted, headline lines first.
bridge-col-lines = Lines
bridge-col-periods = Common periods
bridge-col-newest = Newest
bridge-col-one = First
bridge-col-other = Second
bridge-col-share = Gap, % of the first
bridge-col-course = The gap
bridge-col-kind = They differ by
bridge-word-persistent = stays
bridge-word-jumps = jumps
bridge-word-agrees = none: they agree
bridge-word-few = too few periods
bridge-word-apart = no common period
bridge-word-versions = versions of one figure
bridge-kind-counter = who counts
bridge-kind-mirror = customs
bridge-kind-place = place or network
bridge-kind-part = scope
bridge-kind-conflict = source
bridge-kind-plan = plan and count
bridge-kind-measure = measure
bridge-line-titr-tonnes-ministry = the transport ministry
bridge-line-titr-tonnes-association = the TITR association
bridge-line-titr-tonnes-ktz-rail = KTZ, by rail
bridge-line-titr-tonnes-ports = between Kazakh and Azerbaijani ports
bridge-line-titr-tonnes-azerbaijan = Azerbaijan Railways
bridge-line-kz-transit-teu = all containers in transit (KTZ)
bridge-line-kz-transit-teu-china-europe = China–Europe in transit (KTZ)
bridge-line-utlc-era-teu-transit = UTLC ERA, China–Europe transit
bridge-line-kz-china-rail-tonnes = KTZ at the border with China
bridge-line-xinjiang-ports-tonnes = Chinese count of Alashankou and Horgos
bridge-line-dostyk-tonnes = Dostyk (KTZ)
bridge-line-alashankou-tonnes-rail = Alashankou (Chinese count)
bridge-line-altynkol-tonnes = Altynkol (KTZ)
bridge-line-horgos-cn-tonnes-rail = Horgos (Chinese count)
