# исполнение обещаний
roadmap-view-scorecard = Исполнение обещаний
scorecard-found = Выполнено или превышено: обещаний, данных до начала года, – { $kept } из { $whole }, ожиданий в течение года – { $reached } из { $expected } ({ $first }–{ $last })
scorecard-promised = Из { $whole } обещаний, данных до начала года ({ $first }–{ $last }), выполнено или превышено { $kept }
scorecard-expected = Из { $expected } ожиданий, названных в течение самого года ({ $first }–{ $last }), выполнено или превышено { $reached }
scorecard-kept = { $kept } из { $whole }
scorecard-sub = Факт к обещанному на тот же год. ● сказано до начала года, ○ в течение года: ожидание; бледное – как обещано, в пределах 2 %
scorecard-rule = Оцениваются только обещания, которые даны до конца года и совпадают с фактом по охвату во всех измерениях. Если коридор считают несколько организаций – только обещание той, что ведёт учёт, или с указанием, чей это учёт.
scorecard-left = Не оценено: { $parts }.
scorecard-left-unlike = другое определение
scorecard-left-superseded = до конца года заменено самим автором
scorecard-left-undated = нет даты заявления
scorecard-left-ceiling = «до» такого-то уровня
scorecard-left-after = сказано после года
scorecard-hover = Обещано: { $plan } ({ $who }, { $when })
scorecard-hover-counted = Факт: { $counted }
scorecard-who = Кто обещал
scorecard-who-sub = Кто это сказал, если источник кого-либо называет; по нескольким обещаниям о репутации не судят
scorecard-nobody = никто не назван
scorecard-col-who = Кто обещал
scorecard-col-promises = Обещаний выполнено или превышено
scorecard-col-expected = Ожиданий выполнено или превышено
scorecard-col-short = Не хватило (медиана)
scorecard-col-late = Наибольшее опоздание, лет
scorecard-every =
    { $n ->
        [one] { $count } пара «обещание и факт»
        [few] Все { $count } пары «обещание и факт»
       *[many] Все { $count } пар «обещание и факт»
    }
scorecard-every-sub = С правилом, по которому каждая пара оценена или нет; выбранная строка открывает паспорт факта
scorecard-col-year = Год
scorecard-col-plan = Обещано
scorecard-col-counted = Факт
scorecard-col-gap = Разрыв, %
scorecard-col-outcome = Итог
scorecard-col-rule = Правило
scorecard-col-stated = Заявлено
scorecard-col-counter = Кто считал
scorecard-word-met = выполнено
scorecard-word-passed = превышено
scorecard-word-missed = не выполнено
scorecard-rule-promised = сказано до года
scorecard-rule-expected = сказано в течение года
scorecard-rule-ceiling = не оценено: «до»
scorecard-rule-after = не оценено: после года
scorecard-rule-undated = не оценено: нет даты
scorecard-rule-unlike = не оценено: другое определение
scorecard-rule-superseded = не оценено: заменено самим автором
scorecard-projects = Проекты с обещанным сроком: { $count } ({ $parts })
scorecard-moves = Первое и последнее обещание завершить проект, для которых известна дата заявления, и на сколько сдвинулся срок
scorecard-moves-title = Проекты: обещано, сдвинуто, сделано
scorecard-moves-rule = Срок, названный годом, – это конец года. Источники идут по времени: более поздний текст может повторять старый срок. Проекты без даты заявления – только в реестре.
scorecard-col-first = Первое обещание
scorecard-col-said = Заявлено
scorecard-col-last = Последнее обещание
scorecard-col-repeated = Заявлено в последний раз
scorecard-col-moved = Сдвиг, месяцев
