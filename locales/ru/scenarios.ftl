# Что если: что говорит модель о мерах на границе
nav-scenarios = Что если?
scenarios-title = Что если?
scenarios-subtitle = Что меняют проекты, закрытия и меры по открытой модели сети: это не прогноз и не статистика
preview-scenarios = Что меняют в коридоре проекты и закрытия, где следующее узкое место и что даёт час, сэкономленный на границе: модель с диапазонами
scenarios-no-network = В этой версии данных об этом пункте известно слишком мало. Откройте последнюю версию или выберите другой пункт.
scenarios-post = Пункт
scenarios-saved = Обработка короче на
scenarios-saved-0 = как есть
scenarios-saved-30 = 30 мин
scenarios-saved-60 = 1 час
scenarios-saved-120 = 2 часа
scenarios-demand = Поток
scenarios-demand-100 = как есть
scenarios-demand-110 = +10 %
scenarios-demand-125 = +25 %
scenarios-demand-150 = +50 %
scenarios-demand-200 = вдвое
scenarios-green = Зелёный коридор
scenarios-green-now = как есть
scenarios-green-90 = 90 %
scenarios-green-95 = 95 %
scenarios-green-idle = У поездов нет зелёного коридора: выберите автомобильный пункт
scenarios-change-saved = обработка короче на { $minutes } мин
scenarios-change-demand = поток больше на { $share }
scenarios-change-green = { $share } по зелёному коридору
scenarios-border-as-is = { $hours ->
    [0] Модель, { $place }: проходит не более { $limit }
   *[other] Модель, { $place }: { $hours } в пункте, проходит не более { $limit }
 }
scenarios-border-overrun = Модель, { $place }: { $change } – прибывает больше, чем может пройти: { $arrivals } против { $limit }
scenarios-border-hours = Модель, { $place }: { $change } – время в пункте меняется с { $before } до { $after }
scenarios-border-worth = Модель, { $place }: { $change } – время в пункте сокращается с { $before } до { $after }, это { $usd } в год
scenarios-border-sub-trains = Часы, которые поезд проводит на перегрузке (ожидание и обработка), по числу прибывающих в сутки поездов
scenarios-border-sub-trucks = Часы, которые грузовик проводит в пункте (ожидание и оформление), по числу прибывающих в сутки грузовиков
scenarios-border-note = Модель, а не статистика: прибытия случайны, у каждого числа с диапазоном 500 розыгрышей; оставлены { $kept } розыгрышей, в которых поток на { $day } проходит. Точки и кривые построены по средним значениям.
scenarios-at-most = не более { $flow }
scenarios-now = Как есть
scenarios-tried = С мерой
scenarios-col-what = { "" }
scenarios-line-arrivals = Прибывает
scenarios-line-limit = Может пройти
scenarios-line-use = Загрузка
scenarios-line-holds = Розыгрыши, в которых проходят все
scenarios-line-wait = Ожидание
scenarios-line-hours = Ожидание и обработка вместе
scenarios-border-numbers = Как есть и с мерой
scenarios-border-numbers-sub = Середина розыгрышей; в скобках – между чем лежат четыре из пяти
scenarios-border-priced = Сэкономленные часы стоят { $usd } в год при потоке на { $day }, если сутки 40-футового контейнера стоят { $middle } долл. ({ $low }–{ $high }): исследований этой торговли с таким значением не найдено, поэтому диапазон широк.
scenarios-border-method = Формулы теории очередей (формула Эрланга C; Аллена – Куннена для неравномерной обработки), проверенные имитацией. Поезда по расписанию ждут меньше, караваны – больше. Каждая сторона перегружает то, что принимает, поэтому в Достыке работает половина поездов, учтённых в обе стороны. Суточный приём Китая сюда не входит: грузовики перед пунктом ждут именно его.
scenarios-method-rests = На чём она держится
scenarios-method-rests-text = { $sections } участков железных и автомобильных дорог, моря и воздуха и { $all } датированных параметров: { $measured } измерены, { $published } опубликованы, { $plan } – планы, { $assumption } – допущения. Допущение – наше: у него всегда есть диапазон и причина, но нет адреса, и каждый ответ перечисляет те, что использует. Параметр, который опирается на число из данных, меняется вместе с ним. Сеть – часть версии данных: закреплённая ссылка и позже показывает то же самое.
scenarios-method-dates = Какое число действует
scenarios-method-dates-text = Параметр ищется на день, направление и груз: сначала у самого участка, затем у его класса. Из действующих в этот день первым берётся относящийся к грузу, затем к направлению, известное раньше допущения, самое позднее. Если ещё ничего не действует, берётся самое раннее из будущих и помечается. Планы не входят в базовый случай: их включают сценарии. Где провозная способность неизвестна, модель считает участок неограниченным и говорит об этом.
scenarios-method-routes = Маршруты: сутки, доллары, килограммы
scenarios-method-routes-text = «Лестница» время – стоимость – расстояние ЭСКАТО и CAREC, от терминала до терминала. Часы участка = длина / скорость × 24 или опубликованное время плюс часы стоянки в его конце. Доллары = постоянная часть + часть за километр. Завоз, вывоз и ожидание первой отправки сюда не входят.
scenarios-method-draws = Насколько это надёжно
scenarios-method-draws-text = Каждое число с диапазоном разыгрывается 500 раз по треугольнику между наименьшим, вероятным и наибольшим значением (латинский гиперкуб, начальное число задано: тот же вопрос даёт тот же ответ). Показаны середина и то, что лежит между первой и девятой десятой. У одного числа один розыгрыш везде, поэтому пути сравниваются при одной и той же удаче. Разные числа разыгрываются порознь: в плохой месяц всё может сложиться плохо сразу.
scenarios-method-flow = Куда идут грузы и что ограничивает
scenarios-method-flow-text = Линейная программа (решатель HiGHS): спрос между местами, в парах поездов в сутки, обслуживается с наименьшими затратами – доллары и стоимость суток контейнера – в пределах участков, переходов, терминалов и судов; чему нет места, то остаётся за объявленную цену. Ожидание на переходах и при смене колеи растёт ступенями по мере заполнения. Номинальная, действующая и использованная способность не смешиваются. Спрос – то, что посчитано; он приведён к тому, что переходы с Китаем действительно пропустили.
scenarios-method-prices = Что даёт ещё одна единица
scenarios-method-prices-text = Цена узкого места находится повторным решением с одной единицей больше и с одной меньше. Если они расходятся, показаны обе: одна цена была бы тогда одной из нескольких верных.
scenarios-method-queue = Граница как очередь
scenarios-method-queue-text = M/G/c: ожидание = C(c, a/m) / (c·m − a) × (1 + v²) / 2, где a – прибытия в сутки, c – каналы, каждый из которых обрабатывает m в сутки, C – формула Эрланга, v² – квадрат коэффициента вариации часов в канале (для одного канала это формула Поллачека – Хинчина). Прибытия случайны. Розыгрыши, в которых поток как есть не прошёл бы, отброшены. Имитация двадцати тысяч суток совпадает в пределах шести процентов.
scenarios-method-ferry = Паром как цикл
scenarios-method-ferry-text = Единиц в год в одну сторону = суда × загрузка × 8 760 × готовность / (2 × рейс + 2 × порт). Непогода уменьшает готовность, мелководье – загрузку.
scenarios-method-emissions = CO2-экв.
scenarios-method-emissions-text = От добычи до колеса, по факторам по умолчанию GLEC Framework (ISO 14083), где их нет – DEFRA 2025, при 10 тоннах в TEU. Тяга, загрузка и порожний возврат настоящего поезда могут отличаться вдвое.
scenarios-method-trial = Что она воспроизводит и что нет
scenarios-method-trial-text = Опубликованные сроки, цены и длины целых маршрутов стоят рядом с модельными, промахи – красным. Известно, что не сходится: Сиань – Дуйсбург слишком быстро, Сиань – Стамбул слишком долго, а пригодной цены Среднего коридора для проверки не найдено. Оба перехода с Китаем пропустили в 2024 и 2025 годах больше расчётного: расчётная величина занижена, поэтому взят приём поездов.
scenarios-method-trial-link = Проверка по каждому значению
scenarios-method-not = Для чего её нельзя применять
scenarios-method-not-text = Не для договоров, тарифов, одобрения отдельного проекта и не для прогноза перевозок. В ней нет расписания, нехватки локомотивов и вагонов, нет политики пропуска. Слабее всего стоимости: большей частью это допущения. Стоимость суток контейнера для этой торговли никто не исследовал, это диапазон.
scenarios-method-read = Литература
scenarios-view = Что проверить
scenarios-view-corridor = Весь коридор
scenarios-view-border = Пункт на границе
scenarios-view-method = Как устроена модель
scenarios-projects = Открытые проекты
scenarios-freight = Груз, который хочет пройти
scenarios-closed = Закрыто
scenarios-closed-none = ничего
scenarios-month = Погода и сезон
scenarios-month-year = весь год
scenarios-flow-no-network = В этой версии данных нет сети со спросом: она появилась позже. Откройте последнюю версию.
scenarios-flow-no-solution = Для такого выбора модель не находит потока. Откройте меньше проектов или закройте меньше.
scenarios-flow-end = конец { $year } г.
scenarios-flow-head = Модель, { $day }
scenarios-flow-changed = { $head } ({ $changes })
scenarios-flow-title = { $head }: { $said }
scenarios-flow-free = проходит весь груз, и при росте до { $growth } заметных узких мест нет
scenarios-flow-first = проходит весь груз; следующее узкое место – { $element }, при росте груза на { $growth }
scenarios-flow-binds = узкое место – { $element }; { $brings }
scenarios-flow-away = { $said }; не проходит { $away } в год
scenarios-flow-step-pairs = с ещё одной парой поездов в сутки
scenarios-flow-step-trains = с ещё одним поездом в сутки
scenarios-flow-step-teu = с прибавкой в 1000 ДФЭ в год
scenarios-flow-step-tonnes = с прибавкой в 100 тыс. т в год
scenarios-flow-brings-t = { $step } там прошло бы ещё { $gain } в год
scenarios-flow-brings-usd = { $step } там перевозки обходились бы на { $gain } в год дешевле
scenarios-flow-less = дороже на { $usd } в год
scenarios-flow-not-unique = { $less }; цена не одна: больше и меньше стоят разных сумм
scenarios-flow-lost = { $span } теряется { $lost }
scenarios-flow-of-them = { $lost } ({ $teu })
scenarios-flow-span-year = за год
scenarios-flow-span-days = { $n ->
    [one] за { $days } день
    [few] за { $days } дня
   *[many] за { $days } дней
 }
scenarios-flow-and = { $one } и { $two }
scenarios-flow-round = в обход: { $ways }
scenarios-flow-lost-round = { $n ->
    [0] { $said }, свободного обхода нет
   *[other] { $said }, остальное идёт { $round }
 }
scenarios-flow-nothing-lost = { $n ->
    [0] ничего не теряется
   *[other] ничего не теряется, всё идёт { $round }
 }
scenarios-flow-with = открыто: { $projects }
scenarios-flow-without = без: { $projects }
scenarios-flow-projects = { $n ->
    [one] изменён { $count } проект
    [few] изменены { $count } проекта
   *[many] изменено { $count } проектов
 }
scenarios-flow-more = груза больше на { $share }
scenarios-flow-month = { $month }
scenarios-flow-closed = закрыто: { $place }
scenarios-flow-changes = Изменено: { $changes }
scenarios-flow-beside = По сравнению с сетью базового случая при том же грузе, за год: { $changes }
scenarios-flow-same = Такой выбор проектов не меняет в модели ни одного числа: этому грузу то, что они добавляют, не нужно, или нужен ещё один проект
scenarios-flow-more-t = провезено на { $t } больше
scenarios-flow-fewer-t = провезено на { $t } меньше
scenarios-flow-cheaper = перевозка, время и ожидание дешевле на { $usd }
scenarios-flow-dearer = перевозка, время и ожидание дороже на { $usd }
scenarios-flow-sub = { $compared ->
    [yes] Какая доля того, что пропускает модель, занята; синее – занято полностью, и прибавка окупилась бы; охра – предел; тонкая черта – базовый случай
   *[no] Какая доля того, что пропускает модель, занята; синее – занято полностью, и прибавка окупилась бы; охра – предел
 }
scenarios-flow-load = { $load } из { $most }
scenarios-flow-use-binds = { $use } · узкое место
scenarios-flow-choose = { $n ->
    [0] Проекты, груз, закрытия
   *[other] Проекты, груз, закрытия ({ $count })
 }
scenarios-flow-use = { $load } · { $share }
scenarios-flow-unknown = { $pairs }; предел неизвестен
scenarios-flow-tip-nominal = номинально: { $value }
scenarios-flow-tip-effective = фактически возможно: { $value }
scenarios-flow-tip-used = провезено: { $value }
scenarios-flow-of = { $name } ({ $detail })
scenarios-flow-gauge = { $place }, смена колеи
scenarios-flow-ships = { $way }, суда
scenarios-flow-container = контейнеры
scenarios-flow-wagon = вагоны
scenarios-flow-eastbound = на восток
scenarios-flow-westbound = на запад
scenarios-flow-southbound = на юг
scenarios-flow-northbound = на север
scenarios-flow-note = Модель, а не статистика и не прогноз: весь груз идёт самыми дешёвыми путями, где есть место, сутки учтены по их цене. Сценарий { $scenario }, данные и сеть от { $edition }.
scenarios-flow-now = Узкие места
scenarios-flow-now-sub = Заняты до предела, и прибавка окупилась бы; решено заново с одной единицей больше и с одной меньше
scenarios-flow-next = Какое узкое место следующее
scenarios-flow-next-sub = Пределы снимаются один за другим, и весь груз растёт одинаково до следующего узкого места: в каком порядке они мешают, а не что даёт проект
scenarios-flow-elements = Каждый участок: загрузка, предел, номинально, фактически возможно и провезено
scenarios-flow-commodities = Каждый поток: сколько хочет пройти, сколько проходит и каким путём
scenarios-flow-no-limit = неизвестно: не ограничено
scenarios-flow-by-rule = { $value } (по правилу)
scenarios-flow-exceeded = { $value } (сверх номинала)
scenarios-flow-assumed = { $value } (допущение)
scenarios-flow-way = через { $through }: { $days }, { $usd } ({ $pairs })
scenarios-flow-method = Поезда ходят туда и обратно, поэтому пара занимает по одной нитке в каждую сторону. Предел – фактическая способность там, где она опубликована, иначе номинальная; где провезено больше номинала – сколько провезено. Груз не идёт, если самый дешёвый свободный путь дороже лучшего больше чем на объявленную цену. Автодороги, реки и авиация не учтены.
scenarios-flow-not-for = Не для договоров, тарифов и прогнозов: куда идёт половина поездов, задано долями, которые мы приняли сами, а у многих линий вместо опубликованной способности стоит тип линии
scenarios-col-binds = Узкое место
scenarios-col-more = На единицу больше
scenarios-col-less = На единицу меньше
scenarios-col-step = Шаг
scenarios-col-growth = Груз против базового случая
scenarios-col-projects = Что расширяет, по реестру
scenarios-col-element = Участок
scenarios-col-load = Загрузка
scenarios-col-most = Пропускает
scenarios-col-use = Доля
scenarios-col-nominal = Номинально
scenarios-col-effective = Фактически возможно
scenarios-col-used = Провезено, учтено
scenarios-col-flow = Откуда – куда
scenarios-col-cargo = Груз
scenarios-col-wanted = Хочет пройти, пар в сутки
scenarios-col-carried = Проходит, пар в сутки
scenarios-col-away = Не проходит
scenarios-col-ways = Пути: сутки, доллары за контейнер (пар в сутки)
scenarios-flow-silent = О них модель не считает ничего, и это не ноль (реки, авиация, дороги, осадка и оформление не учтены): { $projects }
scenarios-col-gain = Без него прошло бы
scenarios-map = Сеть при этом сценарии
scenarios-map-sub = Ширина линии – пары поездов в сутки, цвет – насколько участок заполнен; автодорог нет
scenarios-map-alt = Карта сети: участки по заполнению, которое находит модель. Те же числа – в таблице элементов.
scenarios-map-binds = полон и ограничивает
scenarios-map-full = 85 % и больше
scenarios-map-half = от 50 до 85 %
scenarios-map-free = меньше 50 %
scenarios-map-unknown = предел неизвестен
scenarios-map-detail = пар поездов в сутки: { $pairs }, это { $share } возможного
scenarios-map-detail-unknown = пар поездов в сутки: { $pairs }; предел неизвестен
scenarios-view-first = Что первым
scenarios-aim = Цель
scenarios-aim-usd = экономия в долларах
scenarios-aim-kz = груз через Казахстан
scenarios-first-none-usd = Модель, { $day }: при таком грузопотоке ни один незавершённый проект не даёт заметной экономии
scenarios-first-none-kz = Модель, { $day }: при таком грузопотоке ни один незавершённый проект заметно не добавляет груза через Казахстан
scenarios-first-answer-usd = Модель, { $day }: больше всего экономят { $names } – вместе { $won } в год
scenarios-first-answer-kz = Модель, { $day }: больше всего груза через Казахстан добавляют { $names } – вместе { $won } в год
scenarios-first-sub-usd = По долларам в год, на которые дешевле обходятся перевозка, время, ожидание и непрошедший груз, каждый проект отдельно; что ещё проходит, сколько стоит проект
scenarios-first-sub-kz = По тоннам в год, на которые больше идёт через Казахстан, каждый проект отдельно; что экономит весь груз, сколько стоит проект
scenarios-first-hour-altynkol = Час меньше на перегрузке в Алтынколе
scenarios-first-hour-dostyk = Час меньше на перегрузке в Достыке
scenarios-first-col-name = Проект или мера
scenarios-first-col-usd = Экономит в год
scenarios-first-col-t = Проходит больше, т в год
scenarios-first-col-teu = Проходит больше, ДФЭ в год
scenarios-first-col-kz = Больше через Казахстан, т в год
scenarios-first-col-days = Быстрее в среднем
scenarios-first-col-cost = Опубликованная стоимость в долларах
scenarios-first-col-per = Экономия в год на доллар стоимости
scenarios-first-silent = Модель ничего не считает для проектов: { $names }. Это ничего не говорит об их пользе.
scenarios-first-note = Это модель, а не экспертиза: каждый проект включается отдельно поверх базового случая, названные три решаются вместе. Чему проект служит помимо коридора, рабочие места и сборы сюда не входят. Мощности проектов – объявленные или допущенные.
scenarios-check = Потоки базового случая рядом с посчитанными
scenarios-check-sub = Красным – промахи; «исходное» – то, под что модель подогнана, и потому оно ничего не доказывает
scenarios-check-what = Что
scenarios-check-counted = Посчитано
scenarios-check-model = Модель
scenarios-check-allowed = Допустимо
scenarios-check-input = исходное
scenarios-draws = Разыграть каждое число в его диапазоне
scenarios-draws-none = без розыгрышей
scenarios-draws-500 = 500 розыгрышей
scenarios-draws-1000 = 1000 розыгрышей
scenarios-sure = Насколько это надёжно?
scenarios-sure-sub = Каждое число, у которого есть диапазон, разыгрывается, и поток каждый раз рассчитывается заново: на 500 розыгрышей около десяти секунд
scenarios-sure-answer = { $head }: в половине розыгрышей через Казахстан проходит { $between } в год
scenarios-sure-often = { $said }; узкое место в { $share } всех розыгрышей – { $element }
scenarios-sure-none = { $said }; узкого места нет даже в одном розыгрыше из пятидесяти
scenarios-sure-kz-tonnes = Проходит через Казахстан, т в год
scenarios-sure-kz-teu = Проходит через Казахстан, ДФЭ в год
scenarios-sure-tonnes = Проходит всего, т в год
scenarios-sure-teu = Проходит всего, ДФЭ в год
scenarios-sure-tonnes-unmet = Не проходит, т в год
scenarios-sure-usd = Стоимость перевозок за год
scenarios-sure-days = Суток на контейнер, в среднем
scenarios-sure-col-what = За год
scenarios-sure-col-middle = Середина
scenarios-sure-col-half = Половина розыгрышей (50 %)
scenarios-sure-col-most = Четыре из пяти розыгрышей (80 %)
scenarios-sure-binds = Как часто каждый участок – узкое место
scenarios-sure-binds-sub = Доля розыгрышей, в которых участок занят до предела и прибавка окупилась бы
scenarios-sure-moves-kz-tonnes = { $of }, { $what }: от этого грузопоток через Казахстан зависит больше всего
scenarios-sure-moves-kz-tonnes-sub = Тонн в год через Казахстан, среднее по той пятой части розыгрышей, где число наименьшее (бледный цвет) и наибольшее (насыщенный); черта – середина всех
scenarios-sure-moves-usd = { $of }, { $what }: от этого стоимость перевозок зависит больше всего
scenarios-sure-moves-usd-sub = Долларов в год, среднее по той пятой части розыгрышей, где число наименьшее (бледный цвет) и наибольшее (насыщенный); черта – середина всех
scenarios-sure-known = { $what }: { $low }–{ $high }
scenarios-sure-assumed = { $what }: допущено { $low }–{ $high }
scenarios-sure-note = Модель, а не прогноз. Розыгрышей: { $draws }, начальное число задано; все числа разыгрываются сразу и независимо; то, что мог дать один лишь случай, опущено. Сценарий { $scenario }, данные и сеть от { $edition }.
scenarios-first-col-often = Первый в розыгрышах
scenarios-first-col-half = В половине розыгрышей
scenarios-sure-ends = { $low }, где оно наименьшее, { $high }, где наибольшее
scenarios-often-none = без розыгрышей
scenarios-often-100 = 100 розыгрышей
scenarios-first-same = Вместе они дают не больше, чем первый отдельно: они обслуживают один и тот же груз.
scenarios-first-takes = { $name }: забирает { $t } в год у линий Казахстана.
scenarios-first-drawn = Розыгрыши и столбец экономии расходятся: столбец рассчитан по вероятному значению каждого числа, розыгрыши – по всему диапазону, а он часто длиннее в одну сторону.
scenarios-beside-put = Отложить сценарий
scenarios-beside-hint = затем измените выбор: оба встанут рядом, и базовый случай тоже
scenarios-beside-swap = Поменять местами
scenarios-beside-stop = Закончить сравнение
scenarios-beside-base = Базовый случай
scenarios-beside-what = За год
scenarios-beside-other = Отложенный
scenarios-beside-this = Этот
scenarios-beside-same = оба сценария дают одни и те же числа
scenarios-beside-against = по сравнению с отложенным, за год: { $changes }
scenarios-beside-sub = Отложенный – { $other }; этот – { $this }
scenarios-beside-use = Участки с разной загрузкой
scenarios-beside-use-sub = Какая доля того, что пропускает модель, занята
scenarios-total-kz-tonnes = Проходит через Казахстан
scenarios-total-kz-teu = Проходит через Казахстан, контейнеры
scenarios-total-tonnes = Проходит всего
scenarios-total-tonnes-unmet = Не проходит
scenarios-total-usd = Стоимость перевозок
scenarios-total-usd-waiting = Стоимость ожидания на заполненных переходах
scenarios-total-days = Суток на контейнер, в среднем
scenarios-own = Сценарий текстом
scenarios-own-title = Сценарий из текста
scenarios-own-sub = Переключатели этой страницы не вмещают его целиком; адрес вмещает.
scenarios-own-hint = Измените его или вставьте текст файла: часы, сэкономленные на участке; место, закрытое наполовину или на несколько дней; низкая вода; одна группа грузов; день, с которого действуют планы.
scenarios-own-text = Сценарий (YAML)
scenarios-own-try = Проверить
scenarios-own-take = Скачать файл
scenarios-own-back = Назад к переключателям
scenarios-flow-less-freight = груза меньше на { $share }
scenarios-flow-closed-part = закрыто на { $share }: { $place }
scenarios-flow-others = { $n ->
    [one] ещё { $count } изменение из текста
    [few] ещё { $count } изменения из текста
   *[many] ещё { $count } изменений из текста
 }
scenarios-check-causes = Почему не сходится: в Алтынколь приходит больше вагонов, чем туда направляет модель; ни один источник не делит вагоны по назначению, и деление остаётся допущением. Те, кто отправляет поезда через Казахстан, называют в сумме больше, чем насчитали переходы; модель приведена к счёту переходов, а цифра, с которой её сверяют, – часть года, принятая за весь год.
