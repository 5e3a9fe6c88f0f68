# Units of the tables, and the same scaled
unit-t = t
unit-t-per-year = t a year
unit-teu = TEU
unit-teu-per-year = TEU a year
unit-trains =
    { $n ->
        [one] train
       *[other] trains
    }
unit-trains-per-day = trains a day
unit-pairs-per-day =
    { $n ->
        [one] pair of trains a day
       *[other] pairs of trains a day
    }
unit-wagons =
    { $n ->
        [one] wagon
       *[other] wagons
    }
unit-wagons-per-day = wagons a day
unit-vehicles =
    { $n ->
        [one] vehicle
       *[other] vehicles
    }
unit-vehicles-per-day = vehicles a day
unit-containers =
    { $n ->
        [one] container
       *[other] containers
    }
unit-vessels =
    { $n ->
        [one] vessel
       *[other] vessels
    }
unit-flights =
    { $n ->
        [one] flight
       *[other] flights
    }
unit-passengers =
    { $n ->
        [one] passenger
       *[other] passengers
    }
unit-hours = h
unit-days =
    { $n ->
        [one] day
       *[other] days
    }
unit-containers-per-year = containers a year
unit-vehicles-per-year = vehicles a year
unit-trucks-per-day = trucks a day
unit-m2 = m²
unit-m3 = m³
unit-gel = lari
unit-gel-per-year = lari a year
unit-count = pieces
unit-km = km
unit-km-per-day = km a day
unit-km-per-h = km/h
unit-m = m
unit-ha = ha
unit-tkm = tonne-km
unit-g-per-t-km = g per tonne-km
unit-percent = %
unit-points = points
unit-rank = rank
unit-score = of 5
unit-usd = $
unit-eur = euro
unit-kzt = tenge
unit-cny = yuan
unit-usd-per-t = $ per tonne
unit-usd-per-kg = $ per kg
unit-usd-per-feu = $ per 40-foot container
unit-usd-per-teu = $ per TEU
unit-usd-per-500km-per-20t = $ per 500 km and 20 t
scaled-1e3 = thousand { $unit }
scaled-1e6 = million { $unit }
scaled-1e9 = billion { $unit }
scaled-1e6-t = Mt
scaled-1e3-t = thousand t
scaled-1e6-t-per-year = Mt a year
scaled-1e9-usd = $bn
scaled-1e6-usd = $m
scaled-1e3-usd = thousand $
scaled-1e9-eur = €bn
scaled-1e6-eur = €m
scaled-1e9-kzt = bn tenge
scaled-1e6-kzt = m tenge
scaled-1e9-tkm = bn tonne-km
qualified-more-than = more than { $value }
qualified-min = at least { $value }
qualified-max = up to { $value }
