# Что изменилось после выпуска данных
nav-since = Что изменилось
since-title = Что изменилось после моего прошлого доклада?
since-subtitle = Данные на { $since } в сравнении с данными на { $until }
since-views-changed = После { $date } изменилось материалов, которые у вас на руках: { $changed } из { $count }
since-views-same = { $count ->
    [one] После { $date } в материале, который у вас на руках, ничего не изменилось
   *[other] После { $date } в материалах, которые у вас на руках ({ $count }), ничего не изменилось
  }
since-views-unchanged = Без изменений
since-view-gone = Здесь больше нечего показать.
since-heading = Заголовок был «{ $old }», теперь – «{ $new }».
since-now = как стало
since-then = как было
since-topics = Все изменения по темам
since-corrected = **{ $figure }**, { $period }: { $old } исправлено на [{ $new }]({ $address }) ({ $publisher }).
since-replaced = **{ $figure }**, { $period }: показана другая цифра – [{ $new }]({ $address }) вместо { $old } ({ $publisher }).
since-followed = **{ $figure }**, { $period }: рассчитано по пересмотренным цифрам – [{ $new }]({ $address }) вместо { $old }.
since-restated = **{ $figure }**, { $period }: у значения [{ $new }]({ $address }) теперь статус «{ $status }», был «{ $before }».
since-withdrawn = **{ $figure }**, { $period }: значение [{ $old }]({ $address }) отозвано.
since-new = **{ $figure }**, { $period }: новая цифра – [{ $new }]({ $address }) ({ $publisher }).
since-new-several = **{ $figure }**: новых цифр – { $count }, последняя – [{ $new }]({ $address }), { $period } ({ $publisher }).
since-more = … и ещё { $count } – в таблице ниже.
since-projects = Проекты
since-project-new = **{ $project }** – новый проект в реестре: [{ $status }]({ $address }).
since-project-gone = **{ $project }** – [в реестре больше нет]({ $address }).
since-project-field = **{ $project }** – { $field }: было { $old }, стало [{ $new }]({ $address }).
since-blank = «нет данных»
since-events = Новые события в хронике
since-event = { $date }: **{ $title }** ([{ $publisher }]({ $address })).
since-table = Все изменившиеся цифры
since-first = Пока хранится только один выпуск данных: сравнивать не с чем.
since-others = Изменения после другого выпуска: { $releases }
