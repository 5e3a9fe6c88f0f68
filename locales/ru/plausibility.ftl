# правдоподобие: что говорят вместе две цифры одного охвата
evidence-view-plausibility = Правдоподобие
plausibility-title =
    { $n ->
        [one] Из { $whole } отношений независимых цифр вне полосы – { $count }
       *[other] Из { $whole } отношений независимых цифр вне своих полос – { $count }
    }
plausibility-sub = Точка – две цифры одного охвата и одного периода: их отношение, делённое на медиану своего вида. ● обе приняты, ◇ одна не принята; бледное – полоса.
plausibility-opens = Точка открывает паспорт.
plausibility-kind-teu-per-train = ДФЭ на поезд
plausibility-kind-tonnes-per-train = Тонн на контейнерный поезд
plausibility-kind-tonnes-per-teu = Тонн на ДФЭ
plausibility-kind-usd-per-teu = Долларов на ДФЭ
plausibility-kind-usd-per-train = Долларов на поезд
plausibility-kind-usd-per-tonne = Долларов на тонну
plausibility-kind-border = Тонны КТЖ к тоннам Китая
plausibility-middle = медиана { $value }
plausibility-band = полоса { $low } – { $high }, отношений: { $count }
plausibility-no-band = отношений: { $n }, для полосы слишком мало
plausibility-without = Не найдено пар цифр с одинаковыми охватом и периодом для отношений: «{ $kinds }».
plausibility-outside =
    { $n ->
        [0] Вне полос ничего нет
        [one] { $count } пара вне полосы
        [few] { $count } пары вне полос
       *[many] { $count } пар вне полос
    }
plausibility-outside-sub = Это вопрос к источнику, а не приговор. Выбранная строка открывает паспорт первой цифры.
plausibility-rule = Границы полосы – на полтора межквартильных расстояния за квартилями собственных отношений этих данных, в шкале, где «вдвое больше» и «вдвое меньше» равноудалены (Тьюки); нужно не менее восьми отношений фактических и принятых цифр. Считается при каждой сборке таблиц; это только сообщение, сборку оно не останавливает.
plausibility-col-kind = Отношение
plausibility-col-value = Первая цифра
plausibility-col-other = Вторая цифра
plausibility-col-ratio = Значение
plausibility-col-band = Полоса
