# Sources and uploads: what is due, what comes in, who looks at it, what was done
nav-desk = Загрузка и проверка
desk-title = Что поступило и кто это проверил?
desk-subtitle = Каких данных ждут, кого опрашивают, что загружено и кто что решил
preview-desk = Каких данных ждут, какие источники ответили, что ожидает проверки и кто что решил
desk-view = Показать
desk-view-due = Ожидается
desk-view-upload = Загрузка
desk-view-review = Проверка
desk-view-log = Журнал
desk-closed = Внесение открывает администратор одной из двух настроек: `CORRIDOR_OIDC_DISCOVERY` – пользователи входят сами, `CORRIDOR_USER_HEADER` – имена сообщает прокси; порядок описан в README.
desk-needs = Этот раздел открыт для роли «{ $role }» и выше.
desk-time = { $day }, { $time } UTC
desk-state = Предложения
desk-state-waiting = ожидает проверки
desk-state-decided = решение принято
desk-state-released = в выпуске
desk-state-withdrawn = отозвано
desk-state-all = все
desk-state-part = не решено { $open } из { $all }
desk-kind-new = новое
desk-kind-revised = пересмотрено
desk-kind-withdrawn = отозвано
desk-kind-conflict = расходится с другим источником
desk-kind-refused = нарушает правило
desk-way-upload = загрузка
desk-way-source = опрос источника
desk-way-correction = исправление
desk-connector = автоматически: { $name }
desk-col-row = Строка
desk-col-kind = Что меняет
desk-col-decision = Решение
desk-col-figure = Показатель
desk-col-before = Было
desk-col-after = Станет
desk-col-change = Изменение
desk-col-findings = Замечания
desk-col-place = Где
desk-col-column = Столбец
desk-col-rule = Правило
desk-col-suggestion = Возможно, так
desk-col-when = Когда
desk-col-who = Кто
desk-col-way = Как
desk-col-name = Файл или источник
desk-col-figures = Цифр
desk-col-kinds = Из них
desk-col-state = Состояние
desk-col-comment = Комментарий
desk-col-publisher = Источник
desk-publisher-by-table = назван в каждой таблице
desk-col-success = Последний успех
desk-col-failure = Последний сбой
desk-col-brings = Что даёт
desk-col-every = Опрос
desk-col-proposal = Предложение
desk-col-accepted = Кто принял
desk-col-day = Дата
desk-col-note = Примечание
desk-col-hash = Выпуск
desk-col-number = №
desk-col-action = Что
desk-col-subject = С чем
desk-col-why = Почему
desk-col-details = Подробности
desk-decision-open = не решено
desk-decision-accept = принял(а) { $name }
desk-decision-return = вернул(а) { $name }
desk-decision-aside = отложил(а) { $name }
desk-decision-released = в выпуске
desk-decided-accept = принято
desk-decided-return = возвращено
desk-decided-aside = отложено
desk-decided-reopen = открыто снова
desk-suggestion = Возможно: { $words }
desk-more-findings = и ещё { $count }
desk-connectors = Источники, которые опрашиваются
desk-connectors-sub =
    { $n ->
        [0] Сбоев нет.
        [one] Сбой у { $count } источника.
       *[other] Сбой у { $count } источников.
    } «Не проверено на реальных данных»: настоящего ответа источника ещё не было.
desk-well = исправно
desk-never-asked = ещё не опрашивался
desk-failing = сбой с { $since }: { $why }
desk-every =
    { $n ->
        [one] раз в { $count } день
        [few] раз в { $count } дня
       *[other] раз в { $count } дней
    }
desk-not-tried = не проверено на реальных данных
desk-proposals =
    { $n ->
        [0] Предложений нет
        [one] { $count } предложение
        [few] { $count } предложения
       *[other] { $count } предложений
    }
desk-proposals-sub = Каждую цифру проверяет второй человек: принимает или возвращает с пояснением
desk-no-proposals = Здесь пусто. Сюда попадает всё, что загружено или получено от источников.
desk-open = Открыть предложение
desk-open-hint = Выберите или наберите
desk-back = Все предложения
desk-proposed = Предложено: { $name }, { $time }, { $id }
desk-same =
    { $n ->
        [one] { $count } цифра уже есть в данных
        [few] { $count } цифры уже есть в данных
       *[other] { $count } цифр уже есть в данных
    }
desk-rows-table = Цифры предложения
desk-page = Страница из { $count }
desk-rows = Строки
desk-rows-hint = 1–5, 8; пусто – все нерешённые
desk-rows-wrong = Напишите номера строк: 1–5, 8
desk-words = Пояснение
desk-words-hint = Почему; нужно при возврате и отзыве
desk-accept =
    { $n ->
        [one] Принять { $count } строку
        [few] Принять { $count } строки
       *[other] Принять { $count } строк
    }
desk-return =
    { $n ->
        [one] Вернуть { $count } строку
        [few] Вернуть { $count } строки
       *[other] Вернуть { $count } строк
    }
desk-split =
    { $n ->
        [one] Отделить { $count } строку
        [few] Отделить { $count } строки
       *[other] Отделить { $count } строк
    }
desk-withdraw = Отозвать предложение
desk-done-accept =
    { $n ->
        [one] Принята { $count } строка.
        [few] Приняты { $count } строки.
       *[other] Принято { $count } строк.
    }
desk-done-return =
    { $n ->
        [one] Возвращена { $count } строка.
        [few] Возвращены { $count } строки.
       *[other] Возвращено { $count } строк.
    }
desk-done-split = Строки теперь отдельное предложение: { $id }.
desk-done-withdraw = Предложение отозвано.
desk-done-aside = Строки отложены: следующий выпуск будет без них.
desk-details = Построчно
desk-details-sub = Выбранные строки; если ничего не выбрано – те, что требуют внимания
desk-details-more = Ещё { $count }: выберите строки в таблице, чтобы прочитать их здесь.
desk-row-title = { $row } · { $name } · { $period }
desk-before-after = { $before } → { $after }
desk-source = Источник: { $source }
desk-said = { $name }: { $words }
desk-history = Решения
desk-history-line = { $time } · { $name } · { $decision } · строки { $rows }
desk-charts = Как изменятся линии
desk-charts-sub = Серая – как есть, тёмная – с этими цифрами, пустая точка – что заменяется
desk-chart-measure = { $unit }, до и после
desk-accepted =
    { $n ->
        [0] К выпуску ничего не готово
        [one] Готово к выпуску: { $count } цифра
        [few] Готово к выпуску: { $count } цифры
       *[other] Готово к выпуску: { $count } цифр
    }
desk-accepted-sub = Выпуск становится отдельной версией данных; прежние ссылки не меняются
desk-note = Примечание к выпуску
desk-note-hint = Что нового, коротко
desk-release =
    { $n ->
        [0] Выпустить заново
        [one] Выпустить { $count } цифру
        [few] Выпустить { $count } цифры
       *[other] Выпустить { $count } цифр
    }
desk-release-made = Выпущено: теперь все видят выпуск от { $date } ({ $hash }).
desk-release-left = Отозвано: выпуск { $hash } больше не показывается, по ссылкам на него об этом сообщается.
desk-release-invalid = С этими цифрами данные нарушили бы правила; ничего не выпущено. Первое нарушение: { $first }
desk-misfits =
    { $n ->
        [one] { $count } принятая строка больше не подходит к данным, которые тем временем изменились: { $rows }. Ничего не выпущено: отложите её или предложите заново.
        [few] { $count } принятые строки больше не подходят к данным, которые тем временем изменились: { $rows }. Ничего не выпущено: отложите их или предложите заново.
       *[other] { $count } принятых строк больше не подходят к данным, которые тем временем изменились: { $rows }. Ничего не выпущено: отложите их или предложите заново.
    }
desk-why = Почему
desk-set-aside = Отложить строки
desk-own-releases = Выпуски этой установки
desk-own-releases-sub = Каждый остаётся таким, каким сделан; отзыв оставляет след
desk-own-released = действует
desk-own-withdrawn = отозван ({ $name }): { $why }
desk-own-one-person = предложено и принято одним человеком
desk-own-outdated = данные проекта обновились: выпустите заново
desk-leave = Отозвать выпуск
desk-leave-which = Выпуск
desk-leave-note = По его цифрам снова нужно решение.
desk-leave-button = Отозвать
desk-log = Кто что сделал
desk-log-sub = Строки только добавляются; каждая содержит хеш предыдущей
desk-log-empty = Здесь ещё ничего не сделано.
desk-log-whole = Цепочка цела: каждая строка такая, какой была записана.
desk-log-broken =
    { $n ->
        [one] Журнал изменён в { $count } месте: { $faults }.
       *[other] Журнал изменён в { $count } местах: { $faults }.
    }
desk-fault-changed = строка { $number } изменена
desk-fault-removed = строка { $number } удалена
desk-fault-added = строка { $number } добавлена
desk-fault-reordered = строка { $number } переставлена
desk-log-older = Более ранние
desk-log-newest = Последние
desk-action-submit = предложено
desk-action-accept = принято
desk-action-return = возвращено
desk-action-split = отделено
desk-action-withdraw = предложение отозвано
desk-action-release = выпущено
desk-action-release-undone = незавершённый выпуск отменён
desk-action-withdraw-release = выпуск отозван
desk-action-set-aside = отложено
desk-action-refuse = отказано
desk-action-restore = восстановлено из копии
desk-action-role = роль назначена
desk-action-logout = выход на всех устройствах
desk-upload = Предложить цифры
desk-upload-sub = Строка – одна цифра: ряд, период, значение и откуда оно. Пока не проверит второй человек, ничего не меняется
desk-template-xlsx = Шаблон, XLSX
desk-template-csv = Шаблон, CSV
desk-file = Файл с таблицей
desk-file-choose = Выбрать файл
desk-file-note = Перетащите сюда или нажмите кнопку. XLSX, XLS или CSV, не более { $most } МБ; больший файл – по частям.
desk-paste = Или строки, скопированные из таблицы, с заголовком
desk-paste-hint = Скопируйте в Excel и вставьте сюда
desk-paste-check = Проверить строки
desk-pasted = вставленные строки
desk-stop = Остановить
desk-checked = Проверено: { $name }
desk-nothing-new = Нового нет: все цифры уже есть в данных
desk-mistakes =
    { $n ->
        [one] { $count } строку нельзя предложить
        [few] { $count } строки нельзя предложить
       *[other] { $count } строк нельзя предложить
    }
desk-mistakes-sub = Исправьте их в таблице и загрузите снова или отправьте остальные без них
desk-difference =
    { $n ->
        [one] Изменится { $count } цифра
        [few] Изменятся { $count } цифры
       *[other] Изменится { $count } цифр
    }
desk-difference-sub = По сравнению с данными, которые видят все
desk-first-rows = Показаны первые { $count }.
desk-comment = Комментарий для проверяющего
desk-comment-hint = Откуда таблица, на что обратить внимание
desk-submit =
    { $n ->
        [one] Отправить { $count } цифру
        [few] Отправить { $count } цифры
       *[other] Отправить { $count } цифр
    }
desk-submitted = Отправлено, номер { $id }: теперь проверит второй человек.
desk-submitted-open = Открыть предложение
desk-check-step-queued = в очереди
desk-check-step-read = чтение таблицы
desk-check-step-compare = сравнение с данными
desk-check-step-check = проверка по правилам данных
desk-check-step-preview = подготовка графиков
desk-check-step-done = готово
desk-check-busy = Слишком много заданий; повторите через минуту.
desk-check-cancelled = Остановлено; ничего не сохранено.
desk-check-failed = Таблицу не удалось проверить; ничего не сохранено.
desk-check-died = Таблица слишком велика для проверки: загрузите по частям.
desk-preview-step-queued = в очереди
desk-preview-step-preview = подготовка графиков
desk-preview-step-done = готово
desk-preview-busy = Графики появятся позже: слишком много заданий.
desk-preview-cancelled = Графики не построены.
desk-preview-failed = Графики построить не удалось.
desk-preview-died = Графики построить не удалось.
desk-submit-step-queued = в очереди
desk-submit-step-writing = предложение сохраняется
desk-submit-step-done = готово
desk-submit-busy = Ничего не отправлено: слишком много заданий. Повторите через минуту.
desk-submit-cancelled = Ничего не отправлено.
desk-submit-failed = Ничего не отправлено; причина – в журнале сервера.
desk-submit-died = Отправка прервалась: проверьте, есть ли предложение в списке.
desk-release-step-queued = в очереди
desk-release-step-making = выпуск готовится, несколько секунд
desk-release-step-done = готово
desk-release-busy = Слишком много заданий; повторите через минуту.
desk-release-cancelled = Выпуск остановлен; ничего не изменилось.
desk-release-failed = Выпуск не сделан, ничего не изменилось; причина – в журнале сервера.
desk-release-died = Выпуск прервался; следующий завершит его или отменит.
