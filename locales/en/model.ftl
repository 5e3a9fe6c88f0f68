# A model of the network: its numbers, what it assumes, its parameters
model-band = { $middle } ({ $low }–{ $high })
model-usd = ${ $value }
model-kg = { $value } kg
model-km = { $value } km
model-assumption = our assumption
model-map-length = length measured on the map
model-assumptions = { $n ->
    [one] One assumption behind this
   *[other] { $count } assumptions behind this
 }
model-col-of = Of
model-col-what = What
model-col-value = Value
model-col-range = Range
model-col-why = Why (in English)
model-class = all sections of the class { $name }
model-parameter-length-km = length
model-parameter-speed-km-day = speed
model-parameter-time-hours = time
model-parameter-dwell-hours = time standing
model-parameter-wait-hours = time waiting
model-parameter-cost-usd-per-feu = price of a container
model-parameter-cost-usd-per-feu-km = price of a container by km
model-parameter-cost-usd-per-vehicle = price of a truck
model-parameter-cost-usd-per-vehicle-km = price of a truck by km
model-parameter-cost-usd-per-tkm = price by tonne-km
model-parameter-co2e-g-per-tkm = CO2e
model-parameter-tonnes-per-teu = load
model-parameter-speed-km-h = speed
model-parameter-clearance-hours = customs clearance
model-parameter-service-hours = time in a channel
model-parameter-service-hours-green = time by the green channel
model-parameter-service-hours-yellow = time with a check of documents
model-parameter-service-hours-red = time with an inspection
model-parameter-reloading-hours = reloading alone
model-parameter-hours-of-work = hours of work
model-parameter-channels = channels side by side
model-parameter-green-share = share of the green channel
model-parameter-value-of-time-usd-feu-day = value of a day
model-parameter-capacity-nominal = capacity, nominal
model-parameter-capacity-effective = capacity, effective
model-parameter-capacity-used = what it carries
model-parameter-recommended-occupancy = use that leaves room for repair
model-parameter-teu-per-train = TEU a train
model-parameter-tonnes-per-train = tonnes a train
model-parameter-wagons-per-train = wagons a train
model-parameter-tonnes-per-wagon = tonnes a wagon
model-parameter-vessels = vessels
model-parameter-vessel-capacity = capacity of a vessel
model-parameter-vessel-load = load of a vessel
model-parameter-draught-m = draught
model-parameter-voyage-hours = voyage
model-parameter-port-hours = time in port
model-parameter-availability = share of the year that weather leaves
model-parameter-closed-share = share of the time closed
model-parameter-season-days = days of the season
model-parameter-windy-days = days of strong wind
model-parameter-low-water-loss = loss at low water
model-parameter-queue-trucks = trucks that wait
model-parameter-queue-wagons = wagons that wait
model-parameter-logit-scale-per-usd = how choice follows price
model-parameter-cost-usd-per-kg = price by kg
model-minutes = { $value } min
model-endless = without end
model-no-end = no end: more arrive than can pass
model-flow-trains = { $n ->
    [one] { $value } train a day
   *[other] { $value } trains a day
 }
model-flow-trucks = { $n ->
    [one] { $value } truck a day
   *[other] { $value } trucks a day
 }
model-parameter-unmet-usd-per-feu = price at which it stays away
model-between = { $low }–{ $high }
model-class-rail-cn = Railways in China
model-class-rail-kz = Railways in Kazakhstan
model-class-rail-ru = Railways in Russia and Belarus
model-class-rail-ca = Railways in Central Asia
model-class-rail-eu = Railways in the EU
model-class-gauge-kz = Change of gauge, Kazakhstan and China
model-class-border-cn-kz = Border China – Kazakhstan
model-class-border-kz-uz = Border Kazakhstan – Uzbekistan
model-class-border-kz-ru = Border Kazakhstan – Russia
model-class-border-kz-tm = Border Kazakhstan – Turkmenistan
model-class-all = All containers
model-class-container = Containers
model-class-wagon-train = Trains of wagons
model-class-container-train-ca = Container trains, Central Asia
model-class-container-train-ce = Container trains, Europe
model-class-container-train-titr = Container trains, Middle Corridor
model-class-line-single = Single lines
model-class-line-double-electric = Double electric lines
model-class-sea-caspian = Ships on the Caspian
model-class-sea-caspian-ferry = Ferries on the Caspian
model-class-titr = Middle Corridor, whole way
model-parameter-share = share of the freight
