# Единицы таблиц и они же в крупном масштабе
unit-t = т
unit-t-per-year = т в год
unit-teu = ДФЭ
unit-teu-per-year = ДФЭ в год
unit-trains =
    { $n ->
        [one] поезд
        [few] поезда
       *[other] поездов
    }
unit-trains-per-day =
    { $n ->
        [one] поезд в сутки
        [few] поезда в сутки
       *[other] поездов в сутки
    }
unit-pairs-per-day =
    { $n ->
        [one] пара поездов в сутки
        [few] пары поездов в сутки
       *[other] пар поездов в сутки
    }
unit-wagons =
    { $n ->
        [one] вагон
        [few] вагона
       *[other] вагонов
    }
unit-wagons-per-day =
    { $n ->
        [one] вагон в сутки
        [few] вагона в сутки
       *[other] вагонов в сутки
    }
unit-vehicles =
    { $n ->
        [one] автомобиль
        [few] автомобиля
       *[other] автомобилей
    }
unit-vehicles-per-day =
    { $n ->
        [one] автомобиль в сутки
        [few] автомобиля в сутки
       *[other] автомобилей в сутки
    }
unit-containers =
    { $n ->
        [one] контейнер
        [few] контейнера
       *[other] контейнеров
    }
unit-vessels =
    { $n ->
        [one] судно
        [few] судна
       *[other] судов
    }
unit-flights =
    { $n ->
        [one] рейс
        [few] рейса
       *[other] рейсов
    }
unit-passengers =
    { $n ->
        [one] пассажир
        [few] пассажира
       *[other] пассажиров
    }
unit-hours = ч
unit-days = сут.
unit-containers-per-year = контейнеров в год
unit-vehicles-per-year = автомобилей в год
unit-trucks-per-day = грузовиков в сутки
unit-m2 = м²
unit-m3 = м³
unit-gel = лари
unit-gel-per-year = лари в год
unit-count = шт.
unit-km = км
unit-km-per-day = км в сутки
unit-km-per-h = км/ч
unit-m = м
unit-ha = га
unit-tkm = т·км
unit-g-per-t-km = г на т·км
unit-percent = %
unit-points = пунктов
unit-rank = место
unit-score = из 5
unit-usd = долл.
unit-eur = евро
unit-kzt = тенге
unit-cny = юаней
unit-usd-per-t = долл. за тонну
unit-usd-per-kg = долл. за кг
unit-usd-per-feu = долл. за 40-футовый контейнер
unit-usd-per-teu = долл. за ДФЭ
unit-usd-per-500km-per-20t = долл. на 500 км и 20 т
scaled-1e3 = тыс. { $unit }
scaled-1e6 = млн { $unit }
scaled-1e9 = млрд { $unit }
scaled-1e6-t = млн т
scaled-1e3-t = тыс. т
scaled-1e6-t-per-year = млн т в год
scaled-1e9-usd = млрд долл.
scaled-1e6-usd = млн долл.
scaled-1e3-usd = тыс. долл.
scaled-1e9-eur = млрд евро
scaled-1e6-eur = млн евро
scaled-1e9-kzt = млрд тенге
scaled-1e6-kzt = млн тенге
scaled-1e9-tkm = млрд т·км
qualified-more-than = более { $value }
qualified-min = не менее { $value }
qualified-max = до { $value }
