# Откуда эта цифра?
evidence-title = Откуда эта цифра?
evidence-subtitle = Опубликованных цифр { $observations }, рядов { $series }, адресов { $sources }; пробелы показаны
evidence-search = Поиск
evidence-search-hint = ряд, узел, издатель
evidence-kind = Вид организации
evidence-kind-any = любой
evidence-counter = Кто считал
evidence-counter-any = все
evidence-view = Вид
evidence-view-coverage = Охват
evidence-view-catalogue = Каталог
evidence-view-observations = Наблюдения
evidence-view-disagreements = Расхождения
evidence-view-errors = Известные ошибки
evidence-view-sources = Источники
evidence-view-claims = Заявления о проектах
evidence-view-missing = Чего не хватает
evidence-view-due = Качество и сроки
evidence-view-revisions = Изменения данных
evidence-view-downloads = Скачать
evidence-group = Группа
evidence-group-headline = Главное
evidence-group-trains = Поезда
evidence-group-rail = Железная дорога
evidence-group-nodes = Узлы
evidence-group-caspian = Каспий
evidence-group-trade = Торговля
evidence-group-border = Время на границе
evidence-group-all = Все
evidence-group-china-europe = Китай–Европа
evidence-group-china-central-asia = Китай–Центральная Азия
evidence-group-kz-china-rail = Граница Казахстан–Китай
evidence-group-transit = Транзит
evidence-group-middle-corridor = Средний коридор
evidence-group-border-performance = Работа границы
evidence-group-time = Сроки
evidence-group-cost = Стоимость
evidence-group-context = Контекст
evidence-coverage-title = За какие годы есть цифра
evidence-coverage-gap = У узлов мало лет с полными данными: { $name } – после { $year } года не найдено ни одного
evidence-legend = ■ полный год · квадрат с косой чертой: только часть года · бледный: предварительно, оценка или план · точка внутри: источники расходятся · пусто: цифры не найдено
evidence-cell = Квадрат открывает паспорт своей цифры.
evidence-more-series = Ещё рядов: { $count }; найдите или выберите группу.
evidence-disagree = Где источники расходятся сильнее всего
evidence-disagree-sub = Расхождений больше 2 %: { $count }; показанная цифра – тёмная
evidence-errors = Известные ошибки источников
evidence-error-open = исправление не найдено
evidence-error-retired = издатель исправил
evidence-error-closable = есть более новая цифра: запись можно закрыть
evidence-error-newer = Новая цифра ({ $publisher }): { $value }
evidence-cause-unknown = Причина неизвестна.
evidence-catalogue-title = Рядов: { $count }
evidence-definition = Что считается
evidence-years = Годы
evidence-full-years = Лет с полными данными
evidence-newest = Последняя цифра
evidence-apart = Нельзя сводить с
evidence-code = Код
evidence-row-opens = Выбранная строка открывает паспорт последней цифры.
evidence-found = Найдено цифр: { $count }
evidence-what = Что
evidence-no-series = вне рядов
evidence-note = Примечание
evidence-back = Назад
evidence-next = Дальше
evidence-page = { $first }–{ $last } из { $count }
evidence-addresses = Адресов
evidence-figures = Цифр
evidence-shown = Показаны первыми
evidence-page-title = Заголовок
evidence-project = Проект
evidence-field = Заявление
evidence-downloads-title = Скачать таблицы
evidence-documentation = Что означает каждая таблица и каждый столбец: [таблицы](/api/docs/tables), [запросы](/api/docs/queries), [показатели](/api/docs/metrics) (на английском).
evidence-database = Все таблицы этого выпуска одним файлом: [база данных DuckDB]({ $address }), открывается в DuckDB 1.4 и новее.
evidence-licence = Цифры принадлежат названным издателям; наша подборка CC BY 4.0. Данные Всемирного банка CC BY 4.0; Евростат – с указанием источника.
evidence-rows = Строк: { $count }
evidence-about-rows = Строк
evidence-about-vintage = Данные на
evidence-about-licence = Условия
evidence-no-hit = По запросу «{ $words }» ничего не найдено. Ближайшие ряды: { $offer }.
evidence-table-observation = каждая опубликованная цифра
evidence-table-series = ряды и что они считают
evidence-table-series_point = какая цифра в каком ряду и почему
evidence-table-series_value = показанные значения, опубликованные и расчётные
evidence-table-source = издатели и адреса
evidence-table-entity = что считается
evidence-table-metric = показатели и единицы
evidence-table-node = места
evidence-table-project = проекты
evidence-table-project_claim = что говорилось о каждом проекте
evidence-table-event = события с датами
evidence-table-conflict = расхождения больше 2 %
evidence-table-known_error = цифры, о которых известно, что они ошибочны
evidence-table-trade_year = торговля стран по годам
evidence-table-trade_month = торговля стран по месяцам
evidence-table-rate = курсы валют с источником
evidence-table-signal = сигналы рядом с цифрами, например уровень моря по спутнику
evidence-table-signal_value = значения сигналов по дням и месяцам
evidence-table-leg = участки между узлами и их длины
evidence-table-vocabulary = словарь кодов
evidence-table-revision = каждая цифра с выпуском, в котором появилась, и тем, в котором её сменили
claim-status = статус
claim-capacity = пропускная способность
claim-planned_completion = плановый срок
claim-actual_completion = завершено
claim-cost = стоимость
claim-length = длина
claim-start = начало
claim-area = площадь
claim-depth = глубина
claim-capacity_vehicles = пропускная способность, автомобилей
claim-jobs = рабочих мест
evidence-printed = прочитано как { $value }
evidence-ratios-happened =
    { $n ->
        [one] Факт: источники расходятся в { $count } показателе, до { $high }
        [few] Факт: источники расходятся в { $count } показателях, до { $high }
       *[many] Факт: источники расходятся в { $count } показателях, до { $high }
    }
evidence-ratios-planned =
    { $n ->
        [one] Планы: версии расходятся в { $count } показателе, до { $high }
        [few] Планы: версии расходятся в { $count } показателях, до { $high }
       *[many] Планы: версии расходятся в { $count } показателях, до { $high }
    }
evidence-ratios-sub = Во сколько раз каждое опубликованное значение больше наименьшего; принятое – тёмное. В строке – один ряд и один период; шкала общая
evidence-ratio-doubtful =
    { $n ->
        [one] { $count } пара показана только в таблице: одна из её цифр – ошибка или другого периода либо охвата.
        [few] { $count } пары показаны только в таблице: одна из цифр каждой – ошибка или другого периода либо охвата.
       *[other] { $count } пар показаны только в таблице: одна из цифр каждой – ошибка или другого периода либо охвата.
    }
evidence-ratio-row-opens = Точка или выбранная строка открывает паспорт цифры.
evidence-ratio = Наибольшее к наименьшему
evidence-lowest = Наименьшее
evidence-highest = Наибольшее
evidence-value-shown = Принято
evidence-not-shown = нет
evidence-cause = Вероятная причина
