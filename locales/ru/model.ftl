# A model of the network: its numbers, what it assumes, its parameters
model-band = { $middle } ({ $low }–{ $high })
model-usd = { $value } долл.
model-kg = { $value } кг
model-km = { $value } км
model-assumption = наше допущение
model-map-length = длина измерена по карте
model-assumptions = { $n ->
    [one] { $count } допущение в основе
    [few] { $count } допущения в основе
   *[many] { $count } допущений в основе
 }
model-col-of = К чему относится
model-col-what = Что
model-col-value = Значение
model-col-range = Диапазон
model-col-why = Почему (на англ.)
model-class = все участки класса { $name }
model-parameter-length-km = длина
model-parameter-speed-km-day = скорость
model-parameter-time-hours = время
model-parameter-dwell-hours = время стоянки
model-parameter-wait-hours = время ожидания
model-parameter-cost-usd-per-feu = цена контейнера
model-parameter-cost-usd-per-feu-km = цена контейнера за км
model-parameter-cost-usd-per-vehicle = цена автопоезда
model-parameter-cost-usd-per-vehicle-km = цена автопоезда за км
model-parameter-cost-usd-per-tkm = цена за тонно-км
model-parameter-co2e-g-per-tkm = CO2-экв.
model-parameter-tonnes-per-teu = загрузка
