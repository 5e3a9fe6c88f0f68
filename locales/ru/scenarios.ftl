# Что если: что говорит модель о мерах на границе
nav-scenarios = Что если?
scenarios-title = Что если?
scenarios-subtitle = Что меняет мера по открытой модели сети: это не прогноз и не статистика
preview-scenarios = Что даёт час, сэкономленный на границе, как рост потока меняет ожидание и сколько это стоит в год: модель с диапазонами
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
scenarios-minutes = { $value } мин
scenarios-endless = без конца
scenarios-no-end = без конца: прибывает больше, чем может пройти
scenarios-flow-trains = { $n ->
    [one] { $value } поезд в сутки
    [few] { $value } поезда в сутки
   *[many] { $value } поездов в сутки
 }
scenarios-flow-trucks = { $n ->
    [one] { $value } грузовик в сутки
    [few] { $value } грузовика в сутки
   *[many] { $value } грузовиков в сутки
 }
scenarios-money = { $middle } млн долл. ({ $low }–{ $high })
scenarios-border-sub-trains = Часы, которые поезд проводит на перегрузке (ожидание и обработка), по числу прибывающих в сутки поездов
scenarios-border-sub-trucks = Часы, которые грузовик проводит в пункте (ожидание и оформление), по числу прибывающих в сутки грузовиков
scenarios-border-note = Модель, а не статистика: прибытия случайны, у каждого числа с диапазоном 500 розыгрышей; оставлены { $kept } розыгрышей, в которых сегодняшний поток проходит. Точки и кривые построены по средним значениям.
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
scenarios-border-priced = Сэкономленные часы стоят сегодняшнему потоку { $usd } в год, если сутки 40-футового контейнера стоят { $middle } долл. ({ $low }–{ $high }): исследования этой торговли такого значения не дали, поэтому диапазон широк.
scenarios-border-method = Формулы теории очередей (формула Эрланга C; Аллена – Куннена для неравномерной обработки), проверенные имитацией. Поезда по расписанию ждут меньше, караваны – больше. Каждая сторона перегружает то, что принимает, поэтому в Достыке работает половина поездов, учтённых в обе стороны. Суточный приём Китая сюда не входит: грузовики перед пунктом ждут именно его.
