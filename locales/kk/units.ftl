# Кестелердің өлшем бірліктері және олардың іріленген түрі
unit-t = т
unit-t-per-year = т/жыл
unit-teu = ЖФЭ
unit-teu-per-year = ЖФЭ/жыл
unit-trains = пойыз
unit-trains-per-day = пойыз/тәулік
unit-pairs-per-day = жұп пойыз/тәулік
unit-wagons = вагон
unit-wagons-per-day = вагон/тәулік
unit-vehicles = автокөлік
unit-vehicles-per-day = автокөлік/тәулік
unit-containers = контейнер
unit-vessels = кеме
unit-flights = рейс
unit-passengers = жолаушы
unit-hours = сағ
unit-days = тәулік
unit-containers-per-year = контейнер/жыл
unit-vehicles-per-year = автокөлік/жыл
unit-trucks-per-day = жүк көлігі/тәулік
unit-m2 = м²
unit-m3 = м³
unit-gel = лари
unit-gel-per-year = лари/жыл
unit-count = дана
unit-km = км
unit-km-per-day = км/тәулік
unit-km-per-h = км/сағ
unit-m = м
unit-ha = га
unit-tkm = т·км
unit-g-per-t-km = г/(т·км)
unit-percent = %
unit-points = пункт
unit-rank = орын
unit-score = (5-⁠тен)
unit-usd = доллар
unit-eur = еуро
unit-kzt = теңге
unit-cny = юань
unit-usd-per-t = доллар/т
unit-usd-per-kg = доллар/кг
unit-usd-per-feu = доллар/40 фут
unit-usd-per-teu = доллар/ЖФЭ
unit-usd-per-500km-per-20t = доллар (500 км-ге, 20 т-ға)
scaled-1e3 = мың { $unit }
scaled-1e6 = млн { $unit }
scaled-1e9 = млрд { $unit }
scaled-1e6-t = млн т
scaled-1e3-t = мың т
scaled-1e6-t-per-year = млн т/жыл
scaled-1e9-usd = млрд доллар
scaled-1e6-usd = млн доллар
scaled-1e3-usd = мың доллар
scaled-1e9-eur = млрд еуро
scaled-1e6-eur = млн еуро
scaled-1e9-kzt = млрд теңге
scaled-1e6-kzt = млн теңге
scaled-1e9-tkm = млрд т·км
qualified-more-than = { $kind ->
    [t] { $value }-дан астам
    [teu] { $value }-ден астам
    [km] { $value }-ден астам
    [tkm] { $value }-ден астам
    [percent] { $value }-⁠дан астам
    [trains] { $value }дан астам
    [wagons] { $value }нан астам
    [containers] { $value }ден астам
    [vehicles] { $value }тен астам
    [passengers] { $value }дан астам
    [vessels] { $value }ден астам
    [flights] { $value }тен астам
    [days] { $value }тен астам
    [usd] { $value }дан астам
    [eur] { $value }дан астам
    [kzt] { $value }ден астам
   *[other] { $value } және одан көп
}
qualified-min = кемінде { $value }
qualified-max = ең көбі { $value }
