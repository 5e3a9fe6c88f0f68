# Справка: слайды, документ, страница
brief-topic-corridors = Коридоры
brief-topic-node = Узел: { $name }
brief-topic-roadmap = Проекты и таможенная дорожная карта
brief-title-corridors = Коридоры между Китаем, Центральной Азией и Европой
brief-title-pair = Торговля: { $pair }
brief-title-node = { $name }: перевозки, пропускная способность, проекты
brief-title-roadmap = Проекты и таможенная дорожная карта
brief-topic-evidence = Чьи цифры верны: правдоподобие, обещания, пробелы, сроки
brief-title-evidence = Чьи цифры верны
brief-outside-measure = Это вопрос к источнику, а не приговор
brief-gaps-measure = По числу того, что их ждёт: рисунки, выводы, проекты, планы без итога
brief-due-title = Какие цифры ожидаются
brief-due-measure = Ожидаемые в ближайший год цифры: { $count } первых по сроку
brief-from-gaps = что в этих данных есть и чего нет
brief-from-due = даты прежних публикаций в этих данных
brief-more-gaps = На живой странице есть и другие пробелы ({ $count }) и письма тем, кто ведёт учёт.
brief-subtitle = Доклад по данным на { $date }
brief-summary = Кратко
brief-sources = Источники
brief-sources-of = Источники и примечания
brief-dissents = Что говорят другие
brief-dissent = { $what }: показано { $shown }; { $publisher }: { $said }
brief-claim = { $what }: по данным { $publisher } – { $said }
brief-cause = вероятная причина: { $cause }
brief-definition = Что считается: { $definition }
brief-commentary = Комментарий
brief-vintage = Данные на { $date }, { $hash }
brief-live = Открыть на экране
brief-page = { $n } из { $all }
brief-now-title =
    { $count ->
        [one] { $count } показатель последнего полного года
        [few] { $count } показателя последнего полного года
       *[other] { $count } показателей последнего полного года
    }
brief-now-measure = Последний полный год каждого ряда; изменение к предыдущему году
brief-changed-measure = Каждая фраза выведена из таблиц по правилу
brief-map-title = Четыре коридора сходятся в Казахстане
brief-map-measure = Ширина: поездов в сутки за период, указанный в легенде; Алашанькоу и Хоргос считают оба потока вместе; ветви тоньше, разбивка не найдена. Площадь знака: тонны в год
brief-gap-title = Расхождение двух учётов: { $pair }
brief-measure = Показатель
brief-change = Изменение
brief-caution = Примечание
brief-node = Узел
brief-same-table = То же в таблице
brief-no-picture = Рисунок здесь построить не удалось; те же данные – в таблице.
brief-more-rows = … и ещё строк: { $count } (в документе и на экране)
brief-tier = уровень { $tier }
brief-unknown-topic = Темы или вида «{ $topic }» нет. Ближайшие: { $nearest }.
brief-error = Доклад составить не удалось.
brief-cannot-draw = Для этого графика нет рисунка; на его месте таблица.
brief-bad-file = Это не файл доклада этой панели: { $why }.
brief-no-engine = Картинки и документы здесь не нарисовать: нет пакета typst. Наберите pip install -r requirements.txt. Слайды и статичная страница работают и без него.
brief-cannot-write = Файл записать не удалось: { $why }. Неполных файлов не осталось.
brief-busy = Слишком много выгрузок сразу; повторите через минуту.
brief-cancelled = Выгрузка отменена.
brief-died = Процесс, который готовит файлы, дважды прервался, не закончив этот; файл не создан. Повторите через минуту.
brief-failed = Выгрузка не удалась; файл не создан.
brief-too-long = В комментарии { $length } знаков; принимается не больше { $most }.
brief-step-queued = в очереди
brief-step-reading = чтение таблиц
brief-step-drawing = построение
brief-step-writing = запись файла
brief-step-done = готово
brief-others = { $count ->
    [one] { $count } показатель другого источника отличается
    [few] { $count } показателя других источников отличаются
   *[other] { $count } показателей других источников отличаются
  }
brief-unknown-form = Такой выгрузки нет; есть { $forms }.
brief-summit-title = Проекты, названные на саммите в июне 2025 года: { $count }
brief-register-title = { $count ->
    [one] Реестр: { $count } проект
    [few] Реестр: { $count } проекта
   *[other] Реестр: { $count } проектов
  }
brief-register-measure = Обещанные и фактические сроки, как их пишут источники; прошедший срок без открытия – опоздание
brief-measures-measure = Меры на пограничных постах: { $count }, сначала новые
brief-node-map-title = { $node } на карте
brief-newest-title = { $node }: последние показатели
brief-topic-own = Выбранные материалы
brief-title-own = Выбранные материалы о коридорах
brief-since = Что изменилось с тех пор
brief-carried = Продолжение – в конце, в разделе «{ $title }».
