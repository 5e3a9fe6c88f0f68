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
