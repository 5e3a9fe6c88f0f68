# Сколько перевезено?
overview-title = Сколько перевезено?
overview-subtitle = Грузы между Китаем, Центральной Азией и Европой через Казахстан
card-china-europe = Поезда Китай–Европа
card-china-central-asia = Поезда Китай–Центральная Азия
card-border = Граница с КНР, ж/д, { $unit }
card-transit = Транзит по ж/д, { $unit }
card-middle = Средний коридор, { $unit }
card-transit-teu = Транзит контейнеров, { $unit }
caution-china-europe = Все маршруты; через Казахстан – { $value } ({ $period })
caution-china-central-asia = Годовых данных до { $year } не найдено
caution-border = Учёт Казахстана; учёт Китая: { $value }
caution-transit = Все виды транспорта: { $value }
caution-middle = { $count ->
    [one] Есть ещё одно определение
    [few] Есть ещё { $spelled } определения
   *[other] Есть ещё { $spelled } определений
  }
caution-transit-teu = За 2023 год значение не показано: цифра противоречит себе
spelled-2 = два
spelled-3 = три
spelled-4 = четыре
spelled-5 = пять
what-changed = Что изменилось
finding-faster = **Число поездов Китай–Центральная Азия росло в { $times } { $n ->
    [one] раз
    [many] раз
   *[other] раза
  } быстрее**, чем Китай–⁠Европа, в { $year } году: { $asia } против { $europe }.
finding-return = В { $year } году **в Китай вернулось больше поездов Китай–⁠Европа, чем ушло из него**: { $east } против { $west }.
finding-leave = В { $year } году **из Китая ушло больше поездов Китай–⁠Европа, чем вернулось**: { $west } против { $east }.
finding-transit-up = **Транзит по железной дороге вырос на { $growth }** до { $value } в { $year } году (в { $prior_year } году – { $prior }).
finding-transit-down = **Транзит по железной дороге снизился на { $growth }** до { $value } в { $year } году (в { $prior_year } году – { $prior }).
finding-middle-up = **Перевозки по Среднему коридору выросли на { $growth }** до { $value } в { $year } году.
finding-middle-down = **Перевозки по Среднему коридору снизились на { $growth }** до { $value } в { $year } году.
finding-middle-up-plan = **Перевозки по Среднему коридору выросли на { $growth }** до { $value } в { $year } году; план или ожидание по другому определению – { $plan } ({ $by }).
finding-middle-up-plans = **Перевозки по Среднему коридору выросли на { $growth }** до { $value } в { $year } году; планы и ожидания по другим определениям: { $plan } ({ $by }), { $other } ({ $other_by }).
finding-middle-down-plan = **Перевозки по Среднему коридору снизились на { $growth }** до { $value } в { $year } году; план или ожидание по другому определению – { $plan } ({ $by }).
finding-middle-down-plans = **Перевозки по Среднему коридору снизились на { $growth }** до { $value } в { $year } году; планы и ожидания по другим определениям: { $plan } ({ $by }), { $other } ({ $other_by }).
finding-crossings = **Алтынколь пропустил { $value }** в { $year } году; последний полный год Достыка – { $other_year }: { $other }.
finding-crossings-record = **Алтынколь пропустил { $value }** в { $year } году; последний полный год Достыка – { $other_year }, наибольшее из найденных значений: { $other }.
finding-track = **На участке Достык–Мойынты открыт второй путь** (к { $date }): пропускная способность выросла с { $before } до { $after } пар поездов в сутки.
finding-newest = **{ $period }**: поездов Китай–⁠Европа – { $value }.
finding-newest-beside = **{ $period }**: поездов Китай–⁠Европа – { $value }; за те же месяцы { $other_year } года – { $other }.
finding-newest-gap = **{ $period }**: поездов Китай–⁠Европа – { $value }; за те же месяцы { $other_year } года – { $other } (за { $missing } год не найдено).
finding-newest-rate = **{ $period }**: поездов Китай–⁠Европа – { $value }, { $growth } к тем же месяцам { $missing } года (темп – из источника, само число не найдено); за те же месяцы { $other_year } года – { $other }.
care-definition = определение
care-counts = два учёта
care-four = несколько определений
care-europe = Поезда Китай–⁠Европа включают поезда в Россию и Беларусь.
care-border = Учёт Китая на границе на { $gap } ниже учёта Казахстана ({ $year }).
care-middle = Тонны Среднего коридора – по данным министерства; есть ещё четыре определения: от порта до порта, КТЖ, ассоциация, Азербайджанские железные дороги.
map-alt = Карта коридоров из Китая через Казахстан в Европу. { $nodes }
map-caption = Ширина: поездов в сутки за период, указанный в легенде, в обе стороны; по Среднему коридору – только отправленные из Китая. Алашанькоу и Хоргос считают поезда в Европу и в Центральную Азию вместе, остальные переходы – только в Европу: эти данные не складываются. Ветви тоньше, разбивка не найдена. Площадь знака: тонны в год; малый знак: данных не найдено. Нажатие на знак открывает его страницу.
overview-europe-passed = Более { $count } поездов Китай–⁠Европа в { $year } году
overview-europe-sub = Поездов в год, оба направления, все маршруты, включая Россию и Беларусь
overview-asia-share = Поезда Китай–Центральная Азия: { $share } от числа поездов Китай–⁠Европа в { $year } году
overview-asia-plain = Поезда Китай–Центральная Азия за год
overview-asia-sub = Поездов в год, оба направления; тот же масштаб
overview-middle-plan = Средний коридор: { $count } в { $year } году; план или ожидание по другому определению – { $plan } ({ $by })
overview-middle-plans = Средний коридор: { $count } в { $year } году; планы и ожидания по другим определениям – { $plan } и { $other }
overview-middle-planners = { $plan } – { $by }; { $other } – { $other_by }.
overview-middle-plain = Средний коридор: грузы за год
overview-middle-sub = { $unit } в год, учёт министерства; другая единица, другой масштаб; ◇ – один план на каждый год, все планы – в разделе «Поезда»
figure-missing-before = годовых данных<br>до { $year } не найдено
figure-missing = годовых данных<br>не найдено
figure-to-china = в Китай
figure-from-china = из Китая
figure-plan = план
figure-target = цель
figure-forecast = прогноз
figure-rated = пропускная<br>способность<br>{ $value }
figure-hatched = Штриховка: часть года, с годом не сравнивается.
map-note-aktobe = объявлен грузовой авиахаб
