# мосты между определениями
evidence-view-bridges = Сопоставления
evidence-bridge = Между чем
evidence-bridge-middle = Тонны Среднего коридора
evidence-bridge-containers = Контейнеры в транзите
evidence-bridge-border = Граница с Китаем
evidence-bridge-customs = Две таможни
evidence-pair = Сопоставление
evidence-valuation = Импорт
evidence-valuation-reported = Как опубликован
evidence-valuation-fob = Без фрахта
bridge-valuation-idle = Фрахт и страховка есть только в таможенной стоимости.
bridge-sub = ● { $one }, ■ { $other }, { $unit }; разрыв – в процентах от ●
bridge-first = первый ряд
bridge-second = второй ряд
bridge-equal = Только периоды, которые оба ряда охватывают день в день; ничего не интерполируется, план не ставится рядом с фактом.
bridge-row = ● { $one }<br>■ { $other }
bridge-pair = { $one } – { $other }
bridge-less = { $other }: на { $share } меньше, чем { $one } ({ $period })
bridge-more = { $other }: на { $share } больше, чем { $one } ({ $period })
bridge-same = { $other }: столько же, сколько { $one } ({ $period })
bridge-apart = Нет периода, который охватили бы оба ряда, поэтому разрыв не показан.
bridge-few =
    { $count ->
        [one] { $count } общий период (разрыв { $middle }): слишком мало, чтобы сказать, устойчив ли разрыв.
        [few] { $count } общих периода (медиана { $middle }): слишком мало, чтобы сказать, устойчив ли разрыв.
       *[many] { $count } общих периодов (медиана { $middle }): слишком мало, чтобы сказать, устойчив ли разрыв.
    }
bridge-persistent = Разрыв устойчив: общих периодов – { $count }, во всех он отличается от { $middle } не более чем на десять процентных пунктов.
bridge-agrees = Ряды совпадают в пределах 2 % (медиана; общих периодов – { $count }).
bridge-jumps = Разрыв неустойчив: { $share } за { $farthest } при медиане { $middle } (общих периодов – { $count }).
bridge-versions =
    { $count ->
        [one] Источники приводят разные значения за { $count } период.
        [few] Источники приводят разные значения за { $count } периода.
       *[many] Источники приводят разные значения за { $count } периодов.
    }
bridge-steps = Опубликовано между ними ({ $period }): { $parts }: { $value }.
bridge-rest = { $value } ({ $share } разрыва) не объяснены найденными данными.
bridge-gap = Переход от одного ряда к другому не найден. Чем они различаются: { $what }.
bridge-gap-definition = Переход от одного ряда к другому не найден. Различаются только определения.
bridge-measure = Ряды измеряют разное и в разных единицах: разрыв не показывается.
bridge-valuation = Переход от данных одной таможни к данным другой не найден. Известные причины: оценка стоимости, транзит, сроки, заявленная стоимость.
bridge-differs-direction = направление
bridge-differs-cargo = груз
bridge-differs-mode = вид транспорта
bridge-differs-route = маршрут, отправление или назначение
bridge-differs-place = место или сеть
bridge-differs-counter = кто считает
bridge-smallest = наименьшее опубликованное значение
bridge-largest = наибольшее опубликованное значение
bridge-flow-total = { $a } и { $b }, оба направления
bridge-flow-export = Экспорт { $a } → { $b }
bridge-flow-import = Импорт { $b } → { $a }
bridge-reported = Как опубликовано: экспорт без фрахта и страховки (ФОБ), импорт с ними (СИФ). Переключатель позволяет их вычесть.
bridge-no-rate = Как опубликовано: экспорт без фрахта и страховки (ФОБ), импорт с ними (СИФ). Ставки, чтобы их вычесть, в этом выпуске нет.
bridge-freight = Импорт разделён на { $factor }: фрахт и страховка приняты за { $share } от стоимости без них, одна общая ставка ({ $publisher }). Голье и Зиньяго (2010) оценивают ставку по товарам и расстоянию; для этой пары она не найдена, поэтому их метод только приближён. При опубликованных ставках (от { $low } до { $high }) разрыв по экспорту Китая – от { $first } до { $last }. Итоги оставлены как опубликованы.
bridge-all =
    { $n ->
        [one] { $count } сопоставление
        [few] Все { $count } сопоставления, сначала самые важные
       *[many] Все { $count } сопоставлений, сначала самые важные
    }
bridge-all-sub = Любые два ряда, которые нельзя соединять, торговля по данным двух таможен и ряды, по которым источники расходятся. Выбранная строка открывает график.
bridge-rule = Разрыв устойчив, если во всех общих периодах он отличается от медианы не более чем на десять процентных пунктов; неустойчив, если хотя бы в одном – больше. При менее чем трёх общих периодах вывод не делается. Порядок: объёмы раньше оценок, различия в том, кто считает, раньше различий в том, что считают, главные ряды раньше прочих.
bridge-col-lines = Ряды
bridge-col-periods = Общих периодов
bridge-col-newest = Последний
bridge-col-one = Первый
bridge-col-other = Второй
bridge-col-share = Разрыв, % от первого
bridge-col-course = Разрыв
bridge-col-kind = Чем различаются
bridge-word-persistent = устойчив
bridge-word-jumps = неустойчив
bridge-word-agrees = нет: совпадают
bridge-word-few = мало периодов
bridge-word-apart = нет общего периода
bridge-word-versions = версии одной цифры
bridge-kind-counter = кто считает
bridge-kind-mirror = таможня
bridge-kind-place = место или сеть
bridge-kind-part = охват
bridge-kind-conflict = источник
bridge-kind-plan = план и факт
bridge-kind-measure = показатель
bridge-line-titr-tonnes-ministry = министерство транспорта
bridge-line-titr-tonnes-association = ассоциация ТМТМ
bridge-line-titr-tonnes-ktz-rail = КТЖ, по железной дороге
bridge-line-titr-tonnes-ports = между портами Казахстана и Азербайджана
bridge-line-titr-tonnes-azerbaijan = «Азербайджанские железные дороги»
bridge-line-kz-transit-teu = все контейнеры в транзите (КТЖ)
bridge-line-kz-transit-teu-china-europe = транзит Китай – Европа (КТЖ)
bridge-line-utlc-era-teu-transit = ОТЛК ЕРА, транзит Китай – Европа
bridge-line-kz-china-rail-tonnes = КТЖ на границе с Китаем
bridge-line-xinjiang-ports-tonnes = Алашанькоу и Хоргос (данные Китая)
bridge-line-dostyk-tonnes = Достык (КТЖ)
bridge-line-alashankou-tonnes-rail = Алашанькоу (данные Китая)
bridge-line-altynkol-tonnes = Алтынколь (КТЖ)
bridge-line-horgos-cn-tonnes-rail = Хоргос (данные Китая)
