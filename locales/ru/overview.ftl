# Что движется сейчас?
overview-title = Что движется сейчас?
overview-subtitle = Грузы между Китаем, Центральной Азией и Европой через Казахстан
card-china-europe = Поезда Китай–Европа
card-china-central-asia = Китай–Центральная Азия
card-border = Стык с КНР, ж/д, { $unit }
card-transit = Транзит по ж/д, { $unit }
card-middle = Средний коридор, { $unit }
card-transit-teu = Транзит контейнеров, { $unit }
caution-china-europe = Все маршруты; около половины через Казахстан
caution-china-central-asia = Годовых данных до { $year } нет
caution-border = Счёт Казахстана; счёт Китая: { $value }
caution-transit = Все виды транспорта: { $value }
caution-middle = { $count ->
    [one] Есть ещё одно определение
   *[other] Есть ещё { $spelled } определения
  }
caution-transit-teu = 2023 пуст: цифра противоречит себе
spelled-2 = два
spelled-3 = три
spelled-4 = четыре
spelled-5 = пять
what-changed = Что изменилось
finding-faster = **Поезда Китай–Центральная Азия росли в { $times } { $n ->
    [one] раз
    [many] раз
   *[other] раза
  } быстрее**, чем Китай–⁠Европа, в { $year } году: { $asia } против { $europe }.
finding-return = **Поездов Китай–⁠Европа в Китай возвращается больше, чем уходит**: { $east } против { $west } в { $year } году.
finding-leave = **Поездов Китай–⁠Европа уходит из Китая больше, чем возвращается**: { $west } против { $east } в { $year } году.
finding-transit-up = **Транзит по железной дороге вырос на { $growth }** до { $value } в { $year } году после { $prior } в { $prior_year }.
finding-transit-down = **Транзит по железной дороге снизился на { $growth }** до { $value } в { $year } году после { $prior } в { $prior_year }.
finding-middle-up = **Средний коридор вырос на { $growth }** до { $value } в { $year } году.
finding-middle-down = **Средний коридор снизился на { $growth }** до { $value } в { $year } году.
finding-middle-up-plan = **Средний коридор вырос на { $growth }** до { $value } в { $year } году; план был { $plan }.
finding-middle-down-plan = **Средний коридор снизился на { $growth }** до { $value } в { $year } году; план был { $plan }.
finding-crossings = **Алтынколь пропустил { $value }** в { $year } году; последний полный год Достыка – { $other_year }: { $other }.
finding-crossings-record = **Алтынколь пропустил { $value }** в { $year } году; последний полный год Достыка – { $other_year }, наибольший: { $other }.
finding-track = **Достык–Мойынты получил второй путь** к { $date }: вместо { $before } могут идти { $after } пар поездов в сутки.
finding-newest = **{ $period }**: { $value } поездов Китай–⁠Европа.
finding-newest-beside = **{ $period }**: { $value } поездов Китай–⁠Европа; за те же месяцы { $other_year } года – { $other }.
care-definition = определение
care-counts = два счёта
care-four = несколько определений
care-europe = В поезда Китай–⁠Европа входят Россия и Беларусь.
care-border = Счёт Китая на границе на { $gap } ниже счёта Казахстана ({ $year }).
care-middle = Тонны Среднего коридора: министерство, порт–порт, ассоциация, железные дороги Азербайджана.
map-alt = Карта коридоров из Китая через Казахстан в Европу. { $nodes }
map-caption = Ширина: отправлено поездов в { $year } году, Китай–⁠Европа по всем маршрутам; ветви уже, их доли не опубликованы. Площадь знака: тонны в год; малый знак: данных нет. Нажатие на знак открывает его страницу.
overview-europe-passed = Больше { $count } поездов Китай–⁠Европа в год
overview-europe-sub = Поездов в год, оба направления, все маршруты, включая Россию и Беларусь
overview-asia-share = Китай–Центральная Азия: уже { $share } от этого числа
overview-asia-plain = Поезда Китай–Центральная Азия за год
overview-asia-sub = Поездов в год, оба направления; тот же масштаб
overview-middle-missed = Средний коридор не выполнил план { $year } года
overview-middle-met = Средний коридор выполнил план { $year } года
overview-middle-plain = Тонны Среднего коридора за год
overview-middle-sub = { $unit } в год, счёт министерства; другая единица, другой масштаб
figure-missing-before = годовых данных<br>до { $year } не публиковалось
figure-missing = годовых данных<br>не найдено
figure-to-china = в Китай
figure-from-china = из Китая
figure-plan = план
figure-target = цель
figure-forecast = прогноз
figure-hatched = Штриховка: часть года, с годом не сравнивается.
map-note-aktobe = объявлен грузовой авиахаб
