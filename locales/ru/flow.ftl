# Потоки по сети по модели: что проходит, что не проходит, что заполнено
flow-model = Модель, не статистика и не прогноз: сценарий { $code }, сеть на { $day }, данные { $vintage }
flow-goes = За год проходит { $tonnes } и { $teu }, из них через Казахстан { $kz_tonnes } и { $kz_teu }
flow-more = К базовому случаю: { $tonnes }, { $teu }; через Казахстан { $kz_tonnes }, { $kz_teu }
flow-away = Не проходит: { $tonnes } и { $teu } в год
flow-away-none = Проходит всё
flow-closed = За время закрытия ({ $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
}) сверх обычного не проходит { $tonnes } и { $teu }
flow-goes-over = Больше идёт, пар в сутки: { $sections }
flow-leaves = Меньше идёт, пар в сутки: { $sections }
flow-binds = Заполнено: { $section } ({ $most })
flow-binds-price = Заполнено: { $section } ({ $most }). Ещё одна единица ({ $unit }) пропускает здесь на { $tonnes } в год больше, это { $usd } в год
flow-binds-price-up = Заполнено: { $section } ({ $most }). Ещё одна единица ({ $unit }) пропускает здесь на { $tonnes } в год больше, это { $usd } в год; на единицу меньше стоит { $usd_less }: здесь сходятся несколько пределов, единой цены нет
flow-binds-none = Ни один участок не заполнен
flow-next = При спросе в { $times } раза от этого заполнится: { $section } ({ $most })
flow-next-project = При спросе в { $times } раза от этого заполнится: { $section } ({ $most }); предел повышает { $projects }
flow-unlimited = Предел неизвестен, принято без ограничения: { $sections }
flow-silent = Модель ничего не считает для: { $projects } – не меняется ни спрос, ни пропускная способность, которые она знает
flow-assumed = { $n ->
    [one] За этим { $count } допущение
    [few] За этим { $count } допущения
   *[other] За этим { $count } допущений
}
flow-first = { $place }. { $project }: экономия { $usd } в год, через Казахстан { $kz_tonnes }
flow-first-cost = { $place }. { $project }: экономия { $usd } в год, через Казахстан { $kz_tonnes }; { $dollars } долл. в год на доллар опубликованной стоимости
flow-band = { $what }: { $middle }, половина розыгрышей от { $low50 } до { $high50 }, четыре из пяти от { $low80 } до { $high80 }
flow-often = Заполнено в { $share } розыгрышей: { $section }
flow-checked-holds = { $what }: сосчитано { $counted }, модель { $model } ({ $error }): в пределах допуска
flow-checked-misses = { $what }: сосчитано { $counted }, модель { $model } ({ $error }): МИМО
flow-col-section = Участок
flow-col-pairs = Пар в сутки
flow-col-tonnes = Тонн в год
flow-col-teu = ДФЭ в год
flow-col-use = Загрузка
flow-what-tonnes = Тонны
flow-what-teu = ДФЭ
flow-what-kz_tonnes = Тонны через Казахстан
flow-what-kz_teu = ДФЭ через Казахстан
flow-what-tonnes_unmet = Тонны, которые не проходят
flow-cargo-container = { $limit }, контейнеры
flow-cargo-wagon = { $limit }, вагоны
flow-check-both-crossings = Оба железнодорожных перехода с Китаем, 2025
flow-check-dostyk = Достык, 2025
flow-check-altynkol = Алтынколь, 2025
flow-check-alashankou-trains = Контейнерные поезда через Алашанькоу, 2025
flow-check-khorgos-trains = Контейнерные поезда через Хоргос, за год темпом 2025 г.
flow-check-altynkol-zhetygen = Линия Алтынколь – Жетыген, 2025
flow-check-dostyk-aktogay = Линия Достык – Актогай, оба пути, с октября 2025 г.
flow-check-saryagash = Сарыагаш, 2025
flow-check-feeder = Фидер Актау – Алят, 2025
flow-check-alat = Порт Баку (Алят), 2025
flow-check-poti = Порт Поти, 2025
flow-check-poland-westbound = Китай – ЕС через Польшу, на запад, 2025
flow-check-china-europe-kazakhstan = Китай – Европа через Казахстан, по отправлению, 2025
flow-check-utlc-era = ОТЛК ЕРА, все сервисы, 2024
flow-check-china-central-asia = Китай – Центральная Азия, по отправлению, 2025
flow-example-before-second-track = До второго пути Достык – Мойынты
flow-example-altynkol-second-track = Второй путь Алтынколь – Жетыген, спрос на пятую часть выше
flow-example-kuryk-november = Курык закрыт на ноябрь
flow-example-dostyk-week = Достык закрыт на неделю
flow-example-altynkol-hour = На час меньше в Алтынколе
flow-example-low-water = Низкая вода на Каспии, Средний коридор вдвое больше
flow-example-plans-2030 = Всё, что запланировано к 2030 г., спрос на треть выше
scenario-wrong = { $where }: { $rule } (указано: { $found })
scenario-wrong-project = on, off или день: 2027-06-30
scenario-wrong-field = такого поля нет; есть { $known }
scenario-wrong-at-least = не меньше { $limit }
scenario-wrong-more-than = больше { $limit }
scenario-wrong-at-most = не больше { $limit }
scenario-wrong-less-than = меньше { $limit }
scenario-wrong-long = не длиннее { $limit } знаков
scenario-wrong-many = не больше { $limit } штук
scenario-wrong-day = нужен день, например 2027-12-31
scenario-wrong-number = нужно число
scenario-wrong-yes-no = нужно true или false
scenario-wrong-name = нужно имя из строчных латинских букв, цифр и дефисов
scenario-wrong-ends = заканчивается раньше, чем начинается
scenario-wrong-missing = не указано
scenario-wrong-fields = нужны поля со значениями, например date: 2027-12-31
scenario-wrong-form = не читается как значение этого поля
scenario-wrong-bytes = длиннее { $limit } байт: это не сценарий
scenario-wrong-yaml = это не YAML
scenario-wrong-pair = нужно имя:значение, несколько – через запятую
scenario-wrong-unknown = нет в сети; есть { $known }
scenario-wrong-unlike = нет в сети; похожие: { $known }
scenario-wrong-word = это не сценарий; он пишется так: projects=cku:on;demand=all:1.3
scenario-wrong-letters = длиннее { $limit } знаков адреса
scenario-no-network = В этом выпуске данных нет сети со спросом. Откройте новейший выпуск.
scenario-no-solution = У модели нет решения для этого сценария. Измените одно из чисел.
scenario-no-file = Не удаётся прочитать { $path }. Укажите файл сценария; --schema печатает, что в нём может стоять.
