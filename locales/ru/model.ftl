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
model-parameter-speed-km-h = скорость
model-parameter-clearance-hours = таможенное оформление
model-parameter-service-hours = время обработки в канале
model-parameter-service-hours-green = время по зелёному коридору
model-parameter-service-hours-yellow = время с проверкой документов
model-parameter-service-hours-red = время с досмотром
model-parameter-reloading-hours = сама перегрузка
model-parameter-hours-of-work = часы работы
model-parameter-channels = каналы, работающие рядом
model-parameter-green-share = доля зелёного коридора
model-parameter-value-of-time-usd-feu-day = стоимость суток
model-parameter-capacity-nominal = провозная способность, номинальная
model-parameter-capacity-effective = провозная способность, действующая
model-parameter-capacity-used = что проходит
model-parameter-recommended-occupancy = загрузка с запасом на ремонт
model-parameter-teu-per-train = TEU на поезд
model-parameter-tonnes-per-train = тонн на поезд
model-parameter-wagons-per-train = вагонов на поезд
model-parameter-tonnes-per-wagon = тонн на вагон
model-parameter-vessels = суда
model-parameter-vessel-capacity = вместимость судна
model-parameter-vessel-load = загрузка судна
model-parameter-draught-m = осадка
model-parameter-voyage-hours = рейс
model-parameter-port-hours = время в порту
model-parameter-availability = доля года без потерь на погоду
model-parameter-closed-share = доля времени закрытия
model-parameter-season-days = дней навигации
model-parameter-windy-days = дней с сильным ветром
model-parameter-low-water-loss = потери при мелководье
model-parameter-queue-trucks = грузовики в очереди
model-parameter-queue-wagons = вагоны в очереди
model-parameter-logit-scale-per-usd = зависимость выбора от цены
model-parameter-cost-usd-per-kg = цена за кг
model-minutes = { $value } мин
model-endless = без конца
model-no-end = без конца: прибывает больше, чем может пройти
model-flow-trains = { $n ->
    [one] { $value } поезд в сутки
    [few] { $value } поезда в сутки
   *[many] { $value } поездов в сутки
 }
model-flow-trucks = { $n ->
    [one] { $value } грузовик в сутки
    [few] { $value } грузовика в сутки
   *[many] { $value } грузовиков в сутки
 }
model-parameter-unmet-usd-per-feu = цена, при которой груз не идёт
model-between = { $low }–{ $high }
model-class-rail-cn = Железные дороги Китая
model-class-rail-kz = Железные дороги Казахстана
model-class-rail-ru = Железные дороги России и Беларуси
model-class-rail-ca = Железные дороги Центральной Азии
model-class-rail-eu = Железные дороги ЕС
model-class-gauge-kz = Смена колеи, Казахстан – Китай
model-class-border-cn-kz = Граница Китай – Казахстан
model-class-border-kz-uz = Граница Казахстан – Узбекистан
model-class-border-kz-ru = Граница Казахстан – Россия
model-class-border-kz-tm = Граница Казахстан – Туркменистан
model-class-all = Все контейнеры
model-class-container = Контейнеры
model-class-wagon-train = Вагонные поезда
model-class-container-train-ca = Контейнерные поезда, Центральная Азия
model-class-container-train-ce = Контейнерные поезда, Европа
model-class-container-train-titr = Контейнерные поезда, Средний коридор
model-class-line-single = Однопутные линии
model-class-line-double-electric = Двухпутные электрифицированные линии
model-class-sea-caspian = Суда на Каспии
model-class-sea-caspian-ferry = Паромы на Каспии
model-class-titr = Средний коридор, весь путь
model-parameter-share = доля груза
