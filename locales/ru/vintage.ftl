# Выпуски данных: что закрепляет ссылка, что изменилось, как пересматривали цифру
vintage-as-of = По состоянию на { $date } – есть более новые данные ({ $newest }).
vintage-same-figures = По состоянию на { $date } – данные те же, что в новейшем выпуске, изменились только тексты ({ $newest }).
vintage-newest = Показать новейшие данные
vintage-what-changed = Что изменилось с тех пор
vintage-changed-count = Новых: { $new }, пересмотренных: { $revised }, отозванных: { $withdrawn }. { $derived ->
    [0] Расчётные значения не изменились.
    [one] Отличается и { $derived } расчётное значение.
    [few] Отличаются и { $derived } расчётных значения.
   *[other] Отличаются и { $derived } расчётных значений.
}
vintage-nothing-changed = Цифры в обоих выпусках одни и те же; названия, определения или источники могли измениться.
vintage-unknown = Данных на «{ $asked }» из адреса здесь нет; показаны новейшие (на { $date }). Можно выбрать: { $choices }
vintage-damaged = Данные на { $asked } не открываются; показаны новейшие (на { $date }). Можно выбрать: { $choices }
vintage-withdrawn = Выпуск от { $asked } отозван { $day }: «{ $why }». Вместо него показаны новейшие данные (на { $date }).
vintage-unreleased = данные на { $date }, ещё не выпущены
vintage-preparing = Открываются данные на { $date } …
vintage-change = Изменение
vintage-before = Было
vintage-after = Стало
vintage-kind-new = новая
vintage-kind-revised = пересмотрена
vintage-kind-withdrawn = отозвана
vintage-trade-export = Экспорт: { $reporter } → { $partner }
vintage-trade-import = Импорт: { $partner } → { $reporter }
vintage-history = Как изменялась эта цифра
vintage-appeared = Появилась
vintage-ended = Действовала до
vintage-stands = действует
vintage-how = Что произошло
vintage-how-revised = та же строка исправлена
vintage-how-replaced = показывается другая цифра
vintage-how-role = используется иначе
vintage-how-withdrawn = отозвана
vintage-list = Выпуски данных
vintage-list-sub = Каждый хранится целиком; ссылка закрепляет его параметром v= с датой или хешем. Карта во всех выпусках – сегодняшняя.
vintage-release = Выпуск
vintage-note = Что нового
vintage-code = Хеш
vintage-observations = Наблюдений
vintage-not-released = { $note } (ещё не выпущено)
vintage-revised-title = История изменений данных
vintage-none-revised = Пока ничего не пересматривали и не отзывали: каждая цифра осталась такой, какой появилась.
vintage-series = Ряды с изменениями
vintage-all-series = все
vintage-row-opens = Строка открывает данные на её дату.
