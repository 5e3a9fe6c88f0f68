# Рамка вокруг каждой страницы
product = Corridor
evidence-of = данные на { $date }
nav-overview = Обзор
nav-traffic = Поезда
nav-nodes = Узлы
nav-trade = Торговля
nav-roadmap = Дорожная карта
nav-evidence = Источники
language-label = Язык
share-button = Поделиться
share-title = Поделиться этим видом
share-cite = Цитирование
share-citation = { $title }. { $value } Corridor, данные на { $date }. { $address }
footer-licences = Данные: издатель назван у каждой цифры; наша подборка CC BY 4.0 · Железные дороги © участники OpenStreetMap, ODbL · Границы: базовая карта ООН; карта не выражает позиции по спорным границам · Данные на { $date }
publisher-mirror = { $name } (зеркало)
publisher-reprint = { $name } (перепечатка)
publisher-unidentified = не назван
source-one = Источник: { $publishers }.
counters-change = Кто считал: { $spans }.
counters-line = { $name } – { $said }
attribution-printed = { $counter }, опубликовано: { $printers }
attribution-nobody = { $printers } (кто считал, не найдено)
attribution-unnamed = кто считал, не найдено: { $printers }
attribution-copy = { $source } (копия: { $via })
attribution-elsewhere = { $source } (копия по другому адресу)
attribution-likely = { $source } (вероятно)
button-table = Таблица
button-passport = Откуда эта цифра?
table-title = То же в таблице
table-size =
    { $rows ->
        [one] { $rows } строка
        [few] { $rows } строки
       *[many] { $rows } строк
    }, { $columns ->
        [one] { $columns } столбец
        [few] { $columns } столбца
       *[many] { $columns } столбцов
    }
table-period = Период
table-series = Ряд
table-value = Значение
table-unit = Единица
table-status = Статус
table-publisher = Источник
relation-original = собственный учёт
relation-agency-report = сообщение о данных другой организации
relation-citation = цитирует публикацию
relation-reprint = перепечатка
relation-mirror = копия по другому адресу
relation-data-copy = копия данных
publisher-kind-statistics-office = органы статистики
publisher-kind-customs = таможенные органы
publisher-kind-operator = железные дороги и операторы
publisher-kind-port = порты
publisher-kind-ministry = министерства
publisher-kind-government = органы власти
publisher-kind-international-organisation = международные организации
publisher-kind-association = объединения
publisher-kind-research = исследователи
publisher-kind-agency = информационные агентства
publisher-kind-press = пресса
publisher-kind-data-copy = репозитории
publisher-kind-unknown = не установлены
table-growth = Изменение к соответствующему периоду
download-csv = CSV для программ
download-csv-excel = CSV для Excel
download-xlsx = Excel (XLSX)
download-parquet = Parquet
download-geopackage = GeoPackage
download-geoparquet = GeoParquet
change-on = { $kind ->
    [year] { $change } к { $period } году
   *[part] { $change } к { $period }
  }
status-period = { $period }, { $status }
address-dropped = { $name } «{ $value }» из адреса здесь неизвестно; показано: { $shown }. Можно выбрать: { $choices }.
address-name-node = Название узла
address-name-series = Название ряда
address-name-lang = Название языка
address-name-theme = Название темы
address-name-from = Значение года
address-name-to = Значение года
address-name-year = Значение года
address-name-other = Значение
address-default = вид по умолчанию
address-more = … и ещё { $count }
tables-missing = Таблицы ещё не построены. Выполните: python -m corridor.warehouse build
tables-broken = Таблицы не читаются. Выполните: python -m corridor.warehouse build --force
page-failed = Эту часть не удалось показать. Обновите страницу; если не поможет, сообщите адрес этого вида.
no-figure = данных не найдено
years-from = С года
years-to = По год
nothing-here = Для такого выбора показать нечего.
nothing-who = Возможный источник: { $publisher }.
passport-counted = **Что считается.** { $definition }
passport-attribution = **Кто считал.** { $source }
passport-says = Значения в источниках
passport-why = ● показано: { $reason }.
passport-cause = Вероятная причина расхождения: { $cause }.
passport-not-join = **Нельзя сводить с**
passport-row = **Взято из** строки `{ $row }` файла `observations.csv` →
passport-derived = В источнике нет, получено расчётом: { $how }.
passport-parents = Рассчитано по
passport-printed = В источнике
passport-tier = Уровень
passport-date = Опубликовано
passport-used = Роль
passport-address = Адрес
passport-cite = Цитирование
passport-citation = { $publisher } ({ $date }): { $title }, { $period }: { $value }. В: Corridor, данные на { $vintage }.
passport-undated = без даты
passport-link = Ссылка на эту цифру
passport-range = По источникам: от { $low } до { $high }.
reason-preference = лучший по уровню и точности среди источников
reason-only = единственный найденный источник
read-with-care = Важно учесть
address-unknown = «{ $name }» в адресе на этой странице ничего не значит и пропущено.
address-small = «{ $name }» в адресе пишется строчными буквами, { $right }; пропущено.
address-twice = «{ $name }» стоит в адресе несколько раз; взято последнее значение: { $value }.
address-name-camera = Часть карты
address-name-layers = Слой карты
address-name-pair = Пара
address-name-figure = Цифра
note-in-english = { $note } (на англ.)
note-one-person = { $note } (предложено и принято одним человеком)
after-a-reprint = По данным прессы.
note-elsewhere = остальное в примечании – на английской странице
note-all-elsewhere = примечание – на английской странице
newest-figure = последняя цифра: { $period }
card-age = давность { $months } мес.
controls-more = Ещё
page-rest = Дальше на этой странице
figure-keys = Значения графика: стрелки – к соседнему значению, Enter – всё, что о нём известно
theme-light = светлая
theme-dark = тёмная

# Страница без соединения
offline-blocked-title = Страница не может связаться с сервером
offline-blocked = Страница загружена, но соединение WebSocket, через которое она работает, не открылось. Обычно его не пропускает прокси-сервер или межсетевой экран. Как только соединение откроется, страница появится сама.
offline-blocked-do = Администраторам сети: разрешите переход на протокол WebSocket (заголовок Upgrade) по адресу { $address }.
offline-scripts-title = Для этой страницы нужен JavaScript
offline-scripts = JavaScript отключён в браузере или в вашей сети, а без него интерактивную страницу показать нельзя.
offline-scripts-do = Включите JavaScript и обновите страницу.
offline-static = Открыть эту тему как статическую страницу
offline-static-corridors = Открыть раздел о коридорах как статическую страницу
work-again = Повторить
work-cancel = Остановить
work-step-queued = ждёт очереди
work-step-solve = расчёт по проектам
work-step-draws = розыгрыш и расчёт
work-step-done = готово
work-busy = Другие посетители запросили столько расчётов, что очередь полна; на странице ничего не потеряно. Повторите через минуту.
work-cancelled = Остановлено до конца расчёта.
work-failed = Модель не ответила вовремя. Повторите или запросите меньше.
work-died = Программа расчёта дважды прервалась, не закончив. Повторите через минуту.
