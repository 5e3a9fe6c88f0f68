# шынайылыққа сәйкестік: бір қамтудың екі саны бірге не айтады
evidence-view-plausibility = Шынайылық
plausibility-title = Тәуелсіз сандардың { $whole } қатынасының { $count } жолақтан тыс
plausibility-sub = Нүкте – бір қамту мен бір кезеңнің екі саны: қатынасы өз түрінің медианасынан неше есе. ● екеуі де қабылданған, ◇ бірі қабылданбаған; солғын – жолақ. Нүкте паспортты ашады.
plausibility-kind-teu-per-train = Пойызға ЖФЭ
plausibility-kind-tonnes-per-train = Контейнер пойызына тонна
plausibility-kind-tonnes-per-teu = ЖФЭ-ге тонна
plausibility-kind-usd-per-teu = ЖФЭ-ге доллар
plausibility-kind-usd-per-train = Пойызға доллар
plausibility-kind-usd-per-tonne = Тоннаға доллар
plausibility-kind-border = ҚТЖ тоннасы Қытай тоннасына
plausibility-middle = медианасы { $value }
plausibility-band = жолақ { $low } – { $high }, қатынас саны: { $count }
plausibility-no-band = қатынас саны: { $n }, жолаққа аз
plausibility-without = Қамтуы мен кезеңі бірдей екі сан бұл деректерде жоқ: { $kinds }.
plausibility-outside =
    { $n ->
        [0] Жолақтан тыс ештеңе жоқ
       *[other] Жолақтан тыс { $count } жұп
    }
plausibility-outside-sub = Бұл – дереккөзге сұрақ, үкім емес. Таңдалған жол бірінші санның паспортын ашады.
plausibility-rule = Жолақ осы деректердің өз қатынастары бойынша: квартильдерден бір жарым квартильаралық қашықтық сыртқа, «екі есе» мен «жарты» бірдей алыс болатын шкалада (Тьюки); саналған әрі қабылданған сандардың кемінде сегіз қатынасы. Кестелер жиналған сайын есептеледі; тек хабарлайды, ештеңені тоқтатпайды.
plausibility-col-kind = Қатынас
plausibility-col-value = Бірінші сан
plausibility-col-other = Екінші сан
plausibility-col-ratio = Мәні
plausibility-col-band = Жолақ
