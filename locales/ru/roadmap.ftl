# Что строится, что обещано, что опаздывает?
roadmap-title = Что строится, что обещано, что опаздывает?
roadmap-subtitle = { $count ->
    [one] { $count } проект коридора и таможенные меры, по датированным сообщениям
    [few] { $count } проекта коридора и таможенные меры, по датированным сообщениям
   *[other] { $count } проектов коридора и таможенные меры, по датированным сообщениям
  }
roadmap-kind = Вид
roadmap-kind-all = Все
roadmap-kind-rail = Железные дороги
roadmap-kind-port = Порты
roadmap-kind-terminal = Терминалы
roadmap-kind-logistics = Логистические центры
roadmap-kind-customs = Таможня
roadmap-kind-airport = Авиация
roadmap-kind-river = Реки
roadmap-kind-policy = Соглашения
roadmap-one-rail = железная дорога
roadmap-one-port = порт
roadmap-one-terminal = терминал
roadmap-one-logistics = логистический центр
roadmap-one-customs = таможня
roadmap-one-airport = авиагрузы
roadmap-one-river = река
roadmap-one-policy = соглашение
roadmap-status = Статус
roadmap-status-announced = объявлено
roadmap-status-agreed = согласовано
roadmap-status-under-construction = строится
roadmap-status-operating = действует
roadmap-status-unknown = неизвестно
roadmap-order = Порядок
roadmap-order-kind = По виду
roadmap-order-date = По сроку
roadmap-order-late = Сначала опоздавшие
roadmap-only = Только
roadmap-only-summit = Саммит, июнь 2025
roadmap-project = Проект
roadmap-project-hint = Выбрать по названию
roadmap-unknown = Проекта «{ $project }» в реестре нет. Ближайшие: { $near }.
roadmap-late-title =
    { $count ->
        [1] Один обещанный срок прошёл, о завершении не сообщалось
        [2] Два обещанных срока прошли, о завершении не сообщалось
        [3] Три обещанных срока прошли, о завершении не сообщалось
        [4] Четыре обещанных срока прошли, о завершении не сообщалось
        [5] Пять обещанных сроков прошли, о завершении не сообщалось
        [one] { $count } обещанный срок прошёл, о завершении не сообщалось
        [few] { $count } обещанных срока прошли, о завершении не сообщалось
       *[other] { $count } обещанных сроков прошли, о завершении не сообщалось
    }
roadmap-no-late = Прошедших сроков без сообщения о завершении здесь нет
roadmap-legend = ◇ обещанное завершение, ◆ открыто. Сплошная полоса: работы до последнего сообщения о них; пунктирный контур: после него и что ещё в планах; линия из точек: после обещанного срока, который прошёл. ● назван на саммите в июне 2025 г. «Завершение не найдено» значит, что о нём нет сообщений, а не что ничего не построено.
roadmap-source = Показано проектов: { $shown } из { $whole }. Каждая дата опирается хотя бы на одно сообщение; нажатие на строку открывает их все. Та же таблица ниже.
roadmap-group-late = Срок прошёл, завершение не найдено
roadmap-group-slipped = Прошёл более ранний срок
roadmap-group-ahead = Срок впереди
roadmap-group-undated = Срок не назван
roadmap-group-open = Открыто
roadmap-row-opened = открыто, { $date }
roadmap-row-operating = действует, { $date }
roadmap-row-late = срок прошёл, данных нет
roadmap-row-late-short = срок прошёл, данных нет
roadmap-row-slipped = { $date }; прежний { $earlier } прошёл
roadmap-row-slipped-short = { $date }; было { $earlier }
roadmap-row-start-only = { $status }; начало { $start }, срока нет
roadmap-row-undated = { $status }, даты не найдены
roadmap-row-no-start = { $date }, начало не найдено
roadmap-named = назван на саммите в июне 2025 г.
roadmap-hover =
    { $count ->
        [one] { $count } сообщение; нажатие открывает его
        [few] { $count } сообщения; нажатие открывает их
       *[other] { $count } сообщений; нажатие открывает их
    }
roadmap-verdict-kept = Открыто: { $done }; обещано: { $promised }. В срок.
roadmap-verdict-after = Открыто: { $done }; обещано: { $promised }. Позже обещанного.
roadmap-verdict-part = По состоянию на { $done } открыта часть; целиком обещано: { $promised }.
roadmap-verdict-unpromised = По состоянию на { $done } действует; обещанного срока в реестре нет.
roadmap-verdict-late = Обещано: { $promised }. Срок прошёл, завершение не найдено.
roadmap-verdict-slipped = Обещано: { $promised }; прежде назывался срок { $earlier }, он прошёл.
roadmap-verdict-ahead = Обещано: { $promised }. Срок впереди.
roadmap-verdict-undated = Срок завершения не найден.
roadmap-short-kept = в срок
roadmap-short-after = позже обещанного
roadmap-short-part = открыта часть
roadmap-short-unpromised = открыто, без срока
roadmap-short-late = срок прошёл
roadmap-short-slipped = прежний срок прошёл
roadmap-short-ahead = срок впереди
roadmap-short-undated = без срока
roadmap-empty = Таких проектов нет. Есть со статусом: { $statuses }.
roadmap-empty-kind = В реестре нет таких проектов вида «{ $kind }».
roadmap-show-all = Показать все проекты
roadmap-says = Что говорит реестр
roadmap-says-help = Проекты за этим числом
roadmap-said-late =
    { $count ->
        [one] **обещанный срок прошёл**, ни один источник не говорит о завершении
        [few] **обещанных срока прошли**, ни один источник не говорит о завершении
       *[other] **обещанных сроков прошли**, ни один источник не говорит о завершении
    }
roadmap-said-slipped =
    { $count ->
        [one] **проект с новым сроком**: прежний, названный одним из источников, прошёл
        [few] **проекта с новым сроком**: прежний, названный одним из источников, прошёл
       *[other] **проектов с новым сроком**: прежний, названный одним из источников, прошёл
    }
roadmap-said-claimed =
    { $count ->
        [one] **проект открыт по одному источнику** и не открыт по другому
        [few] **проекта открыты по одному источнику** и не открыты по другому
       *[other] **проектов открыты по одному источнику** и не открыты по другому
    }
roadmap-said-summit =
    { $count ->
        [one] из { $whole } проектов, **названных на саммите в июне 2025 г.**, открыт
       *[other] из { $whole } проектов, **названных на саммите в июне 2025 г.**, открыты
    }
roadmap-said-undated = из { $whole } проектов **без срока завершения**: в источниках его не найдено
roadmap-register = Реестр
roadmap-register-sub = Проектов: { $count }; все даты, суммы и значения пропускной способности из реестра; выбранная строка открывает все сообщения
roadmap-col-project = Проект
roadmap-col-kind = Вид
roadmap-col-status = Статус
roadmap-col-as-of = На дату
roadmap-col-start = Начало
roadmap-col-promised = Обещано
roadmap-col-actual = Открыто
roadmap-col-verdict = Срок
roadmap-col-cost = Стоимость
roadmap-col-capacity = Пропускная способность: до → после
roadmap-col-summit = Саммит 2025
roadmap-col-node = Узел
roadmap-col-claims = Сообщений
roadmap-col-claim = О чём
roadmap-col-date = Дата
roadmap-col-effect = Действие
roadmap-col-measure = Мера
roadmap-fact = В реестре
roadmap-on-record = Значение
roadmap-fact-start = Начало работ
roadmap-fact-promised = Обещанное завершение
roadmap-fact-actual = Фактическое завершение
roadmap-fact-cost = Стоимость
roadmap-fact-capacity = Пропускная способность: до → после
roadmap-not-found = не найдено
roadmap-opening-claimed = :gray-badge[источники расходятся] По одному источнику открыто; реестр, опираясь на другие, этого не признаёт.
roadmap-to-node = { $node }: страница узла
roadmap-disputes = В чём источники расходятся
roadmap-parts = Указан первый источник каждого значения. Суммы, пропускная способность и даты могут относиться к разным частям и очередям: см. примечания.
roadmap-claims =
    { $count ->
        [one] { $count } сообщение
        [few] Все { $count } сообщения
       *[other] Все { $count } сообщений
    }
roadmap-no-claims = Сообщений об этом проекте не найдено.
roadmap-no-date = без даты
roadmap-link = Ссылка на этот проект
roadmap-field-start = Начало
roadmap-field-planned_completion = Обещанное завершение
roadmap-field-actual_completion = Фактическое завершение
roadmap-field-status = Статус
roadmap-field-cost = Стоимость
roadmap-field-capacity = Пропускная способность
roadmap-field-length = Длина
roadmap-field-area = Площадь
roadmap-field-depth = Глубина
roadmap-field-jobs = Рабочие места
roadmap-field-capacity_vehicles = Пропускная способность, автомобили
roadmap-measures = Меры и события на границе
roadmap-measures-sub = С { $year } г.: облегчают переход – { $eases }, затрудняют – { $restricts }, меняют плату – { $charges }
roadmap-measures-all = Все меры и события: { $count }
roadmap-effect-eases = облегчает переход
roadmap-effect-restricts = затрудняет
roadmap-effect-charges = меняет плату
roadmap-waiting-rail-longer = По меняющейся выборке CAREC в { $year } г. поезда на границах Казахстана ждали дольше, чем в { $before } г., грузовики – меньше
roadmap-waiting-road-longer = По меняющейся выборке CAREC в { $year } г. грузовики на границах Казахстана ждали дольше, чем в { $before } г., поезда – меньше
roadmap-waiting-both-longer = По меняющейся выборке CAREC в { $year } г. поезда и грузовики на границах Казахстана ждали дольше, чем в { $before } г.
roadmap-waiting-both-shorter = По меняющейся выборке CAREC в { $year } г. поезда и грузовики на границах Казахстана ждали меньше, чем в { $before } г.
roadmap-waiting-plain = Время на границах Казахстана, часов
roadmap-waiting-sub = Среднее число часов на переходе (TFI1), выборка перевозок CAREC, не все перевозки
roadmap-waiting-note = 2023 год по железной дороге – все переходы Казахстана. Китай, 2021: ограничения пандемии.
roadmap-border = Сколько времени и денег уходит на переход границы?
roadmap-mode = Транспорт
roadmap-mode-rail = Железная дорога
roadmap-mode-road = Автодорога
roadmap-short-rail = ж/д
roadmap-short-road = авто
roadmap-by-mode = { $name }, { $mode }
roadmap-way = Направление
roadmap-way-all = Оба направления
roadmap-way-outbound = Из страны
roadmap-way-inbound = В страну
roadmap-border-hours = Время на границе, часов (TFI1)
roadmap-border-hours-sub = Среднее, часов, { $mode }, { $way }; меняющаяся выборка перевозок
roadmap-border-cost = Расходы на границе (TFI2)
roadmap-border-cost-sub = Среднее, долл. США за переход, { $mode }, { $way }; меняющаяся выборка
roadmap-border-distance = Стоимость пути (TFI3)
roadmap-border-distance-sub = Долл. США за 20 т на 500 км, { $mode }; с границей, оба направления
roadmap-border-speed = Скорость (TFI4)
roadmap-border-speed-sub = Км/ч, { $mode }; насыщенное: с задержками на границах, бледное: в движении
roadmap-delay-with = { $name }, с задержками
roadmap-delay-without = { $name }, в движении
roadmap-lpi-title = Индекс эффективности логистики: Казахстан { $kz }, Китай { $cn } ({ $year })
roadmap-lpi-sub = Оценка Всемирного банка, от 1 до 5; страны только этого выпуска
roadmap-lpi-note = Прежние выпуски составлены по другой методике и рядом не показаны.
roadmap-posts = На отдельных переходах
roadmap-posts-sub = Последнее значение каждого показателя; выбранная строка открывает паспорт
roadmap-badge-register = реестр
roadmap-badge-sum = части
roadmap-badge-sample = выборка
roadmap-badge-method = методика
roadmap-care-register = «Завершение не найдено» говорит о публикациях, а не о стройке.
roadmap-care-sum = Суммы и пропускная способность одного проекта могут относиться к разным частям; доллары со знаком ≈ пересчитаны.
roadmap-care-sample = Время и расходы по CAREC – средние меняющейся выборки, а не всех перевозок.
roadmap-care-method = Индекс эффективности логистики 2023 года несравним с прежними выпусками.
roadmap-view = Показать
roadmap-view-projects = Предложения и проекты
roadmap-view-customs = Таможня и граница
roadmap-proposals-title =
    Из { $count ->
        [8] восьми
       *[other] { $whole }
    } предложений Президента, июнь 2025 г., { $open ->
        [0] не действует ни одно
        [1] действует одно
        [2] действуют два
        [3] действуют три
       *[other] действует { $operating }
    }{ $claimed ->
        [0] { "" }
        [1] , из них одно – только по последнему сообщению
       *[other] , из них { $claimed } – только по последнему сообщению
    }
roadmap-proposals-sub = Названы в Астане 17 июня 2025 г.: последнее найденное сообщение и его дата, последняя цифра, что не найдено и кто мог бы сообщить. Название открывает проект.
roadmap-proposal-help = Все сообщения о проекте
roadmap-col-proposal = Предложение
roadmap-col-last = Последнее сообщение
roadmap-col-now = Последняя цифра
roadmap-col-missing = Не найдено
roadmap-col-asked = Могли бы сообщить
roadmap-last-others = (другие источники: { $status }, { $date })
roadmap-by-reprint = (перепечатка)
roadmap-platform-now = В этом выпуске – цифр: { $figures }, адресов: { $sources }; сценарии по модели – «Что если?»
roadmap-status-completed = завершено
roadmap-capacity-planned = { $capacity } (план, { $date })
roadmap-fact-now = Последние цифры
roadmap-row-completed = завершено, { $date }
roadmap-verdict-finished = Работы завершены: { $done }; обещанного срока в реестре нет.
roadmap-short-finished = завершено, без срока
roadmap-badge-bars = полосы
roadmap-care-bars = Полоса кончается последним найденным сообщением; работы могли продолжаться.
roadmap-badge-claimed = заявления
roadmap-care-claimed = Часы до и после – заявленные; других замеров не найдено.
roadmap-directions-title = В { $year } г. поезд выборки CAREC ждал на границе в среднем { $inbound } ч при въезде в Казахстан и { $outbound } ч при выезде
roadmap-directions-sub = Среднее число часов на переходе по железной дороге (TFI1), выборка перевозок CAREC, не все перевозки
roadmap-before-title = Оформление транзитного контейнерного поезда, как заявлено ({ $year }): было { $before }, стало { $after } – это часть времени на границе
roadmap-before-plain = Часы на границе: до и после
roadmap-before-sub = Часы, логарифмическая шкала; бледное: до, насыщенное: после; зерно: от – до; синее: среднее по выборке CAREC (TFI1)
roadmap-before-note = Заявленное – часть времени на границе; выборка считает его целиком: { $hours } в обе стороны в { $year } г., это её последняя цифра. Каждая строка – своя процедура, поэтому и часы «до» разные.
roadmap-hour-value = Сколько стоит час – результат модели, он приведён отдельно: «Сколько стоит час, сэкономленный на границе».
roadmap-hours-sample = Поезда, выборка CAREC, { $year } г.
roadmap-hours-inbound = при въезде
roadmap-hours-outbound = при выезде
roadmap-hours-train = Оформление транзитного контейнерного поезда
roadmap-hours-exchange = Оформление при обмене данными с Китаем
roadmap-hours-declaration = Подача декларации, Средний коридор
roadmap-hours-horgos = Обработка поезда в Хоргосе, Китай
roadmap-hours-dry-port = Обработка контейнера, сухой порт Хоргос
roadmap-hours-grain = Проверка зерна в Китае: от – до
roadmap-proposals-measure = Названы в Астане 17 июня 2025 г.; последняя цифра с периодом, чего не найдено и кто мог бы сообщить
roadmap-status-differ = { $status }, источники расходятся
roadmap-hour = Сколько стоит час, сэкономленный на границе
roadmap-hour-sub = Модель: обработка короче на час в каждом пункте, для потока на { $day }; сутки 40-футового контейнера – { $middle } долл. ({ $low }–{ $high }), это допущение
roadmap-hour-post = Пункт
roadmap-hour-arrive = Прибывает
roadmap-hour-pass = Может пройти
roadmap-hour-spent = Время в пункте
roadmap-hour-worth = Стоит в год
roadmap-hour-link = Попробовать другие часы и больший поток
